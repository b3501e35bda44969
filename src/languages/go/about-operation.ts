import type { Code } from "../../emit/code.ts";
import { treatment } from "../../emit/schema-prose.ts";
import type { Operation } from "../../model/index.ts";
import { docComment, plainText } from "./text.ts";

/** What a method's doc comment says: what it does, who may call it, how long it may take and when it is repeated. */
export function aboutOperation(each: Operation, name: string): Code {
  const { id, summary, description } = each;
  return docComment(
    [
      `${name} is the operation ${id}: ${plainText(summary)}`,
      plainText(description),
      treatment(each, { repeat: "[RetryAlways]", unless: "[Timeout] says otherwise" }),
      ...(each.deprecated ? ["Deprecated: the API is about to drop it."] : []),
    ].join("\n\n"),
  );
}
