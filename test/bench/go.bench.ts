import { spawnSync } from "node:child_process";

// The Go client beside the floor of its language: encoding/json for a megabyte of values, net/http with
// encoding/json for a call over loopback. The floor neither tells int64 from float64 nor refuses anything.

const { status, stdout, stderr } = spawnSync(
  "go",
  ["test", "-run", "^$", "-bench", ".", "-count", process.env.BENCH_COUNT ?? "5", "."],
  { cwd: "test/bench/go", encoding: "utf8" },
);
if (status !== 0) throw new Error(`go test -bench failed:\n${stdout}${stderr}`);

const times = new Map<string, number[]>();
for (const [, name = "", nanoseconds] of stdout.matchAll(
  /^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns\/op/gm,
)) {
  times.set(name, [...(times.get(name) ?? []), Number(nanoseconds)]);
}
const median = (name: string) =>
  (times.get(name) ?? []).sort((a, b) => a - b).at((times.get(name)?.length ?? 0) >> 1);

const rows = ["Decode/plain", "Decode/typed", "Encode/plain", "Encode/typed", "Call"].map((what) => {
  const floor = median(what === "Call" ? "Call/net_http" : `${what}/encoding_json`);
  const own = median(`${what}/convex`);
  if (floor === undefined || own === undefined) throw new Error(`${what} was not measured:\n${stdout}`);
  const [unit, by] = what === "Call" ? ["µs", 1e3] : ["ms", 1e6];
  return `| ${what} | ${(floor / by).toFixed(1)} ${unit} | ${(own / by).toFixed(1)} ${unit} | ${(own / floor).toFixed(2)} |`;
});
const version = spawnSync("go", ["version"], { encoding: "utf8" }).stdout.trim();
console.log(
  `${version}, medians\n\n| | floor | this client | ratio |\n| --- | --- | --- | --- |\n${rows.join("\n")}`,
);
