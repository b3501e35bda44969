import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startLocalDeployment } from "../../src/local/index.ts";
import { generated, query, withFolder } from "./with-folder.ts";

const good = `${generated}export const one = query(async () => 1);\n`;
const loop = "for (;;) {}\n";
const options = { timeLimits: { loading: 1_000 } };
const schema = `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
`;

describe("a file that never finishes loading", () => {
  test.for([
    ["zz.ts", `${loop}${good}`, "folder-module-loads", /still loading after 1 s/],
    ["aa.ts", `await new Promise(() => {});\n${good}`, "folder-module-loads", /still loading after 1 s/],
    ["schema.ts", `${loop}export default {};`, "folder-schema-loads", /documents are stored unchecked/],
    [
      "auth.config.ts",
      `${loop}export default {};`,
      "folder-auth-config-loads",
      /No identity can be verified/,
    ],
  ] as const)("%s is told of, and the others are served", async ([file, text, rule, said]) => {
    await withFolder(
      { "good.ts": good, [file]: text },
      async (deployment) => {
        expect((await query(deployment, "good:one")).json.value).toBe(1);
        expect(deployment.problems).toMatchObject([{ rule, message: expect.stringMatching(said) }]);
        expect(deployment.problems[0]?.place.file).toMatch(new RegExp(`/${file}$`));
      },
      options,
    );
  });

  test("several are given ever less time, and are one problem", async () => {
    const loops = Object.fromEntries(["a", "b", "c", "d"].map((name) => [`${name}.ts`, loop + good]));
    await withFolder(
      { ...loops, "good.ts": good },
      async (deployment) => {
        expect((await query(deployment, "good:one")).json.value).toBe(1);
        expect(deployment.problems.every(({ message }) => message.includes("still loading"))).toBe(true);
      },
      options,
    );
  });

  test("one that others import is found by itself, and all that run it are left out at once", async () => {
    const runs = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`m${at}.ts`, `import "./lib/loop";\n${good}`]),
    );
    await withFolder(
      {
        ...runs,
        "lib/loop.ts": `import { word } from "./words";\n${loop}export const never = word;`,
        "lib/words.ts": 'export const word = "word";',
        "shares.ts": `import "./lib/words";\n${good}`,
      },
      async (deployment) => {
        expect((await query(deployment, "shares:one")).json.value).toBe(1);
        expect(deployment.functions.map(({ identifier }) => identifier)).toEqual(["shares.js:one"]);
        // One cause, told once: each that was given time of its own would have had another limit.
        expect(deployment.problems).toMatchObject([
          { message: expect.stringMatching(/still loading after 3 s; the same holds for .* and 52 more/) },
        ]);
      },
      { timeLimits: { loading: 3_000 } },
    );
  });

  test("is served once it is mended, without waiting, and the data is kept", async () => {
    const things = `${generated}
export const add = mutation(async (ctx) => await ctx.db.insert("things", {}));
export const count = query(async (ctx) => (await ctx.db.query("things").collect()).length);`;
    await withFolder(
      { "things.ts": things },
      async (deployment, write) => {
        const add = { path: "things:add", args: {}, format: "json" };
        await fetch(`${deployment.url}/api/mutation`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(add),
        });
        await write("things.ts", loop + things);
        const stuck = deployment.reload();
        await new Promise((resolve) => setTimeout(resolve, 300));
        await write("things.ts", `${things}\nexport const two = query(async () => 2);`);
        await deployment.reload();
        await stuck;
        expect((await query(deployment, "things:two")).json.value).toBe(2);
        expect((await query(deployment, "things:count")).json.value).toBe(1);
        expect(deployment.problems).toEqual([]);
      },
      // As long as the test may take: nothing is given up.
      { timeLimits: { loading: 25_000 } },
    );
  });

  test("does not keep the deployment from closing", async () => {
    await withFolder({ "good.ts": good }, async (deployment, write) => {
      await write("good.ts", loop + good);
      const reload = deployment.reload().catch((cause: Error) => cause.message);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await deployment.close();
      expect(await reload).toContain("closed");
    });
  });

  test("does not keep a start from being given up", async () => {
    const convexFolder = await mkdtemp(join(tmpdir(), "stuck-"));
    await writeFile(join(convexFolder, "stuck.ts"), loop + good);
    const start = startLocalDeployment({ convexFolder, signal: AbortSignal.timeout(1_500) });
    await expect(start).rejects.toThrow();
    await rm(convexFolder, { recursive: true });
  });
});

describe("a schema that cannot be read", () => {
  const list = `${generated}export const list = query(async (ctx) => await ctx.db.query("notes").collect());`;
  test.for([
    ["throws", `${schema}throw new Error("REGION is not set");`, /REGION is not set/],
    [
      "needs a package that is not there",
      `import { defineWidgetSchema } from "widget-tables";\nexport default defineWidgetSchema({});`,
      /it needs “widget-tables”, which is not installed/,
    ],
    ["has no default export", "export const schema = 1;", /no default export/],
  ] as const)("as it %s is one problem, and the functions are served", async ([, text, said]) => {
    await withFolder({ "notes.ts": list, "schema.ts": text }, async (deployment) => {
      expect((await query(deployment, "notes:list")).json.value).toEqual([]);
      const told = deployment.problems.filter(({ rule }) => rule === "folder-schema-loads");
      expect(told).toMatchObject([{ message: expect.stringMatching(said) }]);
    });
  });
});

test("what a package that is missing would have made, exported, is no function and stops none", async () => {
  const folder = {
    "cloud.ts": `import { Client } from "cloud-kit";\nexport const client = new Client({ region: "north" });`,
    "files.ts": `import { client } from "./cloud";\n${good}export const region = () => client.region;`,
  };
  await withFolder(folder, async (deployment) => {
    expect((await query(deployment, "files:one")).json.value).toBe(1);
    expect(deployment.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("one cause that many modules have is one problem", async () => {
  const user = `${generated}import { site } from "./config";\nexport const read = query(async () => site);`;
  await withFolder(
    {
      "config.ts":
        'if (!process.env.NOT_THERE) throw new Error("NOT_THERE is not set");\nexport const site = 1;',
      "a.ts": user,
      "b.ts": user,
      "c.ts": user,
      "good.ts": good,
    },
    async (deployment) => {
      expect(deployment.problems).toMatchObject([
        {
          message: expect.stringMatching(/NOT_THERE is not set; the same holds for b\.js, c\.js, config\.js/),
        },
      ]);
    },
  );
});
