import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "./load.ts";
import { measureEngine, measureImport } from "./local/engine-rows.ts";
import { isBuilt, own, startServer } from "./local/start-server.ts";
import { writeManyFunctions } from "./many-functions.ts";
import { printTargets, type Target } from "./measure.ts";

// The local deployment, which runs real functions, beside mock servers, which make answers up from a document.
// Each server is a process of its own; the client is this one. Install the others first:
//   npm ci --prefix test/bench/mock-servers
// BENCH_BEFORE=<another checkout's dist/cli.js> adds that one, to compare with.

const peers = "test/bench/mock-servers";

interface Server {
  readonly name: string;
  command(folders: { readonly convex: string; readonly document: string }, port: number): readonly string[];
}

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(`${peers}/node_modules/${name}/package.json`, "utf8")) as { version: string })
    .version;

const ours = (name: string, command: readonly string[]): Server => ({
  name,
  command: ({ convex }, port) => [...command, "serve", convex, "--port", String(port)],
});

function servers(): Server[] {
  const before = process.env.BENCH_BEFORE;
  const found: Server[] = [
    ours(`convex-openapi serve (${isBuilt ? "built" : "from sources"})`, own),
    ...(before === undefined ? [] : [ours(`convex-openapi serve, ${before}`, [before])]),
  ];
  if (!existsSync(`${peers}/node_modules`)) {
    console.log(`The mock servers are not installed: npm ci --prefix ${peers}`);
    return found;
  }
  return [
    ...found,
    {
      name: `Prism ${versionOf("@stoplight/prism-cli")}`,
      command: ({ document }, port) => [
        `${peers}/node_modules/@stoplight/prism-cli/dist/index.js`,
        ...["mock", document, "-p", String(port)],
      ],
    },
    {
      name: `Scalar mock server ${versionOf("@scalar/mock-server")}`,
      command: ({ document }, port) => [`${peers}/scalar.mjs`, document, String(port)],
    },
  ];
}

const folder = await mkdtemp(join(tmpdir(), "convex-bench-"));
const targets: Target[] = [];
console.log(`Node ${process.version}, 16 connections, POST /api/run/m0/f0\n`);
console.log(
  "| server | functions | first answer, ms | calls per second | p99, ms | MB after 1,000 | MB after 10,000 |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- |");
try {
  for (const count of [10, 1_000, 6_000]) {
    const folders = await writeManyFunctions(folder, count);
    const all = servers();
    // The mock servers take minutes to read a document of so many functions.
    for (const server of count === 6_000 ? all.slice(0, 1) : all) {
      const row = (cells: readonly string[]) =>
        console.log(`| ${server.name} | ${count} | ${cells.join(" | ")} |`);
      const running = await startServer((port) => server.command(folders, port), "/api/run/m0/f0").catch(
        (thrown: Error) => row([`none: ${thrown.message}`, "", "", "", ""]),
      );
      if (running === undefined) continue;
      const { url, up, memory, stop } = running;
      try {
        if (count === 6_000)
          targets.push(
            { what: "600 modules: first answer, ms", have: up, most: 4_000 },
            { what: "600 modules: MB at most until then", have: memory().most, most: 400 },
          );
        await load(url, 1_000);
        const early = memory().now;
        const { perSecond, p99 } = await load(url, count === 10 ? 4_000 : 1_000);
        if (count === 10) await load(url, 5_000);
        const late = count === 10 ? memory().now.toFixed(0) : "";
        row([up.toFixed(0), perSecond.toFixed(0), p99.toFixed(1), early.toFixed(0), late]);
        if (count === 10 && server === all[0])
          targets.push({
            what: `start to first answer${isBuilt ? "" : ", from sources"}, ms`,
            have: up,
            most: 500,
          });
      } finally {
        stop();
      }
    }
  }
  targets.push(...(await measureEngine(folder)), ...(await measureImport(folder)));
  console.log("");
  printTargets(targets);
} finally {
  await rm(folder, { recursive: true, force: true });
}
