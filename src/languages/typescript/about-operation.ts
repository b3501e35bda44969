import type { Operation } from "../../model/index.ts";

const callers: Readonly<Record<Operation["authorization"], string>> = {
  none: "Anybody may call it.",
  optional: "Anybody may call it; functions see who does.",
  deployKey: "Needs a deploy key.",
};

const repeats: Readonly<Record<Operation["repeatable"], string>> = {
  always: "Repeated unasked.",
  ifUnsent: "Repeated unasked only when nothing can have reached the server.",
  whenKeyed: "Repeated unasked where every table that it writes has a primary key.",
};

/** What a method's comment says of an operation, all of it out of the document. */
export function aboutOperation(operation: Operation): string {
  const { summary, description, authorization, repeatable, timeoutSeconds, deprecated } = operation;
  const facts = `${callers[authorization]} ${repeats[repeatable]} An attempt may take ${timeoutSeconds} s.`;
  const paragraphs = [
    summary,
    description,
    facts,
    "@throws {@link ConvexCallError} when the call fails.",
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return withoutLinks(paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"));
}

/** A link within the document leads nowhere from here: its text stays. */
const withoutLinks = (text: string): string => text.replace(/\[([^[\]]+)\]\(#[^()]*\)/g, "$1");
