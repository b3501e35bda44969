import type { Code } from "../../emit/code.ts";
import type { Operation } from "../../model/index.ts";
import { docComment } from "./text.ts";

/** What a method's doc comment says: what it does, who may call it, how long it may take and when it is repeated. */
export function aboutOperation({
  id,
  summary,
  description,
  authorization,
  repeatable,
  timeoutSeconds,
  deprecated,
}: Operation): Code {
  return docComment(
    [
      summary,
      description,
      `The operation is called \`${id}\`. ${callers[authorization]} ${repeats[repeatable]} An attempt may take ${timeoutSeconds} s unless told otherwise.`,
      ...(deprecated ? ["Deprecated: the API is about to drop it."] : []),
    ].join("\n\n"),
  );
}

const callers = {
  none: "Anybody may call it.",
  optional: "Anybody may call it; the function sees whose token was sent.",
  deployKey: "It needs a deploy key.",
} as const;

const repeats = {
  always: "It is repeated after failures that pass.",
  ifUnsent: "It is sent once unless the connection was refused, or the call says `Retry::Always`.",
  whenKeyed:
    "It is repeated after failures that pass where every table has a primary key, and else only when the connection was refused.",
} as const;
