import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstAnswer, load } from "./load.ts";
import { writeManyFunctions } from "./many-functions.ts";

// The local deployment, which runs real functions, beside mock servers, which make answers up from a document.
// Each server is a process of its own; the client is this one. Install the others first:
//   npm ci --prefix test/bench/mock-servers

const peers = "test/bench/mock-servers";

interface Server {
  readonly name: string;
  start(folders: { readonly convex: string; readonly document: string }, port: number): ChildProcess;
}

const quiet = { stdio: "ignore" } as const;
const versionOf = (name: string) =>
  (JSON.parse(readFileSync(`${peers}/node_modules/${name}/package.json`, "utf8")) as { version: string })
    .version;

/** The built command when there is one: that is what users run. */
const own = existsSync("dist/cli.js") ? ["dist/cli.js"] : ["--import", "tsx", "src/cli/main.ts"];

function servers(): Server[] {
  const found: Server[] = [
    {
      name: `convex-openapi serve (${own[0] === "dist/cli.js" ? "built" : "from sources"})`,
      start: ({ convex }, port) =>
        spawn(process.execPath, [...own, "serve", convex, "--port", String(port)], quiet),
    },
  ];
  if (!existsSync(`${peers}/node_modules`)) {
    console.log(`The mock servers are not installed: npm ci --prefix ${peers}`);
    return found;
  }
  return [
    ...found,
    {
      name: `Prism ${versionOf("@stoplight/prism-cli")}`,
      start: ({ document }, port) =>
        spawn(
          process.execPath,
          [`${peers}/node_modules/@stoplight/prism-cli/dist/index.js`, "mock", document, "-p", String(port)],
          quiet,
        ),
    },
    {
      name: `Scalar mock server ${versionOf("@scalar/mock-server")}`,
      start: ({ document }, port) =>
        spawn(process.execPath, [`${peers}/scalar.mjs`, document, String(port)], quiet),
    },
  ];
}

/** Resident megabytes of a process. */
function residentOf({ pid }: ChildProcess): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString()) / 1024;
}

const folder = await mkdtemp(join(tmpdir(), "convex-bench-"));
let port = 41_000 + (process.pid % 1_000) * 10;
console.log(`Node ${process.version}, 16 connections, POST /api/run/m0/f0\n`);
console.log(
  "| server | functions | first answer, ms | calls per second | p99, ms | MB after 1,000 | MB after 10,000 |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- |");
try {
  for (const count of [10, 1_000]) {
    const folders = await writeManyFunctions(folder, count);
    for (const server of servers()) {
      port += 1;
      const url = new URL(`http://127.0.0.1:${port}/api/run/m0/f0`);
      const began = performance.now();
      const child = server.start(folders, port);
      try {
        const up = await firstAnswer(url, began);
        await load(url, 1_000);
        const early = residentOf(child);
        const { perSecond, p99 } = await load(url, count === 10 ? 4_000 : 1_000);
        if (count === 10) await load(url, 5_000);
        const late = count === 10 ? residentOf(child).toFixed(0) : "";
        const cells = [up.toFixed(0), perSecond.toFixed(0), p99.toFixed(1), early.toFixed(0), late];
        console.log(`| ${server.name} | ${count} | ${cells.join(" | ")} |`);
      } finally {
        child.kill("SIGKILL");
      }
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
