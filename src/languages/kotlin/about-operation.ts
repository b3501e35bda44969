import type { Code } from "../../emit/code.ts";
import type { Operation } from "../../model/index.ts";
import { docComment, withoutLinks } from "./text.ts";

/** What a method's KDoc says: what it does, who may call it, how long it may take and when it is repeated. */
export function aboutOperation(each: Operation): Code {
  const { summary, description, timeoutSeconds, requestBody } = each;
  return docComment(
    [
      withoutLinks(summary),
      withoutLinks(description),
      requestBody === undefined ? "" : withoutLinks(requestBody.description),
      `${callers[each.authorization]} ${repeats[each.repeatable]} An attempt may take ${timeoutSeconds} s unless told otherwise.`,
      ...(each.deprecated ? ["The API is about to drop it."] : []),
    ]
      .filter((part) => part.trim() !== "")
      .join("\n\n"),
  );
}

const callers = {
  none: "Anybody may call it.",
  optional: "Anybody may call it; the function sees whose token was sent.",
  deployKey: "It needs a deploy key.",
} as const;

const repeats = {
  always: "It is repeated after failures that pass.",
  ifUnsent: "It is sent once unless the connection was refused, or the call says `retry = true`.",
  whenKeyed:
    "It is repeated after failures that pass where every table has a primary key, and else only when the connection was refused.",
} as const;
