import { describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { withFolder } from "../with-folder.ts";

const box = `
import { internalQuery, mutation, query } from "./_generated/server";
import { v } from "convex/values";
export const put = mutation({ args: { n: v.number() }, handler: async (ctx, { n }) => { await ctx.db.insert("things", { n }); } });
export const all = query(async (ctx) => (await ctx.db.query("things").collect()).map(({ n }) => n));
export const hidden = internalQuery(async () => "inside");`;
const files = {
  "convex.config.ts": `import { defineApp } from "convex/server";
import box from "./box/convex.config";
const app = defineApp();
app.use(box);
export default app;`,
  "box/convex.config.ts": `import { defineComponent } from "convex/server";
import lid from "../lid/convex.config";
const component = defineComponent("box");
component.use(lid);
export default component;`,
  "box/run.ts": box,
  "lid/convex.config.ts": `import { defineComponent } from "convex/server";
export default defineComponent("lid");`,
  "lid/run.ts": box,
  "run.ts": 'import { query } from "./_generated/server";\nexport const all = query(async () => "the app");',
};

describe("componentPath", () => {
  test("leads to a component's own functions and data, for deploy keys", async () => {
    await withFolder(files, async (deployment) => {
      const key = { Authorization: `Convex ${deployment.deployKey}` };
      const call = async (componentPath: string | null, path: string, args: object = {}, headers = key) =>
        await ask(deployment, "/api/function", { componentPath, path, args }, headers);
      await call("box", "run:put", { n: 1 });
      await call("box/lid", "run:put", { n: 2 });
      const all = async (component: string | null) => (await call(component, "run:all")).json.value;
      expect([await all("box"), await all("box/lid"), await all(""), await all(null)]).toEqual([
        [1],
        [2],
        "the app",
        "the app",
      ]);
      expect((await call("box", "run:hidden")).json.value).toBe("inside");
      expect((await call("box", "run:missing")).json.errorMessage).toContain(
        "Could not find function for 'run:missing' in 'box'. Did you forget to run `npx convex dev`?",
      );
      expect((await call("box", "run:put", { n: "x" })).json.errorMessage).toContain(
        "ArgumentValidationError",
      );
      expect((await call("lid", "run:all")).status).toBe(500);
      const acting = Buffer.from(JSON.stringify({ issuer: "https://x.invalid", subject: "ann" }));
      const actor = { Authorization: `${key.Authorization}:${acting.toString("base64")}` };
      expect((await call("box", "run:all", {}, actor)).status).toBe(500);
    });
  });
});
