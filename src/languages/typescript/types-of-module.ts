import { type Code, code, quoted } from "../../emit/code.ts";

/**
 * The declarations, for a CommonJS file, of a module that only types are taken from: those of the ES module of that
 * name beside it, so that they are told once.
 */
export function typesOfModule(name: string): Code {
  return code`export type * from ${quoted(`./${name}.js`)} with { "resolution-mode": "import" };\n`;
}
