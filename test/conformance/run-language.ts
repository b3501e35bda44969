import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Case, Outcome } from "./case.ts";
import { jobOf } from "./job.ts";
import { judge } from "./judge.ts";
import { type ScriptedServer, startServer } from "./server.ts";

/** What one case came to in one language. No failure: passed. */
export interface Verdict {
  readonly name: string;
  readonly failures: readonly string[];
}

/** What a run of one language needs. */
export interface Run {
  /** Taken from the front, one by one, until none is left: runs that share them share the work. */
  readonly cases: Case[];
  readonly command: readonly string[];
  /** The language's name in `Convex-Client`. */
  readonly client: string;
  /** How long one case may take before its runner is killed and started again for the rest. */
  readonly patience?: number;
}

/**
 * Runs cases in one language and judges each. Every case gets a verdict: one that the runner did not report on,
 * because it stopped, crashed or hung, has failed.
 */
export async function runLanguage({ cases, command, client, patience = 30_000 }: Run): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let current: { readonly one: Case; readonly server: ScriptedServer } | undefined;
  let taken = 0;
  let watch: NodeJS.Timeout | undefined;
  let giveUp = () => {};

  const settle = async (outcome: Outcome | undefined, because: string) => {
    if (current === undefined) return;
    clearTimeout(watch);
    const { one, server } = current;
    current = undefined;
    const seen = { requests: server.requests, connections: server.connections() };
    const failures = outcome?.name === one.name ? judge(one, outcome, seen, client) : [because];
    verdicts.push({ name: one.name, failures });
    await server.close();
  };

  const control = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === "POST") {
      const outcome = parseOutcome(Buffer.concat(chunks).toString("utf8"));
      await settle(outcome, "the outcome is not one of this case");
      return void response.writeHead(204).end();
    }
    await settle(undefined, "the runner asked for the next case without an outcome for this one");
    const one = cases.shift();
    if (one === undefined) return void response.writeHead(204).end();
    taken += 1;
    const server = await startServer(one);
    current = { one, server };
    watch = setTimeout(() => giveUp(), patience);
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify(jobOf(one, server.url)));
    server.begin();
  });
  await new Promise<void>((resolve) => control.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(control.address() as AddressInfo).port}`;

  while (cases.length > 0) {
    const before = taken;
    const said = await runOnce(command, url, (kill) => {
      giveUp = kill;
    });
    await settle(undefined, `no outcome: the runner stopped or took over ${patience} ms. ${said}`);
    if (taken > before) continue;
    const failures = [`the runner asked for no case. ${said}`];
    verdicts.push(...cases.splice(0).map(({ name }) => ({ name, failures })));
  }
  control.closeAllConnections();
  await new Promise((resolve) => control.close(resolve));
  return verdicts;
}

/** One life of a runner; gives the end of what it printed. */
async function runOnce(
  command: readonly string[],
  url: string,
  onStart: (kill: () => void) => void,
): Promise<string> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, CONFORMANCE_URL: url },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const hear = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-1500);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  onStart(() => child.kill("SIGKILL"));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(`It ended with ${signal ?? code}. ${said}`.trim()));
  });
}

function parseOutcome(text: string): Outcome | undefined {
  try {
    return JSON.parse(text) as Outcome;
  } catch {
    return undefined;
  }
}
