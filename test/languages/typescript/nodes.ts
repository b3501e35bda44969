import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Where `test/languages/typescript/install` puts compilers and runtimes. */
export const installed = "test/languages/typescript/node_modules";

/** Every Node that something is run on. */
export const nodes: readonly { readonly name: string; readonly program: string }[] = [
  { name: "the Node that runs the tests", program: process.execPath },
  { name: "Node 22", program: resolve(installed, "node-22-linux-x64/bin/node") },
  { name: "Node 24", program: resolve(installed, "node-24-linux-x64/bin/node") },
];

/** Whether a program that is to be tried is not there, where that is no fault: in CI every one has to be. */
export function isAbsent(program: string): boolean {
  return !existsSync(program) && process.env.CI !== "true";
}

/** A title that says so. */
export function titleOf(name: string, program: string): string {
  return isAbsent(program) ? `${name} (skipped: not installed, test/languages/typescript/install)` : name;
}
