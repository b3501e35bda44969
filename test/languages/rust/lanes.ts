import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Lane } from "../../conformance/languages.ts";
import { env } from "./rust-tools.ts";

/** The client for async and the one that blocks go through every case. */
export const lanes: readonly Lane[] = [
  { name: "rust", needs: "cargo", command: () => runner() },
  { name: "rust-blocking", needs: "cargo", command: () => runner("blocking") },
];

/** Built once, however often it is asked for. */
let built: string | undefined;

function runner(...args: string[]): readonly string[] | undefined {
  built ??= build();
  return built === undefined ? undefined : [built, ...args];
}

function build(): string | undefined {
  if (spawnSync("cargo", ["--version"]).status !== 0) return undefined;
  const { status, stderr } = spawnSync("cargo", ["build", "--quiet"], {
    cwd: "test/languages/rust/runner",
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The Rust runner does not build:\n${stderr}`);
  return join(env.CARGO_TARGET_DIR ?? "", "debug", "conformance-runner");
}
