import { type Code, code, lineComment, nothing, quoted } from "../../emit/code.ts";

/** A text in double quotes. */
export function rustText(text: string): Code {
  return quoted(text, { unicode: "braces" });
}

/**
 * A doc comment from a text in Markdown. rustdoc takes code that is not said to be text for an example to run, warns of
 * links that lead nowhere, of addresses that are no links and of tags of HTML, so that none of these is left.
 */
export function docComment(text: string): Code {
  const lines = text.trim().split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const clean = lines.map((line) => line.replace(/\p{Cc}|\p{Cf}/gu, " ").trim());
  const once = clean.filter((line, at) => line !== "" || clean[at - 1] !== "");
  const paragraphs = once.join("\n").split("\n\n").map(asProse);
  return lineComment(code`///`, paragraphs.join("\n\n"));
}

/** A doc comment from several texts, each a paragraph, with the line's end behind it; nothing where none says anything. */
export function docComments(parts: readonly (string | undefined)[]): Code {
  const text = parts.filter((part) => part !== undefined && part.trim() !== "").join("\n\n");
  return text === "" ? nothing : code`${docComment(text)}\n`;
}

function asProse(paragraph: string): string {
  const unfenced = paragraph.replaceAll(/`{2,}|~{3,}/g, "'");
  const isBalanced = (unfenced.split("`").length - 1) % 2 === 0;
  const text = isBalanced ? unfenced : unfenced.replaceAll("`", "'");
  const linked = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return linked
    .split("`")
    .map((part, at) => (at % 2 === 0 ? escapeProse(part) : part))
    .join("`");
}

function escapeProse(text: string): string {
  return text
    .replaceAll(/[\\<>[\]]/g, (mark) => `\\${mark}`)
    .replaceAll(/\bhttps?:\/\/[^\s)\\*,;]*[^\s)\\*,;.:!?]/g, (address) => `<${address}>`);
}
