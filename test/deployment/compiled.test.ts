import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../generated/validators/index.js";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import type { Validator } from "../../src/validators/runtime/index.ts";
import { typeErrors, writeProject } from "../languages/typescript/consumer-project.ts";
import { asTypescript } from "./as-typescript.ts";
import { trueBytes, type ValidatorJson, wrongBytes } from "./true-bytes.ts";

interface SpecEntry {
  readonly identifier: string;
  readonly functionType: string;
  readonly args: ValidatorJson;
  readonly returns: ValidatorJson | null;
}

const fixture = JSON.parse(readFileSync("test/fixtures/function-spec.json", "utf8"));
const entries = (fixture.functions as SpecEntry[]).filter(
  ({ functionType }) => functionType !== "HttpAction",
);
const isOpen = (validator: ValidatorJson | null): validator is null =>
  validator === null || validator.type === "any";
const rightArgs = ({ args }: SpecEntry) => (isOpen(args) ? [{}, { any: 1 }] : trueBytes(args));
const wrongArgs = ({ args }: SpecEntry) => (isOpen(args) ? [null, 1] : wrongBytes(args));

let folder = "";
let validators: Record<string, { readonly args: Validator; readonly returns?: Validator }> = {};

beforeAll(async () => {
  const languages = ["typescript", "validators"];
  const { base, runtimes } = await readPackage(languages);
  const functionSpec = { json: fixture, file: "function-spec.json" };
  const { files } = await planDeployment(
    { base, functionSpec, runtimes },
    { languages, includeInternal: true },
  );
  const head =
    'import type { Api, Id } from "./typescript/api.js";\ndeclare const api: Api;\ndeclare const id: Id<any>;\n';
  const lines = entries.flatMap((entry) => [...callsOf(entry), ...answersOf(entry)]);
  folder = await writeProject([
    ...files,
    { path: "package.json", text: '{ "type": "module" }' },
    { path: "calls.ts", text: `${head}${lines.join("\n")}\n` },
  ]);
  const index = pathToFileURL(resolve(folder, "validators/index.js")).href;
  ({ functions: validators } = await import(/* @vite-ignore */ index));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the compiled validators of each function take true bytes and refuse wrong ones", () => {
  const of = ({ identifier }: SpecEntry) => validators[identifier.replace(".js:", ":")];

  test.for(entries.map((entry) => [entry.identifier, entry] as const))("args of %s", ([, entry]) => {
    const issues = (value: unknown) => of(entry)?.args.issues(value).length ?? Number.NaN;
    expect(rightArgs(entry).filter((value) => issues(value) !== 0)).toEqual([]);
    expect(wrongArgs(entry).length).toBeGreaterThan(0);
    expect(wrongArgs(entry).filter((value) => !(issues(value) > 0))).toEqual([]);
  });

  const declared = entries.filter(({ returns }) => !isOpen(returns));
  test.for(declared.map((entry) => [entry.identifier, entry] as const))("value of %s", ([, entry]) => {
    const returns = entry.returns as ValidatorJson;
    const issues = (value: unknown) => of(entry)?.returns?.issues(value).length ?? Number.NaN;
    expect(trueBytes(returns).filter((value) => issues(value) !== 0)).toEqual([]);
    expect(wrongBytes(returns).length).toBeGreaterThan(0);
    expect(wrongBytes(returns).filter((value) => !(issues(value) > 0))).toEqual([]);
    expect(issues(undefined), "no value at all").toBeGreaterThan(0);
  });

  test("a success without a value is refused whatever the function declares", () => {
    const answer = operations.run.responses[200]?.validator;
    expect(answer?.issues({ status: "success", value: null })).toEqual([]);
    expect(answer?.issues({ status: "success" })).not.toEqual([]);
  });
});

/** The call of a function, in the tree. */
function memberOf({ identifier }: SpecEntry): string {
  return identifier.replace(".js:", "/").replaceAll("/", ".");
}

function callsOf(entry: SpecEntry): string[] {
  const call = (value: unknown, mark: string) => {
    const text = asTypescript(value);
    return text === undefined
      ? []
      : [`async () => {\n  ${mark}\n  await api.${memberOf(entry)}(${text});\n};`];
  };
  return [
    ...rightArgs(entry).flatMap((value) => call(value, "")),
    ...wrongArgs(entry).flatMap((value) => call(value, "// @ts-expect-error: wrong arguments")),
  ];
}

function answersOf(entry: SpecEntry): string[] {
  if (isOpen(entry.returns)) return [];
  const path = memberOf(entry)
    .split(".")
    .map((step) => `["${step}"]`)
    .join("");
  const assign = (value: unknown, mark: string) => {
    const text = asTypescript(value);
    const type = `Awaited<ReturnType<Api${path}>>`;
    return text === undefined ? [] : [`() => {\n  ${mark}\n  const value: ${type} = ${text};\n};`];
  };
  return [
    ...trueBytes(entry.returns).flatMap((value) => assign(value, "")),
    ...wrongBytes(entry.returns).flatMap((value) => assign(value, "// @ts-expect-error: a wrong value")),
  ];
}

test.for(["node", "bundler"] as const)(
  "the types do so too, as %s finds them",
  { timeout: 240_000 },
  (resolution) => {
    const text = readFileSync(join(folder, "calls.ts"), "utf8");
    expect(text.split("@ts-expect-error").length).toBeGreaterThan(150);
    expect(typeErrors([join(folder, "calls.ts")], resolution)).toEqual([]);
  },
);
