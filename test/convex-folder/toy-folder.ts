import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Writes a small project for one test and removes it afterwards. Returns its top folder. */
export function toyFolder(files: Readonly<Record<string, string>>): string {
  const top = mkdtempSync(join(tmpdir(), "toy-folder-"));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ "package.json": '{"name":"toy"}', ...files })) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
  return top;
}

/** The text of a module with one public query of that name. */
export function queryModule(name: string, args = "{}"): string {
  return `import { query } from "./_generated/server";
import { v } from "convex/values";
export const ${name} = query({ args: ${args}, returns: v.null(), handler: async () => null });
`;
}
