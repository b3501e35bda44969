import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { putRuntime } from "./put-runtime.ts";
import { env, maySkip, missing } from "./rust-tools.ts";

const known: Readonly<Record<"always" | "withConvex", readonly string[]>> = JSON.parse(
  readFileSync("test/languages/rust/licences.json", "utf8"),
);

/** The licences of everything that a program takes in with the crate, as their authors state them. */
function licences(features: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync(
    "cargo",
    ["tree", "--edges", "normal", "--prefix", "none", "--format", "{l}", "--features", features],
    { cwd: putRuntime(), env, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  expect(status, stderr).toBe(0);
  return [...new Set(stdout.split("\n").map((line) => line.replace(/ \(\*\)$/, "")))].filter(Boolean);
}

describe.skipIf(missing !== undefined && maySkip)(`Rust${missing ? `: skipped: ${missing}` : ""}`, () => {
  test.for<[string, string, readonly string[]]>([
    ["the crate", "blocking,http2", known.always],
    ["the crate with Convex's own", "blocking,http2,convex", [...known.always, ...known.withConvex]],
  ])(
    "every licence that %s depends on is one that was looked at",
    { timeout: 120_000 },
    ([, features, accepted]) => {
      const found = licences(features);
      expect(found.filter((licence) => !accepted.includes(licence))).toEqual([]);
      expect(found.length).toBeGreaterThan(5);
    },
  );
});
