import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type InspectOptions, inspectConvexFolder } from "../../src/convex-folder/index.ts";
import { queryModule, toyFolder } from "./toy-folder.ts";

/** What is read of a folder of these files; nothing may be left behind in the temporary one. */
export async function inspect(
  files: Readonly<Record<string, string>>,
  options: InspectOptions = {},
  below = "",
) {
  const top = toyFolder(files);
  const temporaryFolder = toyFolder({});
  const { spec, tables, problems, modules } = await inspectConvexFolder(join(top, below), {
    temporaryFolder,
    ...options,
  });
  expect(readdirSync(temporaryFolder), "the bundle is left behind").toEqual(["package.json"]);
  return {
    spec,
    tables,
    problems,
    modules,
    names: spec.functions.map((f) => ("path" in f ? f.path : f.identifier)),
  };
}

/** A module that nothing else may take down. */
export const good = { "convex/good.ts": queryModule("ok") };
/** A module with one query behind other statements. */
export const okQuery = (before: string) => ({ "convex/m.ts": `${before}\n${queryModule("list")}` });
