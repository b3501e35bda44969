import { type Code, quoted, tripleQuoted } from "../../emit/code.ts";

/** A text in double quotes as formatters leave it: they would turn one that holds `\"` into single quotes. */
export function pythonText(text: string): Code {
  return quoted(text, "\\x22");
}

/** A documentation string. */
export const docString: (text: string) => Code = tripleQuoted;
