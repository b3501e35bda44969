import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const home = "test/peers/node_modules";

/** Whether the peers stand ready. In CI they have to: there the tests run in any case and fail without them. */
export const peersThere = existsSync(home) || process.env.CI === "true";

/** A folder of its own for one test, with the project's packages in reach. Call `remove` afterwards. */
export function scratchFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-peer-"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a peer's own program and returns everything it said. Throws when it fails. */
export function runPeer(program: string, args: readonly string[], folder: string): string {
  return execFileSync(process.execPath, [resolve(home, program), ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DO_NOT_TRACK: "1", SCARF_ANALYTICS: "false", CI: "true" },
  });
}

/** What strict TypeScript says against one file of the folder, line by line; empty when it compiles. */
export function typeErrors(folder: string, file: string, text: string): readonly string[] {
  writeFileSync(join(folder, file), text);
  const flags =
    "--noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler --target es2022 --lib es2023,dom,dom.iterable --types node";
  try {
    execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), ...flags.split(" "), file], {
      cwd: folder,
      encoding: "utf8",
    });
    return [];
  } catch (error) {
    return (error as { stdout: string }).stdout.trim().split("\n");
  }
}
