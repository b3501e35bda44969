import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { ask } from "./ask.ts";

// The command itself, as a process: what it prints, and how it ends.

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

interface Served {
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Resolves with the first line that fits. */
  line(pattern: RegExp): Promise<string>;
  readonly ended: Promise<number | null>;
}

function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}): Served {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "serve", ...args, "--port", "0"],
    {
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  running.push(child);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let rest = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    for (const look of waiting) look();
  });
  return {
    child,
    lines,
    line: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          const found = lines.find((line) => pattern.test(line));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    ended: new Promise((resolve) => child.once("exit", resolve)),
  };
}

const urlIn = (line: string) => /http:\/\/[\d.:]+/.exec(line)?.[0] ?? "";

describe("convex-openapi serve", () => {
  test("prints where it is, its key and a line to paste; logs requests; ends at SIGINT", async () => {
    const served = serve(["src/repository/sample/convex", "--run", "seed:init"]);
    const url = urlIn(await served.line(/^Convex functions at http/));
    expect(await served.line(/deploy key/)).toMatch(/deploy key {2}local\|[0-9a-f]{48}$/);
    const line = await served.line(/curl/);
    const [, pasted = "", body = ""] =
      /curl (\S+) -H 'Content-Type: application\/json' -d '(.+)'$/.exec(line) ?? [];
    expect(pasted.startsWith(`${url}/api/run/`)).toBe(true);
    expect((await ask({ url }, pasted.slice(url.length), JSON.parse(body))).json.status).toBe("success");
    expect((await ask({ url }, "/api/query", { path: "messages:count", args: {} })).json.value).toBe(2);
    expect(await served.line(/messages:count/)).toMatch(
      /^\d\d:\d\d:\d\d 200 POST \/api\/query messages:count [\d.]+ ms$/,
    );
    served.child.kill("SIGINT");
    expect(await served.ended).toBe(0);
  });

  test("--json is one object per line; a given key is never printed; SIGTERM waits for what runs", async () => {
    const served = serve(["src/repository/sample/convex", "--json"], {
      CONVEX_DEPLOY_KEY: "prod:mine|s3cret",
    });
    const started = JSON.parse(await served.line(/"started"/)) as { url: string };
    const answer = await ask(
      started,
      "/api/query",
      { path: "secrets:answer", args: {} },
      { Authorization: "Convex mine|s3cret" },
    );
    expect(answer.json.value).toBe(42);
    const slow = ask(started, "/api/action", { path: "slow:wait", args: { milliseconds: 500 } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    served.child.kill("SIGTERM");
    expect((await slow).json.value).toBe(500);
    expect(await served.ended).toBe(0);
    const events = served.lines.map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toEqual(["started", "request", "stopping", "request"]);
    expect(served.lines.join("\n")).not.toContain("s3cret");
  });

  test("a folder that is not there is said so, with exit code 1", async () => {
    const served = serve(["no/such/folder"]);
    expect(await served.ended).toBe(1);
    expect(served.lines.join("\n")).toContain("no/such/folder");
  });

  test("--watch loads what changes and keeps the data", async () => {
    const folder = await mkdtemp(join(tmpdir(), "convex-watch-"));
    const code = (
      word: string,
    ) => `import { queryGeneric as query, mutationGeneric as mutation } from "convex/server";
export const add = mutation(async (ctx) => void (await ctx.db.insert("things", {})));
export const count = query(async (ctx) => "${word} " + (await ctx.db.query("things").collect()).length);`;
    await writeFile(join(folder, "things.ts"), code("old"));
    const served = serve([folder, "--watch", "--json"]);
    const started = JSON.parse(await served.line(/"started"/)) as { url: string };
    await ask(started, "/api/mutation", { path: "things:add", args: {} });
    // The watcher needs a moment to look at the folder first.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await writeFile(join(folder, "things.ts"), code("new"));
    await served.line(/\[watch\] Loaded 2 functions/);
    expect((await ask(started, "/api/query", { path: "things:count", args: {} })).json.value).toBe("new 1");
    await rm(folder, { recursive: true });
  });
});
