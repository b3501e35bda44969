import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// npm run prove -- rust-decoder              ten minutes
// npm run prove -- rust-decoder 3600         so many seconds
// npm run prove -- rust-decoder --sample     what .ci/run takes of it: twenty seconds
//
// libFuzzer changes texts of values, keeps those by which the Rust decoder goes where it never was, and each is held to
// Convex's own crate: both refuse it, or both read the same, and what is printed of that is read again as it was. A text
// for which that is not so is written down, printed, and belongs among the vectors. The compiler's own passes count what
// is reached, so that no nightly toolchain is needed.

const folder = resolve("test/proofs/rust-decoder");
const target = process.env.CARGO_TARGET_DIR ?? resolve("test/languages/rust/target");

/** What makes the compiler count the edges and the comparisons that a text reaches. */
const counting = [
  "-Cpasses=sancov-module",
  "-Cllvm-args=-sanitizer-coverage-level=4",
  "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
  "-Cllvm-args=-sanitizer-coverage-pc-table",
  "-Cllvm-args=-sanitizer-coverage-trace-compares",
  "-Ccodegen-units=1",
  "-Cdebug-assertions=on",
];

function run(command: string, ...args: string[]): number {
  const env = { ...process.env, CARGO_TARGET_DIR: target };
  return spawnSync(command, args, { cwd: folder, stdio: "inherit", env }).status ?? 1;
}

/** A folder with every vector as a file, for libFuzzer to begin with. */
function seeds(): string {
  const corpus = mkdtempSync(join(tmpdir(), "convex-rust-decoder-"));
  const vectors: readonly Record<string, unknown>[] = JSON.parse(
    readFileSync("test/conformance/values.json", "utf8"),
  );
  const texts = vectors.flatMap(({ encoded, invalid, invalid_text: text }) =>
    typeof text === "string" ? [text] : [JSON.stringify(encoded ?? invalid ?? null)],
  );
  for (const [at, text] of texts.entries())
    if (text.length < 4096) writeFileSync(join(corpus, `${at}`), text);
  return corpus;
}

const [asked = "600"] = process.argv.slice(2);
const seconds = asked === "--sample" ? 20 : Number(asked);
if (!(seconds > 0)) throw new Error(`“${asked}” is no number of seconds.`);

const built = run("cargo", "rustc", "--quiet", "--release", "--", ...counting);
if (built !== 0) process.exit(built);
const found = mkdtempSync(join(tmpdir(), "convex-rust-decoder-found-"));
process.exitCode = run(
  join(target, "release/rust-decoder"),
  seeds(),
  `-max_total_time=${seconds}`,
  "-max_len=4096",
  "-timeout=10",
  `-dict=${join(folder, "words.dict")}`,
  `-artifact_prefix=${found}/`,
  "-print_final_stats=1",
);
if (process.exitCode !== 0) console.error(`The text is in ${found}.`);
