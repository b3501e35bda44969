import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { ask } from "../ask.ts";
import { appFolder, componentsThere, unlessThere } from "./installed.ts";

// The components' own promises, as their READMEs give them; the numbers are worked out by hand.

describe.skipIf(!componentsThere)(`published components${unlessThere}`, () => {
  let deployment: LocalDeployment;
  const call = async (kind: string, path: string, args: unknown = {}) =>
    (await ask(deployment, `/api/${kind}`, { path, args })).json;
  const value = async (kind: string, path: string, args: unknown = {}) => {
    const answer = await call(kind, path, args);
    expect(answer).toMatchObject({ status: "success" });
    return answer.value;
  };
  /** Asks again and again until an answer satisfies: what runs in the background takes its time. */
  const until = async (path: string, args: unknown, isMeant: (value: never) => boolean) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = await value("query", path, args);
      if (isMeant(found as never)) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${path} never came to what was waited for.`);
  };

  beforeAll(async () => {
    deployment = await startLocalDeployment({ convexFolder: appFolder("parts") });
  });
  afterAll(async () => await deployment?.close());

  test("are served without a problem, nested ones included", () => {
    expect(deployment.problems).toEqual([]);
    expect(deployment.components).toEqual(
      expect.arrayContaining(["aggregate", "byTeam", "mailPool", "rateLimiter", "workflow/workpool"]),
    );
  });

  test("aggregate, kept up to date by triggers of convex-helpers", async () => {
    const add = async (team: string, points: number) =>
      await value("mutation", "scores:add", { team, points });
    const first = await add("red", 10);
    await add("red", 30);
    const third = await add("red", 20);
    await add("blue", 5);
    const red = async () => await value("query", "scores:table", { team: "red" });
    expect(await red()).toEqual({ count: 3, sum: 60, max: 30, second: 20, games: 3, best: 30 });
    await value("mutation", "scores:change", { id: first, points: 40 });
    await value("mutation", "scores:remove", { id: third });
    expect(await red()).toEqual({ count: 2, sum: 70, max: 40, second: 40, games: 2, best: 40 });
    expect(await value("query", "scores:table", { team: "blue" })).toEqual({
      ...{ count: 1, sum: 5, max: 5, second: null, games: 1, best: 5 },
    });
  });

  test("rate limiter: the third call of a window is refused, and another one's first is not", async () => {
    const post = async (user: string) => await call("mutation", "limits:post", { user, text: "x" });
    expect([(await post("ann")).status, (await post("ann")).status]).toEqual(["success", "success"]);
    expect(await post("ann")).toMatchObject({
      status: "error",
      errorData: { code: "TooMany", waits: true },
    });
    expect((await post("bob")).status).toBe("success");
    expect(await value("mutation", "limits:take", { count: 2 })).toBe(true);
    expect(await value("mutation", "limits:take", { count: 2 })).toBe(false);
    expect(await value("mutation", "limits:take", { count: 1 })).toBe(true);
  });

  test("sharded counter: additions side by side are all counted", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, by) => value("mutation", "limits:visit", { by })));
    expect(await value("query", "limits:visits")).toBe(190);
  });

  test("action retrier: an action that fails twice succeeds, one that fails always is given up", async () => {
    const id = await value("mutation", "work:retry", { key: "a", succeedsAt: 3 });
    const done = await until("work:retryStatus", { id }, ({ type }) => type === "completed");
    expect(done).toEqual({ type: "completed", result: { type: "success", returnValue: 3 } });
    const lost = await value("mutation", "work:retry", { key: "b", succeedsAt: 99 });
    const failed = await until("work:retryStatus", { id: lost }, ({ type }) => type === "completed");
    expect(failed).toMatchObject({ result: { type: "failed", error: expect.stringContaining("try 5") } });
    const notes = await until("work:all", {}, (all: string[]) => all.includes("retried: failed"));
    expect(notes).toContain("retried: 3");
  });

  test("workpool: all of it is done, and each end is told", async () => {
    await value("mutation", "work:enqueue", { texts: ["p1", "p2", "p3", "p4"] });
    const notes = await until(
      "work:all",
      {},
      (all: string[]) => all.filter((text) => text.endsWith(": success")).length === 4,
    );
    expect(notes).toEqual(expect.arrayContaining(["p1", "p2", "p3", "p4", "p1: success", "p4: success"]));
  });

  test("workflow: steps run side by side, are repeated and slept between, and it finishes", async () => {
    const id = await value("mutation", "work:write", { title: "book" });
    const done = await until("work:written", { id }, ({ type }) => type !== "inProgress");
    expect(done).toEqual({ type: "completed", result: expect.stringMatching(/^book: 1 2 \d+$/) });
    const notes = await value("query", "work:all");
    expect(notes).toEqual(expect.arrayContaining(["book begins", "book ends"]));
    const other = await value("action", "work:writeFromAction", { title: "sequel" });
    await until("work:written", { id: other }, ({ type }) => type === "completed");
  });
});
