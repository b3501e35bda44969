import { describe, expect, test } from "vitest";
import { ask } from "./ask.ts";
import { generated, query, withFolder } from "./with-folder.ts";

// Calls that end the engine in places where it cannot tell whose they are: what a function returns or throws may run
// code of its own while it is read.

const poison = `${generated}
const trap = (name, trap) => Object.defineProperty({}, name, { enumerable: true, get: trap });
const leave = () => process.exit(3);
const spin = () => { for (;;); };
export const count = query(async () => 1);
export const slow = query(async (ctx) => { await ctx.db.query("things").collect(); return 2; });
export const leaves = query(async () => trap("value", leave));
export const spins = query(async () => trap("value", spin));
export const throwsLeaving = query(async () => { throw trap("message", leave); });
export const odd = query(async () => { throw Object.assign(new Error("odd"), { stack: 7 }); });
export const unreadable = query(async () => { throw trap("stack", () => { throw new Error("no"); }); });
export const noText = query(async () => { throw Object.create(null); });
export const proxied = query(async () => { throw new Proxy({}, { getPrototypeOf() { throw new Error("no"); } }); });
export const badData = query(async () => {
  throw Object.assign(new Error("bad"), { data: () => 1, [Symbol.for("ConvexError")]: true });
});`;

describe("a call that ends the engine", () => {
  test.for(["poison:leaves", "poison:spins", "poison:throwsLeaving"])(
    "%s is answered with an error, and the calls beside it are run",
    async (path) => {
      const log: string[] = [];
      await withFolder(
        { "poison.ts": poison },
        async (deployment) => {
          const calls = [path, "poison:count", "poison:slow", "poison:count"];
          const answers = await Promise.all(calls.map((one) => query(deployment, one)));
          expect(answers.map(({ json }) => json.value ?? json.status)).toEqual(["error", 1, 2, 1]);
          expect((await query(deployment, "poison:count")).json.value).toBe(1);
        },
        { onLog: (line) => log.push(line), timeLimits: { blocking: 500 } },
      );
      expect(log.filter((line) => line.includes("Replaced")).length).toBeLessThanOrEqual(2);
    },
  );
});

const timed = `import { internalAction, internalMutation, mutation, query } from "./_generated/server";
import { internal } from "./_generated/api";
const trap = Object.defineProperty({}, "value", { enumerable: true, get: () => process.exit(3) });
export const leaves = internalMutation(async (ctx) => { await ctx.db.insert("tries", {}); return trap; });
export const leavesActing = internalAction(async () => process.exit(4));
export const spins = internalMutation(async () => { for (;;); });
export const works = internalMutation(async (ctx) => { await ctx.db.insert("works", {}); });
export const plan = mutation(async (ctx, { names }) => {
  for (const name of names) await ctx.scheduler.runAfter(0, internal.timed[name], {});
});
export const jobs = query(async (ctx) => (await ctx.db.system.query("_scheduled_functions").collect())
  .map(({ name, state }) => name + " " + state.kind).sort());
export const count = query(async (ctx) => [(await ctx.db.query("tries").collect()).length, (await ctx.db.query("works").collect()).length]);`;

const soon = { timeout: 60_000, interval: 50 };

describe("what runs by itself and ends the engine", () => {
  test("a scheduled function is given up, the others run, and no call is blamed for it", async () => {
    const log: string[] = [];
    await withFolder(
      { "timed.ts": timed },
      async (deployment) => {
        const names = ["leaves", "works", "leavesActing", "spins", "works"];
        await ask(deployment, "/api/mutation", { path: "timed:plan", args: { names } });
        await expect
          .poll(async () => (await query(deployment, "timed:jobs")).json.value, soon)
          .toEqual([
            ...["leaves failed", "leavesActing failed", "spins failed", "works success", "works success"].map(
              (job) => `timed.js:${job}`,
            ),
          ]);
        expect((await query(deployment, "timed:count")).json.value).toEqual([0, 2]);
      },
      { onLog: (line) => log.push(line), timeLimits: { transaction: 300 } },
    );
    expect(log.filter((line) => line.includes("Replaced")).length).toBeLessThanOrEqual(6);
  });

  test("a cron job does so at its times alone", async () => {
    const log: string[] = [];
    const crons = `import { cronJobs } from "convex/server";
import { internal } from "./_generated/api";
const crons = cronJobs();
crons.interval("leave", { seconds: 1 }, internal.timed.leaves, {});
export default crons;`;
    await withFolder(
      { "timed.ts": timed, "crons.ts": crons },
      async (deployment) => {
        const replaced = () => log.filter((line) => line.includes("Replaced")).length;
        while (replaced() < 3) {
          const calls = Array.from({ length: 5 }, () => query(deployment, "timed:count"));
          for (const { json } of await Promise.all(calls)) expect(json.value).toEqual([0, 0]);
        }
        expect(log.filter((line) => line.startsWith("[ERROR]")).length).toBeGreaterThan(0);
      },
      { onLog: (line) => log.push(line) },
    );
  });

  test("an HTTP action is answered 500, and the calls beside it are run", async () => {
    const http = `import { httpRouter } from "convex/server";
import { httpAction } from "./_generated/server";
const http = httpRouter();
http.route({ path: "/leave", method: "POST", handler: httpAction(async () => process.exit(5)) });
export default http;`;
    await withFolder({ "timed.ts": timed, "http.ts": http }, async (deployment) => {
      const left = fetch(`${deployment.siteUrl}/leave`, { method: "POST", body: "now" });
      const beside = Array.from({ length: 5 }, () => query(deployment, "timed:count"));
      expect((await left).status).toBe(500);
      for (const { json } of await Promise.all(beside)) expect(json.value).toEqual([0, 0]);
    });
  });
});

describe("what is thrown", () => {
  test.for([
    ["poison:odd", "Uncaught Error: odd"],
    ["poison:unreadable", "Uncaught"],
    ["poison:noText", "Uncaught"],
    ["poison:proxied", "Uncaught"],
    ["poison:badData", "Uncaught Error: "],
  ])("%s is the function's error", async ([path, said]) => {
    await withFolder({ "poison.ts": poison }, async (deployment) => {
      const { status, json } = await ask(deployment, "/api/query", { path, args: {} });
      expect([status, json.status]).toEqual([200, "error"]);
      expect(json.errorMessage).toContain(`Server Error\n${said}`);
    });
  });
});
