import { expect, test } from "vitest";
import { ask } from "../ask.ts";
import { generated, query, withFolder } from "../with-folder.ts";
import { operate } from "./operate.ts";

const files = {
  "seed.ts": `${generated}
import { internal, api } from "./_generated/api";
export const count = query(async (ctx) => (await ctx.db.query("rings").collect()).length);
export const ring = mutation(async (ctx) => void (await ctx.db.insert("rings", {})));
export const soon = mutation(async (ctx) => void (await ctx.scheduler.runAfter(300, api.seed.ring, {})));
export const file = action(async (ctx) => await ctx.storage.getUrl(await ctx.storage.store(new Blob(["x"]))));`,
  "http.ts": `import { httpRouter } from "convex/server";
import { httpAction } from "./_generated/server";
const http = httpRouter();
http.route({ path: "/up", method: "GET", handler: httpAction(async () => new Response("up")) });
export default http;`,
};

test("a paused deployment runs nothing and loses nothing", async () => {
  await withFolder(files, async (deployment) => {
    const url = (await ask(deployment, "/api/action", { path: "seed:file", args: {} })).json.value;
    await ask(deployment, "/api/mutation", { path: "seed:soon", args: {} });
    expect(await operate(deployment, "pauseDeployment")).toMatchObject({ status: 200, text: "" });
    expect((await operate(deployment, "pauseDeployment")).status).toBe(200);
    const paused = await query(deployment, "seed:count");
    expect([paused.status, paused.json.status]).toEqual([200, "error"]);
    expect(paused.json.errorMessage).toContain("Cannot run functions while this deployment is paused.");
    expect((await ask(deployment, "/api/run/seed/count", { args: {} })).json.status).toBe("error");
    expect((await fetch(`${deployment.siteUrl}/up`)).status).toBe(500);
    expect(await (await fetch(url)).json()).toMatchObject({ code: "BackendIsNotRunning" });
    // Longer than the scheduled function waits for.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(deployment.ledger.documents().filter(({ table }) => table === "rings")).toEqual([]);
    expect((await operate(deployment, "unpauseDeployment")).status).toBe(200);
    await expect.poll(async () => (await query(deployment, "seed:count")).json.value).toBe(1);
    expect((await fetch(`${deployment.siteUrl}/up`)).status).toBe(200);
    expect(await (await fetch(url)).text()).toBe("x");
    expect(await operate(deployment, "unpauseDeployment")).toMatchObject({
      status: 400,
      json: { code: "UnpauseDeploymentFailed" },
    });
  });
});
