import type { Operation } from "../../model/index.ts";
import { parameterName } from "./names.ts";

const repeats: Readonly<Record<Operation["repeatable"], string>> = {
  always: "It is sent again unasked where that may help, as a repeat is harmless.",
  ifUnsent: "It is sent again only while no connection can be made, or with `retry=True`.",
  whenKeyed:
    "It is sent again unasked where every table that it writes has a primary key, and else only while no connection can be made, or with `retry=True`.",
};

/** What the document says of an operation, and how the client treats it; `given` is what its method takes. */
export function aboutOperation(operation: Operation, given = ""): string {
  const { summary, description, deprecated, authorization } = operation;
  const parts = [
    summary,
    deprecated ? "Deprecated." : "",
    description,
    given,
    authorization === "deployKey" ? "Needs a deploy key." : "",
    `${repeats[operation.repeatable]} An attempt may take ${operation.timeoutSeconds} s unless told otherwise. Raises \`ConvexCallError\`.`,
  ];
  return wrapped(withoutLinks(parts.filter((part) => part.trim() !== "").join("\n\n")));
}

/** The same of a method that takes a body and parameters as the document describes them. */
export function aboutRequest(operation: Operation): string {
  const { parameters, requestBody } = operation;
  const given = [
    ...(requestBody === undefined || requestBody.description === ""
      ? []
      : [`- \`body\`: ${requestBody.description}`]),
    ...parameters.map(({ name, description }) => `- \`${parameterName(name)}\`: ${description}`),
  ];
  return aboutOperation(operation, given.join("\n"));
}

/** How wide a line of a method's documentation is. */
const width = 92;

/** The text with its paragraphs filled anew, and long lines of lists and tables broken between words. */
function wrapped(text: string): string {
  const filled = text.replace(/(?<=[^\n|])\n(?![\n|`\s-])/g, " ");
  const broken = filled.split("\n").flatMap((line) => {
    const lines = [""];
    for (const each of line.split(" ")) {
      const last = lines.at(-1) ?? "";
      if (last !== "" && last.length + 1 + each.length > width) lines.push(each);
      else lines[lines.length - 1] = last === "" ? each : `${last} ${each}`;
    }
    return lines;
  });
  return broken.join("\n");
}

/** A link within the document leads nowhere from here: its text stays. */
const withoutLinks = (text: string): string => text.replace(/\[([^[\]]+)\]\(#[^()]*\)/g, "$1");
