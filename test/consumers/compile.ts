import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The oldest compiler that projects begin with today, and the newest; strict, for Node, ES modules and CommonJS. */
export const compilers = [
  { version: "5.9", tsc: resolve("node_modules/typescript/bin/tsc") },
  { version: "7", tsc: resolve("test/languages/typescript/node_modules/typescript-7/bin/tsc") },
] as const;

/** Whether a compiler may be passed over: never in CI. */
export const isAbsent = (tsc: string): boolean => !existsSync(tsc) && process.env.CI !== "true";

/** The tsconfig.json of a project that compiles in place: `.mts` to an ES module, `.cts` to CommonJS. */
export const tsconfig = JSON.stringify({
  compilerOptions: {
    module: "nodenext",
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipDefaultLibCheck: true,
  },
  include: ["*.mts", "*.cts"],
});
