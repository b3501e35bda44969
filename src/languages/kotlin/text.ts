import { blockComment, type Code, code, nothing, quotedWithoutTemplates } from "../../emit/code.ts";

/** A string literal. */
export const kotlinText: (text: string) => Code = quotedWithoutTemplates;

/** A KDoc comment. Comments nest in Kotlin, so that nothing in the text may begin one, as nothing may end it. */
export function docComment(text: string): Code {
  return blockComment(text.replaceAll("/*", "/ *"));
}

/** The text with the links within the document as words, which lead nowhere from here. */
export function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1");
}

/** A KDoc comment of what is said at all. */
export function commentOf(parts: readonly (string | undefined)[]): Code {
  const text = parts.filter((part) => part !== undefined && part.trim() !== "").join("\n\n");
  return text === "" ? nothing : code`${docComment(text)}\n`;
}
