import type { Code } from "../../emit/code.ts";
import { treatment } from "../../emit/schema-prose.ts";
import type { Operation } from "../../model/index.ts";
import { docComment } from "./text.ts";

/** What a method's doc comment says: what it does, who may call it, how long it may take and when it is repeated. */
export function aboutOperation(each: Operation): Code {
  const { id, summary, description, deprecated } = each;
  return docComment(
    [
      summary,
      description,
      `The operation is called \`${id}\`. ${treatment(each, { repeat: "`Retry::Always`", unless: "told otherwise" })}`,
      ...(deprecated ? ["Deprecated: the API is about to drop it."] : []),
    ].join("\n\n"),
  );
}
