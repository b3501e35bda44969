import { type Code, code, joined, nothing, quoted, tripleQuoted } from "../../emit/code.ts";

/** A text in double quotes as formatters leave it: they would turn one that holds `\"` into single quotes. */
export function pythonText(text: string): Code {
  return quoted(text, { mark: "\\x22" });
}

/** A documentation string. */
export const docString: (text: string) => Code = tripleQuoted;

/** Items with a line each. The comma after the last one keeps a formatter from joining the lines. */
export function lines(items: readonly Code[]): Code {
  return joined(
    items.map((item) => code`${item},\n`),
    nothing,
  );
}
