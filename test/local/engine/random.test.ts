import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../src/local/engine/runtime/seeded-random.ts";
import { ask } from "../ask.ts";
import { generated, query, withFolder } from "../with-folder.ts";

const code = `${generated}
import { api } from "./_generated/api";
const three = () => [Math.random(), Math.random(), Math.random()];
export const draw = query(async () => three());
export const note = mutation(async (ctx) => { await ctx.db.insert("notes", {}); return three(); });
export const twice = query(async (ctx) => [await ctx.runQuery(api.run.draw, {}), await ctx.runQuery(api.run.draw, {})]);
export const acts = action(async () => three());
const made = () => [crypto.randomUUID(), [...crypto.getRandomValues(new Uint8Array(8))], [...crypto.getRandomValues(new Uint16Array(3))].length];
export const make = query(async () => made());
export const makes = mutation(async (ctx) => { await ctx.db.insert("notes", {}); return made(); });
export const makesActing = action(async () => made());
export const tooMany = query(async () => { crypto.getRandomValues(new Uint8Array(65537)); });
export const floats = query(async () => { crypto.getRandomValues(new Float64Array(1)); });`;

describe("random numbers", () => {
  test("are the same in a query that is asked again of the same data, and others everywhere else", async () => {
    await withFolder({ "run.ts": code }, async (deployment) => {
      const draw = async (path: string, args: object = {}) =>
        (await query(deployment, `run:${path}`, args)).json.value as number[];
      const first = await draw("draw");
      expect(first.every((one) => one >= 0 && one < 1)).toBe(true);
      expect(new Set(first).size).toBe(3);
      expect(await draw("draw")).toEqual(first);
      expect(await draw("draw", { other: 1 })).not.toEqual(first);
      const [one, other] = await draw("twice");
      expect(one).not.toEqual(other);
      const call = async (kind: string, path: string) =>
        (await ask(deployment, `/api/${kind}`, { path, args: {} })).json.value;
      expect(await call("mutation", "run:note")).not.toEqual(await call("mutation", "run:note"));
      expect(await draw("draw")).not.toEqual(first);
      expect(await call("action", "run:acts")).not.toEqual(await call("action", "run:acts"));
    });
  });

  test("of crypto do the same", async () => {
    await withFolder({ "run.ts": code }, async (deployment) => {
      const call = async (kind: string, path: string) =>
        (await ask(deployment, `/api/${kind}`, { path: `run:${path}`, args: {} })).json;
      const first = (await call("query", "make")).value;
      expect(first).toEqual([
        expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        expect.any(Array),
        3,
      ]);
      expect((await call("query", "make")).value).toEqual(first);
      expect((await call("mutation", "makes")).value).not.toEqual((await call("mutation", "makes")).value);
      expect((await call("query", "make")).value).not.toEqual(first);
      expect((await call("action", "makesActing")).value).not.toEqual(
        (await call("action", "makesActing")).value,
      );
      expect((await call("query", "tooMany")).errorMessage).toContain("Byte length (65537) exceeds");
      expect((await call("query", "floats")).errorMessage).toContain("TypeMismatchError");
    });
  });

  test("fall evenly", () => {
    const random = seededRandom("a seed");
    const tenths = Array<number>(10).fill(0);
    for (let draws = 0; draws < 100_000; draws += 1) {
      const at = Math.floor(random() * 10);
      tenths[at] = (tenths[at] ?? 0) + 1;
    }
    // Ten thousand each; five times the standard deviation of 95 on either side.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(475);
  });
});
