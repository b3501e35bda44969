import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, utimes } from "node:fs/promises";
import { createServer, type Server, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDeployment } from "../../src/local/index.ts";
import { exportedLines, wantedLines } from "./exported-folder.ts";
import { startThings } from "./mirror.ts";
import { buildCli, startCli } from "./run-cli.ts";

// The command itself is killed, by a signal that it cannot catch: while it asks, while an answer arrives, while it writes
// what arrived, and before it has noted what it wrote. A proxy between it and the deployment chooses the moment, the same in every run.

let program: string;
let deployment: LocalDeployment;
let mutate: (path: string, args: object) => Promise<void>;
let proxy: Server;
let url: string;

const moments = ["asking", "answering", "writing", "written"] as const;

/** What the proxy is to kill, at which request and when. */
let plan:
  | { child?: ChildProcess; out?: string; at: number; moment: (typeof moments)[number]; delay: number }
  | undefined;
let seen = 0;
/** Nothing more is answered, so that the process cannot end before it is killed. */
let dying = false;

const kill = () => {
  plan?.child?.kill("SIGKILL");
  plan = undefined;
  dying = false;
};

/** Kills as soon as a table's file has changed: what it holds then, the state does not know of yet. */
function killOnceWritten(out: string): void {
  const lengths = () => {
    const files = existsSync(out) ? readdirSync(out).filter((file) => file.endsWith(".jsonl")) : [];
    return files.map((file) => `${file} ${statSync(join(out, file)).size}`).join();
  };
  const before = lengths();
  const until = Date.now() + 400;
  const look = () => (lengths() !== before || Date.now() > until ? kill() : void setImmediate(look));
  look();
}

beforeAll(async () => {
  program = await buildCli();
  ({ deployment, mutate } = await startThings());
  proxy = createServer((request, response) => {
    seen += 1;
    if (dying) return;
    const due = plan !== undefined && plan.at === seen ? plan : undefined;
    if (due?.moment === "asking") return kill();
    const { pathname, search } = new URL(request.url ?? "/", deployment.url);
    const onward = send(deployment.url + pathname + search, {
      method: request.method,
      headers: request.headers,
    });
    onward.on("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, "content-length": body.length });
        if (due?.moment === "answering") return void response.write(body.subarray(0, body.length / 2), kill);
        response.end(body, () => {
          if (due === undefined) return;
          dying = true;
          if (due.moment === "written") killOnceWritten(due.out ?? "");
          else setTimeout(kill, due.delay);
        });
      });
    });
    request.pipe(onward);
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  for (let first = 0; first < 5000; first += 500) await mutate("things:seed", { first, count: 500 });
}, 120_000);
afterAll(async () => {
  proxy?.closeAllConnections();
  proxy?.close();
  await deployment?.close();
  await rm(program, { recursive: true, force: true });
});

/** Numbers that look random and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Has the locks that a kill left look as if a minute had passed. */
async function letTimePass(out: string): Promise<void> {
  const before = new Date(Date.now() - 60_000);
  for (const file of await readdir(out)) {
    if (file.startsWith("export.lock")) await utimes(join(out, file), before, before);
  }
}

/** Runs the export, killed as planned, and again until it ends by itself. Says whether it was killed. */
async function exportThrough(out: string, kill: NonNullable<typeof plan>): Promise<boolean> {
  for (const next of [kill, undefined]) {
    seen = 0;
    plan = next;
    const { child, ended } = startCli(program, ["export", "--out", out, "--url", url], deployment.deployKey);
    if (plan !== undefined) Object.assign(plan, { child, out });
    const { code, stderr } = await ended;
    await letTimePass(out);
    if (next === undefined || code !== null) {
      expect([code, stderr]).toEqual([0, ""]);
      return next === undefined;
    }
  }
  return false;
}

const random = dice(11);
/** A kill within the first so many requests. */
const someKill = (requests: number) => ({
  at: 1 + Math.floor(random() * requests),
  moment: moments[Math.floor(random() * moments.length)] ?? "writing",
  delay: random() * 12,
});

describe("an export that is killed at a random point is whole once it has ended", { timeout: 60_000 }, () => {
  let killed = 0;
  const isWhole = async (out: string) => {
    expect(await exportedLines(out)).toEqual(wantedLines(deployment));
    const { files } = JSON.parse(await readFile(join(out, "export.json"), "utf8"));
    const counts = Object.values<{ documents: number }>(files).map(({ documents }) => documents);
    expect(counts.reduce((sum, count) => sum + count)).toBe(wantedLines(deployment).length);
  };

  // Seven requests: the schemas, five pages of the snapshot, and the changes since.
  test.for(Array.from({ length: 12 }, () => someKill(7)))("$moment, request $at", async (kill) => {
    const out = await mkdtemp(join(tmpdir(), "convex-openapi-kill-"));
    killed += (await exportThrough(out, kill)) ? 1 : 0;
    await isWhole(out);
    await rm(out, { recursive: true });
  });

  // The schemas, and two pages of changes.
  test.for(Array.from({ length: 8 }, (_, round) => ({ round, ...someKill(3) })))(
    "while it applies changes: $moment, request $at",
    async ({ round, ...kill }) => {
      const out = join(tmpdir(), `convex-openapi-kill-changes-${process.pid}`);
      await mutate("things:stir", { table: round % 2 === 0 ? "even" : "odd", below: 5000 - 300 * round });
      await mutate("things:seed", { first: 10_000 + 100 * round, count: 100 });
      killed += (await exportThrough(out, kill)) ? 1 : 0;
      await isWhole(out);
      if (round === 7) await rm(out, { recursive: true });
    },
  );

  test("and every one of them was killed", () => expect(killed).toBe(20));
});
