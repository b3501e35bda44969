import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operationsOf, parseDocument, responsesOf } from "../../src/document/index.ts";
import { type Json, printJson } from "../../src/json/index.ts";
import { readSources } from "../../src/repository/read-sources.ts";
import { prepareSchema } from "../../src/validators/prepare-schema.ts";
import { type OperationValidators, operations } from "../../src/validators/runtime/index.ts";

const { document } = parseDocument((await readSources()).files);
/** A value as JSON.parse gives it: what is checked was always read that way, and has no bigint. */
const received = (value: Json): unknown => JSON.parse(printJson(value));
const written = operationsOf(document.tree);

test("every operation and every status of the document has its entry", () => {
  const want = written.map(({ id, operation }) => [
    id,
    [...responsesOf(document.tree, operation).keys()].sort(),
  ]);
  const have = Object.values(operations).map(({ id, responses }) => [id, Object.keys(responses).map(Number)]);
  expect(have).toEqual(want);
});

test.for(document.exchanges)(
  "$file fits, as request and as answer",
  ({ operation, request, status, answer }) => {
    const all: Readonly<Record<string, OperationValidators>> = operations;
    const validators = all[operation] as OperationValidators;
    // What is refused may be refused because it does not fit.
    if (request.body !== undefined && status !== 400 && validators.request !== undefined)
      expect(validators.request?.validator.issues(received(request.body))).toEqual([]);
    const [type = "application/json"] = validators.responses[status]?.contentTypes ?? [];
    if (answer !== undefined && type !== "application/json")
      expect(validators.responses[status]?.validator).toBeUndefined();
    else if (answer !== undefined)
      expect(validators.responses[status]?.validator?.issues(received(answer))).toEqual([]);
    else expect(validators.responses[status]?.contentTypes).toEqual([]);
  },
);

test.for(["index.js", "index.cjs", "runtime.js"])("generated/validators/%s imports nothing", (file) => {
  const text = readFileSync(`generated/validators/${file}`, "utf8");
  expect(text).not.toMatch(/^\s*(?:import\b|export .* from)|\brequire\(|\bimport\(|new Function|\beval\(/m);
});

test.for([
  { file: "index.js", load: (file: string) => `import { operations } from ${JSON.stringify(file)};` },
  {
    file: "index.cjs",
    load: (file: string) => `import { createRequire } from "node:module";
const { operations } = createRequire(import.meta.url)(${JSON.stringify(file)});`,
  },
])("$file works where code cannot be made from strings", ({ file, load }) => {
  const program = `${load(`./generated/validators/${file}`)}
const { validator } = operations.query.responses[200];
console.log(validator({ status: "success", value: 1 }), validator.issues({ status: "error", errorMessage: null })[0].pointer);`;
  const args = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", program];
  expect(execFileSync(process.execPath, args, { encoding: "utf8" })).toBe("true /errorMessage\n");
});

test("a keyword that nobody knows stops the compiler", () => {
  expect(() => prepareSchema({ type: "object", requried: ["a"] }, {})).toThrow("requried");
});
