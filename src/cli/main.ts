#!/usr/bin/env node
import { createProgram } from "./program.ts";

/** The languages, where they are asked for: every other verb starts without their printers. */
async function languageNames(): Promise<readonly string[]> {
  if (!process.argv.includes("generate")) return [];
  const { languages } = await import("../languages/index.ts");
  return languages.map(({ name }) => name);
}

await createProgram(await languageNames()).parseAsync();
