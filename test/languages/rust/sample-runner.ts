import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { SampleRunner } from "../../samples/sample-runner.ts";
import { filesOf, putCrate } from "./put-files.ts";
import { env } from "./rust-tools.ts";

/** One program for all, with a module for each: what it is told first says which of them runs. */
export const runner: SampleRunner = {
  needs: ["cargo", "--version"],
  async prepare(programs, { client }) {
    const name = resolve(client) === resolve("generated/rust") ? "samples" : "samples-of-a-toolkit";
    const crate = putCrate(`${name}-client`, filesOf(client));
    const folder = putCrate(name, [
      { path: "Cargo.toml", text: manifest(name, crate) },
      { path: "src/main.rs", text: mainOf(programs.map((program) => program.name)) },
      ...programs.map(({ file }, at) => ({ path: `src/sample${at}.rs`, text: readFileSync(file, "utf8") })),
    ]);
    if (programs.length > 0) await promisify(execFile)("cargo", ["build", "--quiet"], { cwd: folder, env });
    const program = join(env.CARGO_TARGET_DIR ?? "", "debug", name);
    return { command: (one) => [program, one.name] };
  },
  prints: {
    echo_int64: "Int64(1)",
    echo_float64: "Float64(1.0)",
    echo_string: 'String("value")',
    echo_boolean: "Boolean(true)",
    echo_nothing: "Null",
    echo_array: "Array([Int64(1)])",
    echo_bytes: "Bytes([0, 0, 0, 0, 0, 0, 0, 0])",
    echo_union: '"kind": String("text")',
    secrets_answer: "Float64(42.0)",
  },
};

const manifest = (name: string, crate: string) => `[package]
name = "${name}"
version = "0.0.0"
edition = "2021"
publish = false

[dependencies]
convex-openapi = { path = "${crate}" }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }

[workspace]
`;

function mainOf(names: readonly string[]): string {
  const modules = names.map(
    (_, at) =>
      `mod sample${at} { include!("sample${at}.rs"); pub fn run() -> Result<(), Box<dyn std::error::Error>> { main() } }`,
  );
  const arms = names.map((name, at) => `        Some(${JSON.stringify(name)}) => sample${at}::run(),`);
  return `#![deny(warnings)]

${modules.join("\n")}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    match std::env::args().nth(1).as_deref() {
${arms.join("\n")}
        other => Err(format!("there is no sample {other:?}").into()),
    }
}
`;
}
