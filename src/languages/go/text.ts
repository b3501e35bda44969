import { type Code, code, lineComment } from "../../emit/code.ts";

/**
 * A doc comment that gofmt leaves as it is. gofmt reads lists, headings, code and links into comments and lays
 * them out anew, so what would be taken for one is written in another way: `- a` becomes `– a`, `# A` becomes `A`.
 */
export function docComment(text: string): Code {
  const lines = text
    .trim()
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map(asProse);
  const once = lines.filter((line, at) => line !== "" || lines[at - 1] !== "");
  return lineComment(code`//`, once.map(asSentence).join("\n"));
}

/** A line alone between two empty ones looks like a heading to gofmt unless it ends as a sentence does. */
function asSentence(line: string, at: number, all: readonly string[]): string {
  const alone = all[at - 1] === "" && all[at + 1] === "";
  return alone && /^\p{Lu}.*[\p{L}\p{N}]$|^\p{Lu}$/u.test(line) ? `${line}.` : line;
}

function asProse(line: string): string {
  return line
    .replace(/\p{Cc}|\p{Cf}/gu, " ")
    .trim()
    .replace(/^(?:[#>]+\s+)+/, "")
    .replace(/^[-*+•]+(?=\s|$)|^\+(?=build)/, "–")
    .replace(/^(\d+)[.)](?=\s|$)/, "$1 –")
    .replace(/^\[/, "– [")
    .replace(/``+|''+/g, '"');
}

/** Markdown as a doc comment shows it: without the marks of emphasis, and with a link's text in place of the link. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("**", "")
    .replaceAll("`", "");
}
