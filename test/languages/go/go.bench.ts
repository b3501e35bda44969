import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { driveConvexGo } from "../../bench/convex-go.ts";

// The Go client beside convex-go, where there is a clone of it, and beside the floor of its language: encoding/json for
// a megabyte of values, net/http with encoding/json for a call over loopback. The floor neither tells int64 from
// float64 nor refuses anything.

const times = new Map<string, number[]>();

function measure(folder: string): void {
  const { status, stdout, stderr } = spawnSync(
    "go",
    ["test", "-run", "^$", "-bench", ".", "-count", process.env.BENCH_COUNT ?? "5", "."],
    { cwd: folder, encoding: "utf8", env: { ...process.env, PEER_CORPORA: resolve("test/bench/corpora") } },
  );
  if (status !== 0) throw new Error(`go test -bench failed:\n${stdout}${stderr}`);
  for (const [, name = "", nanoseconds] of stdout.matchAll(
    /^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns\/op/gm,
  )) {
    times.set(name, [...(times.get(name) ?? []), Number(nanoseconds)]);
  }
}

function median(name: string): number {
  const all = (times.get(name) ?? []).sort((a, b) => a - b);
  const middle = all[all.length >> 1];
  if (middle === undefined) throw new Error(`${name} was not measured.`);
  return middle;
}

const peer = driveConvexGo();
for (const folder of ["test/bench/go", ...(peer ? [peer.folder] : [])]) measure(folder);

const rows = ["Decode/plain", "Decode/typed", "Encode/plain", "Encode/typed", "Call"].map((what) => {
  const [unit, by] = what === "Call" ? ["µs", 1e3] : ["ms", 1e6];
  const own = median(`${what}/convex`);
  const others = [what === "Call" ? "net_http" : "encoding_json", ...(peer ? ["convex_go"] : [])];
  const cells = others.map((name) => median(`${what}/${name}`));
  const shown = [own, ...cells].map((time) => `${(time / by).toFixed(1)} ${unit}`);
  return `| ${[what, ...shown, ...cells.map((cell) => (own / cell).toFixed(2))].join(" | ")} |`;
});
const heads = ["floor", ...(peer ? [`convex-go ${peer.version}`] : [])];
const columns = ["", "this client", ...heads, ...heads.map((head) => `of ${head}`)];
console.log(spawnSync("go", ["version"], { encoding: "utf8" }).stdout.trim());
console.log(`medians\n\n| ${columns.join(" | ")} |\n|${" --- |".repeat(columns.length)}\n${rows.join("\n")}`);
if (!peer) console.log("skipped: convex-go (see docs/clients-compared.md)");
