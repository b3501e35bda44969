import { describe, expect, test } from "vitest";
import { ask } from "./ask.ts";
import { generated, query, withFolder } from "./with-folder.ts";

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

  test.for([
    {
      limits: { system: 20, transaction: 10_000 },
      // So long that a fast machine does not reach the limit of reads before anybody looks at the clock.
      spin: 2_000_000,
      want: /\nYour request timed out performing too many system operations\.\n$/,
    },
    {
      limits: { system: 10_000, transaction: 10_000 },
      spin: 0,
      want: /Uncaught Error: Too many reads in a single function execution \(limit: 4096\)\./,
    },
  ])(
    "a query that asks the database for ever is stopped: $limits.system ms",
    async ({ limits, spin, want }) => {
      await withFolder(
        {
          "busy.ts": `${generated}
export const ask = query(async (ctx, { spin }) => {
  for (;;) { for (let at = 0; at < spin; at += 1); await ctx.db.query("things").first(); }
});
export const one = query(async () => 1);`,
        },
        async (deployment) => {
          expect((await query(deployment, "busy:ask", { spin })).json.errorMessage).toMatch(want);
          expect((await query(deployment, "busy:one")).json.value).toBe(1);
        },
        { timeLimits: limits },
      );
    },
  );

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

  test("an action of a module that says 'use node' has a limit of its own", async () => {
    const wait = `export const wait = action(async (_, { ms }) => { await new Promise((go) => setTimeout(go, ms)); return ms; });`;
    await withFolder(
      { "plain.ts": `${generated}${wait}`, "native.ts": `// Of Node.\n'use node';\n${generated}${wait}` },
      async (deployment) => {
        const act = async (path: string, ms: number) =>
          (await ask(deployment, "/api/action", { path, args: { ms } })).json;
        const [stopped, ended] = await Promise.all([act("native:wait", 20_000), act("plain:wait", 600)]);
        const said = "Action `wait` execution timed out (maximum duration 0.3s)";
        expect(stopped.errorMessage).toContain(`Server Error\nUncaught Error: ${said}\n`);
        expect(ended.value).toBe(600);
      },
      { timeLimits: { nodeAction: 300 } },
    );
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
