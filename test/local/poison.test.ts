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
