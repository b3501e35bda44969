/**
 * A fragment of source text that is safe to print. Only the functions of this file make one, so that a name or a
 * sentence of somebody's deployment reaches the output as a quoted text, a checked word or a comment, and never as code.
 */
export class Code {
  declare private readonly nominal: undefined;
  constructor(readonly text: string) {}
}

/** Joins fragments, indenting each one's later lines to the line it starts on. The literal parts are the emitter's own. */
export function code(strings: TemplateStringsArray, ...parts: readonly Code[]): Code {
  let text = strings[0] ?? "";
  for (const [index, part] of parts.entries()) {
    const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n") + 1))?.[0] ?? "";
    text += indent === "" ? part.text : part.text.replace(/\n(?=[^\n])/g, `\n${indent}`);
    text += strings[index + 1] ?? "";
  }
  return new Code(text);
}

/** Nothing: for what is only sometimes printed. */
export const nothing: Code = new Code("");

/** Many fragments with one between each two. */
export function joined(parts: readonly Code[], between: Code): Code {
  return new Code(parts.map(({ text }) => text).join(between.text));
}

/** A name that was made for the language already. What is no identifier is a mistake of ours, and stops everything. */
export function word(name: string): Code {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`${JSON.stringify(name)} is not an identifier`);
  return new Code(name);
}

/** How a language writes a quoted text down where it is not as JSON does. */
export interface Quoting {
  /** A quote inside the text. */
  readonly mark?: '\\"' | "\\x22";
  /** A character by its number: in four digits (`\u000c`), or in braces (`\u{c}`), where no other short form but \n, \r and \t is known. */
  readonly unicode?: "digits" | "braces";
}

/**
 * A text in double quotes, with escapes that JSON and every language read alike, unless told otherwise. A lone surrogate
 * has no such form; no Convex string holds one.
 */
export function quoted(text: string, { mark = '\\"', unicode = "digits" }: Quoting = {}): Code {
  if (/\p{Surrogate}/u.test(text)) throw new Error(`${JSON.stringify(text)} holds half a character`);
  const escaped = JSON.stringify(text).replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const spelled = escaped.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (short, digits, letter) => {
    if (letter === '"') return mark;
    if (unicode === "digits" || (digits === undefined && !/[bf]/.test(letter))) return short;
    const number = digits === undefined ? (letter === "b" ? 8 : 12) : Number.parseInt(digits, 16);
    return `\\u{${number.toString(16)}}`;
  });
  return new Code(spelled);
}

/**
 * A text in double quotes for languages in which `$` begins a template, and which have no escape for a form feed.
 */
export function quotedWithoutTemplates(text: string): Code {
  const escaped = quoted(text).text.replaceAll("$", "\\u0024");
  return new Code(escaped.replace(/\\(.)/g, (pair, after) => (after === "f" ? "\\u000c" : pair)));
}

/** A number in decimal digits, with a point or an exponent where it needs one. */
export function numeral(value: number | bigint): Code {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} has no digits`);
  return new Code(Object.is(value, -0) ? "-0" : String(value));
}

/** A comment in lines that each begin with a mark, such as `//` or `#`. */
export function lineComment(mark: Code, text: string): Code {
  const lines = proseLines(text).map((line) => (line === "" ? mark.text : `${mark.text} ${line}`));
  return new Code(lines.join("\n"));
}

/** A comment in the block form of C and its heirs, on one line where it has one. Nothing in the text can end it. */
export function blockComment(text: string): Code {
  const lines = proseLines(text).map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length === 1) return new Code(`/** ${lines[0]} */`);
  return new Code(["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n"));
}

/** The lines of a text, by whatever any of the languages takes for a line's end. */
function proseLines(text: string): readonly string[] {
  return text
    .trim()
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/\p{Cc}|\p{Cf}/gu, " ").trimEnd());
}

/** A text between three double quotes on each side. Nothing in it can end it or begin an escape. */
export function tripleQuoted(text: string): Code {
  const lines = proseLines(text).map((line) =>
    line.trimStart().replaceAll("\\", "\\\\").replaceAll('"""', "'''"),
  );
  const last = lines.at(-1) ?? "";
  if (lines.length === 1) return new Code(`"""${last}${last.endsWith('"') ? " " : ""}"""`);
  return new Code([`"""${lines.join("\n")}`, '"""'].join("\n"));
}
