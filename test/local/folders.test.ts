import { describe, expect, test } from "vitest";
import { startLocalDeployment } from "../../src/local/index.ts";
import { mintToken } from "../../src/local/token/index.ts";
import { ask } from "./ask.ts";
import { generated, query, withFolder } from "./with-folder.ts";

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
          { rule: "folder-module-loads", message: expect.stringContaining("no key") },
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
    const deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
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

describe("redaction", () => {
  test("hides messages and log lines, and leaves data", async () => {
    const deployment = await startLocalDeployment({
      convexFolder: "src/repository/sample/convex",
      redact: true,
    });
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
