import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundleConvexFolder } from "../../src/convex-folder/index.ts";
import { queryModule, toyFolder } from "./toy-folder.ts";

async function bundle(files: Readonly<Record<string, string>>, below = "") {
  const made = await bundleConvexFolder(join(toyFolder(files), below));
  const paths = made.modules.map(({ path }) => path);
  await made.close();
  return { ...made, paths };
}

const plain = "export const x = 1;\n";

test.for([
  {
    title: "every extension of the rule",
    files: ["a.ts", "b.tsx", "c.mts", "d.cts", "e.js", "f.jsx", "g.mjs", "h.cjs"],
  },
  {
    title: "sub-folders, and a module that is also a folder",
    files: ["users.ts", "users/teams.ts", "users/teams/members.ts"],
  },
])("takes $title", async ({ files }) => {
  const { paths, problems } = await bundle(
    Object.fromEntries(files.map((file) => [`convex/${file}`, plain])),
  );
  expect(paths).toEqual(files.map((file) => file.replace(/\.\w+$/, ".js")));
  expect(problems).toEqual([]);
});

test.for([
  { file: "_generated/api.ts", text: plain },
  { file: "schema.ts", text: plain },
  { file: "deep/schema.ts", text: plain },
  { file: ".hidden.ts", text: plain },
  { file: "#emacs.ts", text: plain },
  { file: "auth.config.ts", text: plain },
  { file: "messages.test.ts", text: plain },
  { file: "with space.ts", text: plain },
  { file: "in a folder/x.ts", text: plain },
  { file: "script.ts", text: "const x = 1;\n" },
  { file: "readme.md", text: "export\n" },
])("passes over $file", async ({ file, text }) => {
  const { paths } = await bundle({ "convex/kept.ts": plain, [`convex/${file}`]: text });
  expect(paths).toEqual(["kept.js"]);
});

test("passes over a nested component, but not over the app's own convex.config.ts folder", async () => {
  const { paths } = await bundle({
    "convex/convex.config.ts": plain,
    "convex/kept.ts": plain,
    "convex/component/convex.config.ts": plain,
    "convex/component/lost.ts": plain,
  });
  expect(paths).toEqual(["kept.js"]);
});

test.for([
  {
    title: "functions in convex.json",
    below: "",
    files: { "convex.json": '{"functions":"src/cx"}', "src/cx/m.ts": plain },
  },
  { title: "the folder itself", below: "backend", files: { "backend/m.ts": plain } },
  { title: "convex/ below the project", below: "", files: { "convex/m.ts": plain } },
])("finds the folder by $title", async ({ below, files }) => {
  const { paths } = await bundle(files, below);
  expect(paths).toEqual(["m.js"]);
});

test("of modules that differ in a capital alone one is read, and the other is named", async () => {
  const { paths, problems } = await bundle({
    "convex/users.ts": plain,
    "convex/Users.ts": plain,
    "convex/kept.ts": plain,
  });
  expect(paths).toEqual(["Users.js", "kept.js"]);
  expect(problems.map(({ rule, place }) => [rule, place.file.slice(-8)])).toEqual([
    ["folder-names-apart", "users.ts"],
  ]);
});

test.for(["gone.ts", "gone.js", "deep/gone.ts", "schema.ts"])(
  "a symbolic link %s that leads nowhere is named, and the rest is read",
  async (name) => {
    const top = toyFolder({ "convex/kept.ts": plain, "convex/deep/kept.ts": plain });
    symlinkSync("/nowhere/at/all.ts", join(top, "convex", name));
    const { modules, problems, close } = await bundleConvexFolder(top);
    await close();
    expect(modules.map(({ path }) => path)).toEqual(["deep/kept.js", "kept.js"]);
    expect(problems.map(({ rule, place, severity }) => [rule, place.file, severity])).toEqual([
      ["folder-link-leads-somewhere", join(top, "convex", name), "error"],
    ]);
  },
);

test("two sources of one module: the TypeScript one wins and the other is reported", async () => {
  const { paths, problems } = await bundle({
    "convex/x.ts": plain,
    "convex/x.js": plain,
    "convex/y.ts": plain,
  });
  expect(paths).toEqual(["x.js", "y.js"]);
  expect(problems.map(({ rule, place }) => [rule, place.file.slice(-4)])).toEqual([
    ["folder-one-source-per-module", "x.js"],
  ]);
});

test("a module that does not bundle takes only itself down, and names its line", async () => {
  const { paths, problems } = await bundle({
    "convex/bad.ts": "export const x = ;\n",
    "convex/good.ts": plain,
  });
  expect(paths).toEqual(["good.js"]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.rule).toBe("folder-module-bundles");
  expect(problems[0]?.message).toContain("bad.ts:1");
});

test("one broken file that many import is one problem", async () => {
  const importer = 'import { x } from "./broken";\nexport const y = x;\n';
  const { problems } = await bundle({
    "convex/a.ts": importer,
    "convex/b.ts": importer,
    "convex/c.ts": importer,
    "convex/broken.ts": "export const x = ;\n",
    "convex/good.ts": plain,
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(/the same holds for .*b\.ts, .*broken\.ts, .*c\.ts/);
});

test("a package that is not there is one warning with the fix", async () => {
  const importer = 'import { thing } from "not-installed";\nexport const y = thing();\n';
  const { paths, problems } = await bundle({ "convex/a.ts": importer, "convex/b.ts": importer });
  expect(paths).toEqual(["a.js", "b.js"]);
  expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["folder-import-resolves", "warning"],
  ]);
  expect(problems[0]?.fix).toContain("npm install");
});

test("a file that is not there is no package that could be installed", async () => {
  const { problems } = await bundle({
    "convex/a.ts": 'import { thing } from "./gone";\nexport const y = thing();\n',
  });
  expect(problems.map(({ rule, message }) => [rule, message.split(" ")[0]])).toEqual([
    ["folder-import-resolves", "“./convex/gone”"],
  ]);
  expect(problems[0]?.fix).toContain("Create the file");
});

test("a folder that is not there, and one without modules, are problems and not exceptions", async () => {
  const gone = await bundleConvexFolder("no/such/folder");
  expect(gone.problems.map(({ rule }) => rule)).toEqual(["folder-exists"]);
  const { problems } = await bundle({ "convex/readme.md": "" });
  expect(problems.map(({ rule }) => rule)).toEqual(["folder-has-modules"]);
});

test("close removes every file", async () => {
  const made = await bundleConvexFolder(toyFolder({ "convex/messages.ts": queryModule("list") }));
  const [module] = made.modules;
  expect(existsSync(module?.file ?? "")).toBe(true);
  await made.close();
  expect(existsSync(made.outdir)).toBe(false);
});
