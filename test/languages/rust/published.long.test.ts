import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { filesOf, putCrate } from "./put-files.ts";
import { env, maySkip, missing } from "./rust-tools.ts";

function cargo(folder: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync("cargo", args, {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
}

describe.skipIf(missing !== undefined && maySkip)(`Rust${missing ? `: skipped: ${missing}` : ""}`, () => {
  test("the crate is ready to be published, and builds from what would be", { timeout: 900_000 }, () => {
    cargo(putCrate("published", filesOf("generated/rust")), ["publish", "--dry-run", "--allow-dirty"]);
  });
});
