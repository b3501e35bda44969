import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDeployment,
  type LocalDeploymentOptions,
  startLocalDeployment,
} from "../../src/local/index.ts";
import { mintToken } from "../../src/local/token/index.ts";
import { ask } from "./ask.ts";

let project: string;
let count = 0;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "convex-folders-"));
});
afterAll(async () => await rm(project, { recursive: true, force: true }));

/** Writes a folder of functions and serves it for as long as a test takes. */
async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (deployment: LocalDeployment, write: (name: string, text: string) => Promise<void>) => Promise<T>,
  options: Partial<LocalDeploymentOptions> = {},
): Promise<T> {
  count += 1;
  const convexFolder = join(project, `app-${count}`, "convex");
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(convexFolder, name)), { recursive: true });
    await writeFile(join(convexFolder, name), text);
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const deployment = await startLocalDeployment({ convexFolder, ...options });
  try {
    return await use(deployment, write);
  } finally {
    await deployment.close();
  }
}

const query = (deployment: LocalDeployment, path: string, args: unknown = {}) =>
  ask(deployment, "/api/query", { path, args });

const generated = 'import { query, mutation, action, internalMutation } from "./_generated/server";\n';

describe("a folder", () => {
  test("without _generated and without node_modules is served", async () => {
    await withFolder(
      { "hello.ts": `${generated}export const world = query(async () => "hello" as string);` },
      async (deployment) => {
        expect(deployment.problems).toEqual([]);
        expect((await query(deployment, "hello:world")).json).toEqual({ status: "success", value: "hello" });
      },
    );
  });

  test("with a module that cannot be imported serves the others, and names it", async () => {
    await withFolder(
      {
        "broken.ts": `${generated}export const never = query(async () => 1);\nthrow new Error("no key");`,
        "fine.ts": `${generated}export const here = query(async () => 1);`,
      },
      async (deployment) => {
        expect(deployment.problems).toMatchObject([
          { rule: "module-loads", message: expect.stringContaining("no key") },
        ]);
        expect(deployment.problems[0]?.place.file).toMatch(/broken\.ts$/);
        expect((await query(deployment, "fine:here")).json.value).toBe(1);
        expect((await query(deployment, "broken:never")).json.errorMessage).toContain(
          "Could not find public function",
        );
      },
    );
  });

  test("with a module of bad syntax serves the others, and names it", async () => {
    await withFolder(
      { "bad.ts": "export const x = ;", "fine.ts": `${generated}export const here = query(async () => 1);` },
      async (deployment) => {
        expect(deployment.problems.map(({ place }) => place.file).join()).toContain("bad.ts");
        expect((await query(deployment, "fine:here")).json.value).toBe(1);
      },
    );
  });

  test("has its schema kept", async () => {
    await withFolder(
      {
        "schema.ts": `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({ notes: defineTable({ text: v.string() }) });`,
        "notes.ts": `${generated}export const add = mutation(async (ctx, { text }: any) => await ctx.db.insert("notes", { text }));`,
      },
      async (deployment) => {
        const add = (text: unknown) =>
          ask(deployment, "/api/mutation", { path: "notes:add", args: { text } });
        expect((await add("yes")).json.status).toBe("success");
        expect((await add(7)).json.status).toBe("error");
      },
    );
  });
});

describe("a folder's environment", () => {
  test("does not hold the deploy key", async () => {
    process.env.CONVEX_DEPLOY_KEY = "prod:x|secret";
    process.env.LOCAL_TEST_WORD = "seen";
    await withFolder(
      {
        "env.ts": `${generated}export const read = query(async () => [process.env.CONVEX_DEPLOY_KEY ?? null, process.env.LOCAL_TEST_WORD ?? null]);`,
      },
      async (deployment) => expect((await query(deployment, "env:read")).json.value).toEqual([null, "seen"]),
    );
    delete process.env.CONVEX_DEPLOY_KEY;
    delete process.env.LOCAL_TEST_WORD;
  });

  test("an auth.config.ts that throws is one problem, and no token is accepted", async () => {
    await withFolder(
      {
        "auth.config.ts": 'throw new Error("no domain");',
        "fine.ts": `${generated}export const here = query(async () => 1);`,
      },
      async (deployment) => {
        expect(deployment.problems).toMatchObject([{ message: expect.stringContaining("no domain") }]);
        expect((await query(deployment, "fine:here")).json.value).toBe(1);
        const headers = { Authorization: `Bearer ${await mintToken({ subject: "x" })}` };
        const { status, json } = await ask(
          deployment,
          "/api/query",
          { path: "fine:here", args: {} },
          headers,
        );
        expect([status, json.code]).toEqual([401, "NoAuthProvider"]);
      },
    );
  });

  test("a module that ends the process while it is imported is one problem", async () => {
    await withFolder(
      {
        "bad.ts": "process.exit(3);\nexport {};",
        "fine.ts": `${generated}export const here = query(async () => 1);`,
      },
      async (deployment) => {
        expect(deployment.problems).toMatchObject([
          { message: expect.stringContaining("process.exit was called") },
        ]);
        expect((await query(deployment, "fine:here")).json.value).toBe(1);
      },
    );
  });
});

describe("the list of functions", () => {
  test("answers the deploy key as function-spec prints it, HTTP actions too", async () => {
    const deployment = await startLocalDeployment({ convexFolder: "src/sample/convex" });
    const { json } = await ask(
      deployment,
      "/api/query",
      { path: "_system/cli/modules:apiSpec", args: {}, format: "convex_encoded_json" },
      { Authorization: `Convex ${deployment.deployKey}` },
    );
    await deployment.close();
    const find = (identifier: string) =>
      json.value.find((entry: { identifier?: string }) => entry.identifier === identifier);
    expect(find("counters.js:increment")).toEqual({
      args: { type: "object", value: { name: { fieldType: { type: "string" }, optional: false } } },
      functionType: "Mutation",
      identifier: "counters.js:increment",
      returns: { type: "number" },
      visibility: { kind: "public" },
    });
    expect(find("secrets.js:answer")).toMatchObject({ visibility: { kind: "internal" } });
    expect(find("messages.js:count")).toMatchObject({ args: { type: "any" }, returns: null });
    expect(find("status.js:default")).toMatchObject({ functionType: "Query" });
    expect(find("echo.js:literal").returns.value).toContainEqual({
      type: "literal",
      value: { $integer: "AQAAAAAAAAA=" },
    });
    expect(json.value).toContainEqual({ functionType: "HttpAction", method: "GET", path: "/hello" });
  });
});

describe("code that changes", () => {
  test("is loaded anew, and the data is kept", async () => {
    const version = (word: string) => `${generated}
export const add = mutation(async (ctx) => void (await ctx.db.insert("things", {})));
export const count = query(async (ctx) => "${word} " + (await ctx.db.query("things").collect()).length);`;
    await withFolder({ "things.ts": version("old") }, async (deployment, write) => {
      await ask(deployment, "/api/mutation", { path: "things:add", args: {} });
      expect((await query(deployment, "things:count")).json.value).toBe("old 1");
      await write("things.ts", version("new"));
      await deployment.reload();
      expect((await query(deployment, "things:count")).json.value).toBe("new 1");
    });
  });
});

describe("functions that misbehave", () => {
  test("process.exit takes nothing with it but its own call", async () => {
    await withFolder(
      {
        "bad.ts": `${generated}
export const add = mutation(async (ctx) => await ctx.db.insert("things", {}));
export const count = query(async (ctx) => (await ctx.db.query("things").collect()).length);
export const leave = action(async () => process.exit(1));`,
      },
      async (deployment) => {
        await ask(deployment, "/api/mutation", { path: "bad:add", args: {} });
        expect((await ask(deployment, "/api/action", { path: "bad:leave", args: {} })).json.status).toBe(
          "error",
        );
        expect((await query(deployment, "bad:count")).json.value).toBe(1);
      },
    );
  });

  test("a query that asks the database for ever is stopped", async () => {
    await withFolder(
      {
        "busy.ts": `${generated}
export const ask = query(async (ctx) => { for (;;) await ctx.db.query("things").first(); });
export const one = query(async () => 1);`,
      },
      async (deployment) => {
        expect((await query(deployment, "busy:ask")).json.errorMessage).toMatch(
          /\nYour request timed out performing too many system operations\.\n$/,
        );
        expect((await query(deployment, "busy:one")).json.value).toBe(1);
      },
      { timeLimits: { system: 500, transaction: 10_000 } },
    );
  });

  test("a timer that throws after its action has ended stops nothing", async () => {
    const log: string[] = [];
    await withFolder(
      {
        "late.ts": `${generated}
export const start = action(async () => { setTimeout(() => { throw new Error("too late"); }, 20); return 1; });
export const one = query(async () => 1);`,
      },
      async (deployment) => {
        expect((await ask(deployment, "/api/action", { path: "late:start", args: {} })).json.value).toBe(1);
        await expect.poll(() => log.join("\n")).toContain("too late");
        expect((await query(deployment, "late:one")).json.value).toBe(1);
      },
      { onLog: (line) => log.push(line) },
    );
    expect(log.join("\n")).not.toContain("[engine] Replaced");
  });

  test("an action past its time limit is answered", async () => {
    await withFolder(
      {
        "slow.ts": `${generated}export const wait = action(async () => await new Promise((end) => setTimeout(end, 5000)));`,
      },
      async (deployment) => {
        const { json } = await ask(deployment, "/api/action", { path: "slow:wait", args: {} });
        expect(json.errorMessage).toMatch(/\nFunction execution timed out \(maximum duration: 0\.3s\)\n$/);
      },
      { timeLimits: { action: 300 } },
    );
  });

  test("an action that never lets go of the thread is stopped", async () => {
    await withFolder(
      {
        "loop.ts": `${generated}export const spin = action(async () => { for (;;); });\nexport const one = query(async () => 1);`,
      },
      async (deployment) => {
        const spin = ask(deployment, "/api/action", { path: "loop:spin", args: {} });
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect((await query(deployment, "loop:one")).json.value).toBe(1);
        expect((await spin).json.errorMessage).toContain("Function execution timed out");
      },
      { timeLimits: { blocking: 400 } },
    );
  });

  test("queries that are left early leave nothing behind", async () => {
    await withFolder(
      {
        "early.ts": `"use node";
import v8 from "node:v8";
import vm from "node:vm";
${generated}
v8.setFlagsFromString("--expose-gc");
export const fill = mutation(async (ctx) => { for (let i = 0; i < 2000; i++) await ctx.db.insert("things", {}); });
export const first = query(async (ctx) => {
  for (let i = 0; i < 50; i++) for await (const thing of ctx.db.query("things")) break;
});
export const heap = action(async () => { vm.runInNewContext("gc")(); return process.memoryUsage().heapUsed; });`,
      },
      async (deployment) => {
        await ask(deployment, "/api/mutation", { path: "early:fill", args: {} });
        const heap = async () =>
          (await ask(deployment, "/api/action", { path: "early:heap", args: {} })).json.value;
        await query(deployment, "early:first");
        const before = await heap();
        for (let round = 0; round < 10; round += 1) await query(deployment, "early:first");
        // 500 lists of 2,000 documents would be eight megabytes in pointers alone.
        expect((await heap()) - before).toBeLessThan(2_000_000);
      },
      { timeLimits: { transaction: 20_000 } },
    );
  });
});

describe("redaction", () => {
  test("hides messages and log lines, and leaves data", async () => {
    const deployment = await startLocalDeployment({ convexFolder: "src/sample/convex", redact: true });
    const { json } = await ask(
      deployment,
      "/api/query",
      { path: "errors:application", args: {} },
      { "Convex-Request-Id": "r1" },
    );
    await deployment.close();
    expect(json).toEqual({
      status: "error",
      errorMessage: "[Request ID: r1] Server Error",
      errorData: { code: "TEAPOT", proof: "AQID", retries: "3" },
    });
  });
});

describe("scheduled functions", () => {
  test("run after their mutation, and log apart from it", async () => {
    const log: string[] = [];
    await withFolder(
      {
        "later.ts": `${generated}
import { internal } from "./_generated/api";
export const start = mutation(async (ctx) => { await ctx.scheduler.runAfter(50, internal.later.work, {}); console.log("scheduled"); });
export const work = internalMutation(async (ctx) => { console.log("working"); await ctx.db.insert("things", {}); });
export const count = query(async (ctx) => (await ctx.db.query("things").collect()).length);`,
      },
      async (deployment) => {
        const { json } = await ask(deployment, "/api/mutation", { path: "later:start", args: {} });
        expect(json.logLines).toEqual(["[LOG] 'scheduled'"]);
        await expect.poll(async () => (await query(deployment, "later:count")).json.value).toBe(1);
        expect(log).toContain("[LOG] 'working'");
      },
      { onLog: (line) => log.push(line) },
    );
  });
});
