import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow } from "../../architecture/files-below.ts";
import { realApi } from "../../model/api-of.ts";

/** What runs of a file: its comments say to readers what the document says. */
function codeOf(file: string): string {
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText;
}

/** The kinds of function are no operations here: they are a word of the caller's. */
const kinds = ["query", "mutation", "action"];
const ids = realApi.operations.map(({ id }) => id).filter((id) => !kinds.includes(id));
const limits = [...new Set(realApi.operations.map(({ timeoutSeconds }) => timeoutSeconds))];
const limit = new RegExp(`(?<![\\w.])(?:${limits.join("|")})(?:_?000)?(?![\\w.])`);

test.for(filesBelow(["src/languages/typescript/runtime"], /\.ts$/))(
  "%s has no path, no quoted operationId and no time limit of its own",
  (file) => {
    const code = codeOf(file);
    expect(code).not.toMatch(/\/api\//);
    expect(code).not.toMatch(new RegExp(`"(?:${ids.join("|")})"`));
    expect(code).not.toMatch(limit);
  },
);

test("what it looks for would be found", () => {
  expect("timeout: 310_000,").toMatch(limit);
  expect("wait(30000)").toMatch(limit);
  expect(ids).toContain("queryTs");
});
