import type { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { bundleConvexFolder } from "../../src/convex-folder/index.ts";
import { toyFolder } from "./toy-folder.ts";

// By mode bits this cannot be had where the tests run as root, who may read everything.
vi.mock("node:fs", async (original) => {
  const fs = await original<{ readdirSync: typeof readdirSync; readFileSync: typeof readFileSync }>();
  const guarded =
    <T extends (...args: never[]) => unknown>(read: T) =>
    (...args: Parameters<T>) => {
      const path = String(args[0]);
      if (path.endsWith("locked") || path.endsWith("locked.ts"))
        throw Object.assign(new Error(`EACCES: permission denied, '${path}'`), { code: "EACCES", path });
      return read(...args);
    };
  return { ...fs, readdirSync: guarded(fs.readdirSync), readFileSync: guarded(fs.readFileSync) };
});

test.for([
  { what: "the folder itself", below: "locked", file: "locked/a.ts", place: "locked" },
  { what: "a folder below", below: "convex", file: "convex/locked/a.ts", place: "convex/locked" },
  { what: "a module", below: "convex", file: "convex/locked.ts", place: "convex/locked.ts" },
])(
  "$what that nobody may read is a problem at its place, and no exception",
  async ({ below, file, place }) => {
    const top = toyFolder({ [file]: "export const x = 1;\n", [`${below}/kept.ts`]: "export const y = 1;\n" });
    const { modules, problems, close } = await bundleConvexFolder(join(top, below));
    await close();
    expect(modules.map(({ path }) => path)).toEqual(below === "locked" ? [] : ["kept.js"]);
    expect(problems.map((problem) => [problem.rule, problem.place.file])).toEqual([
      ["folder-readable", join(top, place)],
    ]);
  },
);
