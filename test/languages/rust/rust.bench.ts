import { spawnSync } from "node:child_process";
import { utimesSync } from "node:fs";
import { join, resolve } from "node:path";
import { manyFunctionsSpec } from "../../bench/many-functions.ts";
import { env, runCargo } from "./rust-tools.ts";
import { writeRustCrate } from "./write-rust-crate.ts";

// The Rust client beside Convex's own crate and beside the floor of its language: serde_json::Value for a megabyte of
// values, reqwest with it for a call over loopback. The floor neither tells int64 from float64 nor refuses anything; it
// reads floats exactly, as this client has it do. Then how long the crate of a deployment with 1,000 functions compiles.

const { status, stdout, stderr } = spawnSync(
  "cargo",
  ["run", "--quiet", "--release", "--", resolve("test/bench/corpora")],
  { cwd: "test/bench/rust", env, encoding: "utf8" },
);
if (status !== 0) throw new Error(`the program that measures failed:\n${stderr}`);

const times = new Map<string, number[]>();
for (const [, name = "", nanoseconds] of stdout.matchAll(/^(\S+) (\d+)$/gm))
  times.set(name, [...(times.get(name) ?? []), Number(nanoseconds)]);

function median(name: string): number {
  const all = (times.get(name) ?? []).sort((a, b) => a - b);
  const middle = all[all.length >> 1];
  if (middle === undefined) throw new Error(`${name} was not measured.`);
  return middle;
}

const rows = ["Decode/plain", "Decode/typed", "Encode/plain", "Encode/typed", "Call"].map((what) => {
  const [unit, by] = what === "Call" ? ["µs", 1e3] : ["ms", 1e6];
  const others = what === "Call" ? ["reqwest"] : ["serde_json", "convex"];
  const own = median(`${what}/ours`);
  const cells = others.map((name) => median(`${what}/${name}`));
  const shown = [own, ...cells].map((time) => `${(time / by).toFixed(2)} ${unit}`);
  const shares = cells.map((cell) => (own / cell).toFixed(2));
  const filled = (list: readonly string[], count: number) => [
    ...list,
    ...Array(count - list.length).fill(""),
  ];
  return `| ${[what, ...filled(shown, 3), ...filled(shares, 2)].join(" | ")} |`;
});
console.log(spawnSync("rustc", ["--version"], { encoding: "utf8" }).stdout.trim());
const columns = ["", "this client", "floor", "convex crate", "of the floor", "of the crate"];
console.log(
  `medians\n\n| ${columns.join(" | ")} |\n|${" --- |".repeat(columns.length)}\n${rows.join("\n")}\n`,
);

// What all crates have in common is compiled before; an empty deployment shows what of the rest is the client itself.
for (const count of [0, 1000]) {
  const folder = await writeRustCrate(manyFunctionsSpec(count), `functions-${count}`);
  const build = () => {
    const said = runCargo(folder, "build", "--quiet");
    if (said !== "") throw new Error(said);
  };
  build();
  const now = new Date();
  utimesSync(join(folder, "src/lib.rs"), now, now);
  const began = performance.now();
  build();
  console.log(`${count} functions compile in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
