import type { Code } from "../../emit/code.ts";
import { treatment } from "../../emit/schema-prose.ts";
import type { Operation } from "../../model/index.ts";
import { docComment, withoutLinks } from "./text.ts";

/** What a method's KDoc says: what it does, who may call it, how long it may take and when it is repeated. */
export function aboutOperation(each: Operation): Code {
  const { summary, description, requestBody } = each;
  return docComment(
    [
      withoutLinks(summary),
      withoutLinks(description),
      requestBody === undefined ? "" : withoutLinks(requestBody.description),
      treatment(each, { repeat: "`retry = true`", unless: "told otherwise" }),
      ...(each.deprecated ? ["The API is about to drop it."] : []),
    ]
      .filter((part) => part.trim() !== "")
      .join("\n\n"),
  );
}
