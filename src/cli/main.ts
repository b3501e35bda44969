#!/usr/bin/env node
import { tooOld } from "./too-old.ts";

/** The languages, where they are asked for: every other verb starts without their printers. */
async function languageNames(): Promise<readonly string[]> {
  if (!process.argv.includes("generate")) return [];
  const { languages } = await import("../languages/index.ts");
  return languages.map(({ name }) => name);
}

const refusal = tooOld(process.versions.node);
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(1);
}
// Not before: what it stands on does not even load in a Node that is too old.
const { createProgram } = await import("./program.ts");
await createProgram(await languageNames()).parseAsync();
