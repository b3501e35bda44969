import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { LocalDeployment } from "../../../src/local/index.ts";
import { ask } from "../ask.ts";
import { generated, query, withFolder } from "../with-folder.ts";

const mutate = async (deployment: LocalDeployment, path: string, args: unknown = {}) =>
  (await ask(deployment, "/api/mutation", { path, args })).json;
const act = async (deployment: LocalDeployment, path: string, args: unknown = {}) =>
  (await ask(deployment, "/api/action", { path, args })).json;

describe("a file", () => {
  const files = {
    "files.ts": `${generated}
export const url = mutation(async (ctx) => await ctx.storage.generateUploadUrl());
export const keep = action(async (ctx) => {
  const id = await ctx.storage.store(new Blob(["hello"], { type: "text/plain" }));
  return { id, text: await (await ctx.storage.get(id)).text() };
});
export const look = query(async (ctx, { id }) => ({
  url: await ctx.storage.getUrl(id), meta: await ctx.db.system.get(id), all: await ctx.db.system.query("_storage").collect(),
}));
export const drop = mutation(async (ctx, { id }) => { await ctx.storage.delete(id); });
export const dropAndFail = mutation(async (ctx, { id }) => { await ctx.storage.delete(id); throw new Error("no"); });`,
  };

  test("is uploaded to and downloaded from this deployment, with its type, hash and ranges", async () => {
    await withFolder(files, async (deployment) => {
      const { value: url } = await mutate(deployment, "files:url");
      expect(url.startsWith(`${deployment.url}/api/storage/upload?token=`)).toBe(true);
      const sent = await fetch(url, {
        method: "POST",
        body: "0123456789",
        headers: { "Content-Type": "text/csv" },
      });
      const { storageId } = (await sent.json()) as { storageId: string };
      const { value } = (await query(deployment, "files:look", { id: storageId })).json;
      const sha256 = createHash("sha256").update("0123456789").digest("base64");
      expect(value.meta).toMatchObject({ _id: storageId, contentType: "text/csv", size: 10, sha256 });
      expect(value.all).toEqual([value.meta]);
      const whole = await fetch(value.url);
      expect([whole.status, await whole.text()]).toEqual([200, "0123456789"]);
      expect(whole.headers.get("content-type")).toBe("text/csv");
      expect(whole.headers.get("digest")).toBe(`sha-256=${sha256}`);
      const part = await fetch(value.url, { headers: { Range: "bytes=2-4" } });
      expect([part.status, await part.text()]).toEqual([206, "234"]);
      expect(part.headers.get("content-range")).toBe("bytes 2-4/10");
      expect((await fetch(value.url, { headers: { Range: "bytes=1-2,4-5" } })).status).toBe(416);
    });
  });

  test("is refused without a token, with a wrong one and with a wrong hash", async () => {
    await withFolder(files, async (deployment) => {
      const send = async (url: string, headers = {}) => {
        const answer = await fetch(url, { method: "POST", body: "x", headers });
        return [answer.status, ((await answer.json()) as { code: string }).code];
      };
      const upload = `${deployment.url}/api/storage/upload`;
      expect(await send(upload)).toEqual([400, "BadQueryArgs"]);
      expect(await send(`${upload}?token=abc`)).toEqual([401, "StorageTokenInvalid"]);
      const { value: url } = await mutate(deployment, "files:url");
      expect(await send(url, { Digest: "sha-256=AAAA" })).toEqual([400, "Sha256Mismatch"]);
      expect((await fetch(`${deployment.url}/api/storage/not-a-uuid`)).status).toBe(400);
      expect((await fetch(`${deployment.url}/api/storage/${crypto.randomUUID()}`)).status).toBe(404);
    });
  });

  test("is gone once its deletion is committed, and not before", async () => {
    await withFolder(files, async (deployment) => {
      const { value } = await act(deployment, "files:keep");
      expect(value.text).toBe("hello");
      const { url } = (await query(deployment, "files:look", { id: value.id })).json.value;
      expect((await mutate(deployment, "files:dropAndFail", { id: value.id })).status).toBe("error");
      expect((await fetch(url)).status).toBe(200);
      expect((await mutate(deployment, "files:drop", { id: value.id })).status).toBe("success");
      expect((await fetch(url)).status).toBe(404);
    });
  });
});

describe("scheduled functions", () => {
  const jobs = {
    "crons.ts": `
import { cronJobs } from "convex/server";
import { internal } from "./_generated/api";
const crons = cronJobs();
crons.interval("tick", { seconds: 1 }, internal.jobs.add, { by: "cron" });
crons.daily("nightly", { hourUTC: 3, minuteUTC: 30 }, internal.jobs.add, { by: "night" });
export default crons;`,
    "jobs.ts": `${generated}
import { internal } from "./_generated/api";
export const add = internalMutation(async (ctx, { by }) => { await ctx.db.insert("done", { by }); });
export const fail = internalMutation(async (ctx) => { await ctx.db.insert("done", { by: "failed" }); throw new Error("boom"); });
export const plan = mutation(async (ctx, { ms, which = "add" }) => await ctx.scheduler.runAfter(ms, internal.jobs[which], { by: "job" }));
export const cancel = mutation(async (ctx, { id }) => { await ctx.scheduler.cancel(id); });
export const job = query(async (ctx, { id }) => await ctx.db.system.get(id));
export const done = query(async (ctx, { by }) => (await ctx.db.query("done").collect()).filter((one) => one.by === by).length);`,
  };
  const state = async (deployment: LocalDeployment, id: string) =>
    (await query(deployment, "jobs:job", { id })).json.value.state;

  test("run when they are due, fail alone, and are cancelled", async () => {
    await withFolder(jobs, async (deployment) => {
      const { value: soon } = await mutate(deployment, "jobs:plan", { ms: 0 });
      await expect.poll(() => state(deployment, soon)).toEqual({ kind: "success" });
      expect((await query(deployment, "jobs:done", { by: "job" })).json.value).toBe(1);

      const { value: bad } = await mutate(deployment, "jobs:plan", { ms: 0, which: "fail" });
      await expect
        .poll(() => state(deployment, bad))
        .toEqual({ kind: "failed", error: expect.stringContaining("Uncaught Error: boom") });
      expect((await query(deployment, "jobs:done", { by: "failed" })).json.value).toBe(0);

      const { value: later } = await mutate(deployment, "jobs:plan", { ms: 300 });
      await mutate(deployment, "jobs:cancel", { id: later });
      expect(await state(deployment, later)).toEqual({ kind: "canceled" });
    });
  });

  test("wait for as long as five years, and no longer", async () => {
    await withFolder(jobs, async (deployment) => {
      const { value: far } = await mutate(deployment, "jobs:plan", { ms: 90 * 86_400_000 });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await state(deployment, far)).toEqual({ kind: "pending" });
      const beyond = await mutate(deployment, "jobs:plan", { ms: 6 * 366 * 86_400_000 });
      expect(beyond.errorMessage).toContain("is more than 5 years in the future");
    });
  });

  test("survive an engine that is replaced", async () => {
    await withFolder(
      { ...jobs, "bad.ts": `${generated}export const leave = action(async () => process.exit(1));` },
      async (deployment) => {
        const { value: id } = await mutate(deployment, "jobs:plan", { ms: 1500 });
        await act(deployment, "bad:leave");
        await expect.poll(() => state(deployment, id), { timeout: 10_000 }).toEqual({ kind: "success" });
      },
    );
  });

  test("cron jobs run by their schedules, which are told", async () => {
    await withFolder(jobs, async (deployment) => {
      expect(deployment.crons).toEqual([
        { name: "tick", identifier: "jobs.js:add", schedule: "every 1 s" },
        { name: "nightly", identifier: "jobs.js:add", schedule: "30 3 * * * (UTC)" },
      ]);
      await expect
        .poll(async () => (await query(deployment, "jobs:done", { by: "cron" })).json.value, {
          timeout: 10_000,
        })
        .toBeGreaterThanOrEqual(2);
      expect((await query(deployment, "jobs:done", { by: "night" })).json.value).toBe(0);
    });
  });

  test.for(["99 * * * *", "foo", "0 0 30 2 *"])(
    "a cron job of %s is told, and the others run",
    async (cron) => {
      const crons = jobs["crons.ts"].replace(
        "export default",
        `crons.cron("odd", ${JSON.stringify(cron)}, internal.jobs.add, { by: "odd" });\nexport default`,
      );
      await withFolder({ ...jobs, "crons.ts": crons }, async (deployment) => {
        expect(deployment.crons.map(({ name }) => name)).toEqual(["tick", "nightly"]);
        expect(deployment.problems.map(({ place }) => place.file)).toEqual([
          expect.stringMatching(/convex\/crons\.ts$/),
        ]);
        expect((await query(deployment, "jobs:done", { by: "odd" })).json.value).toBe(0);
      });
    },
  );
});

describe("components", () => {
  const folder = {
    "convex.config.ts": `
import { defineApp } from "convex/server";
import tally from "./tally/convex.config";
const app = defineApp();
app.use(tally);
app.use(tally, { name: "second" });
export default app;`,
    "tally/convex.config.ts": `
import { defineComponent } from "convex/server";
import inner from "./inner/convex.config";
const component = defineComponent("tally");
component.use(inner);
export default component;`,
    "tally/schema.ts": `
import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({ counts: defineTable({ name: v.string(), n: v.number() }).index("by_name", ["name"]) });`,
    "tally/counts.ts": `
import { mutation, query, internalQuery } from "./_generated/server";
import { components } from "./_generated/api";
export const add = mutation(async (ctx, { name }) => {
  const found = await ctx.db.query("counts").withIndex("by_name", (q) => q.eq("name", name)).unique();
  const n = (found?.n ?? 0) + 1;
  if (found) await ctx.db.patch(found._id, { n }); else await ctx.db.insert("counts", { name, n });
  await ctx.runMutation(components.inner.log.write, { text: name });
  return n;
});
export const secret = internalQuery(async () => 1);
export const fail = mutation(async (ctx) => { await ctx.db.insert("counts", { name: "x", n: 1 }); throw new Error("no"); });
export const all = query(async (ctx) => (await ctx.db.query("counts").collect()).map(({ name, n }) => [name, n]));
export const page = query(async (ctx) => await ctx.db.query("counts").paginate({ cursor: null, numItems: 1 }));
export const variables = query(async () => [process.env.HOME ?? null, typeof process.env.CONVEX_CLOUD_URL]);`,
    "tally/inner/convex.config.ts": `import { defineComponent } from "convex/server";\nexport default defineComponent("inner");`,
    "tally/inner/log.ts": `
import { mutation } from "./_generated/server";
export const write = mutation(async (ctx, { text }) => { await ctx.db.insert("lines", { text }); });`,
    "app.ts": `${generated}
import { components } from "./_generated/api";
import { createFunctionHandle } from "convex/server";
export const visit = mutation(async (ctx, { name }) => await ctx.runMutation(components.tally.counts.add, { name }));
export const secret = query(async (ctx) => await ctx.runQuery(components.tally.counts.secret, {}));
export const careful = mutation(async (ctx) => {
  try { await ctx.runMutation(components.tally.counts.fail, {}); } catch { return "caught"; }
});
export const all = query(async (ctx) => [
  await ctx.runQuery(components.tally.counts.all, {}), await ctx.runQuery(components.second.counts.all, {}),
  (await ctx.db.query("counts").collect()).length,
]);
export const page = query(async (ctx) => await ctx.runQuery(components.tally.counts.page, {}));
export const variables = query(async (ctx) => await ctx.runQuery(components.tally.counts.variables, {}));
export const byHandle = action(async (ctx) => {
  const handle = await createFunctionHandle(components.second.counts.add);
  return await ctx.runMutation(handle, { name: "by handle" });
});`,
  };

  test("are served with data of their own, each use apart, nested ones too", async () => {
    await withFolder(folder, async (deployment) => {
      expect(deployment.problems).toEqual([]);
      expect([...deployment.components].sort()).toEqual(["second", "second/inner", "tally", "tally/inner"]);
      expect((await mutate(deployment, "app:visit", { name: "home" })).value).toBe(1);
      expect((await mutate(deployment, "app:visit", { name: "home" })).value).toBe(2);
      expect((await act(deployment, "app:byHandle")).value).toBe(1);
      expect((await mutate(deployment, "app:careful")).value).toBe("caught");
      expect((await query(deployment, "app:all")).json.value).toEqual([[["home", 2]], [["by handle", 1]], 0]);
      const written = deployment.ledger.documents().map(({ component, table }) => `${component}:${table}`);
      expect(written.sort()).toEqual([
        "second/inner:lines",
        "second:counts",
        "tally/inner:lines",
        "tally/inner:lines",
        "tally:counts",
      ]);
    });
  });

  test("show only what is public, paginate, and see only their own variables", async () => {
    await withFolder(folder, async (deployment) => {
      expect((await query(deployment, "app:secret")).json.errorMessage).toContain("does not export");
      expect((await query(deployment, "app:page")).json.value).toMatchObject({ page: [], isDone: true });
      expect((await query(deployment, "app:variables")).json.value).toEqual([null, "string"]);
    });
  });

  test("that are not installed are told of by the file that names them", async () => {
    const config = `import { defineApp } from "convex/server";\nimport x from "@nobody/has-this/convex.config";\nconst app = defineApp();\napp.use(x);\nexport default app;`;
    await withFolder(
      { "convex.config.ts": config, "one.ts": `${generated}export const one = query(async () => 1);` },
      async (deployment) => {
        expect(deployment.problems).toMatchObject([
          {
            rule: "components-load",
            message: expect.stringContaining("“@nobody/has-this”, which is not installed"),
          },
        ]);
        expect((await query(deployment, "one:one")).json.value).toBe(1);
      },
    );
  });
});
