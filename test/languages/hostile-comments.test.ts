import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { hostileComments } from "./hostile-comments.ts";
import { findPython } from "./python/find-python.ts";

const names = ["typescript", "python"];
const { base, runtimes } = await readPackage(names);

/** A deployment whose every function, field and table says what is given. */
function specOf(comments: readonly string[]) {
  const object = (description: string) => ({
    type: "object",
    value: { text: { fieldType: { type: "string" }, optional: false, description } },
  });
  return {
    functions: comments.map((description, at) => ({
      functionType: "Query",
      identifier: `m.js:f${at}`,
      visibility: { kind: "public" },
      description,
      args: object(description),
      returns: object(description),
    })),
    tables: Object.fromEntries(comments.map((description, at) => [`t${at}`, object(description)])),
    tableDescriptions: Object.fromEntries(comments.map((description, at) => [`t${at}`, description])),
  };
}

async function filesOf(comments: readonly string[], end: string) {
  const functionSpec = { json: specOf(comments), file: "spec" };
  const { files, problems } = await planDeployment({ base, functionSpec, runtimes }, { languages: names });
  expect(problems).toEqual([]);
  const own = new Set(runtimes.map(({ path }) => path));
  return files.filter(({ path }) => path.endsWith(end) && !own.has(path));
}

const plain = hostileComments.map((_, at) => `Says ${at}.`);

test("in TypeScript they stay comments: without comments the text is the same", async () => {
  const { default: ts } = await import("typescript");
  const bare = async (comments: readonly string[]) =>
    (await filesOf(comments, ".d.ts")).map(({ path, text }) => {
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
      return `${path}\n${ts.createPrinter({ removeComments: true }).printFile(source)}`;
    });
  const want = await bare(plain);
  expect(want.join("")).toContain("f12");
  expect(await bare(hostileComments)).toEqual(want);
});

/** Prints each file as its tree, without the texts that stand as statements. */
const dump = `
import ast, json, sys
class Bare(ast.NodeTransformer):
    def visit_Expr(self, node):
        return ast.Expr(ast.Constant("")) if isinstance(node.value, ast.Constant) else node
print(json.dumps([ast.dump(Bare().visit(ast.parse(text))) for text in json.load(sys.stdin)]))
`;

test("in Python they stay documentation: without it the program is the same", async () => {
  const trees = async (comments: readonly string[]) => {
    const texts = (await filesOf(comments, ".py")).map(({ text }) => text);
    const printed = execFileSync(findPython() ?? "python3", ["-W", "error", "-c", dump], {
      input: JSON.stringify(texts),
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    return JSON.parse(printed) as string[];
  };
  const want = await trees(plain);
  expect(want.join("")).toContain("m:f12");
  expect(await trees(hostileComments)).toEqual(want);
});

test("on the page they are data: no element of theirs begins in it", async () => {
  const functionSpec = { json: specOf(hostileComments), file: "spec" };
  const { runtimes: assets } = await readPackage(["docs"]);
  const { files } = await planDeployment({ base, functionSpec, runtimes: assets }, { languages: ["docs"] });
  const pages = files.filter(({ path }) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(3);
  for (const { text } of pages) expect(text).not.toContain("<script>evil");
});
