import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { readSamples } from "./read-samples.ts";

const client = "generated/typescript";

/** What tsc says of files that import the client as it is published. */
function complaints(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    strict: true,
    noUnusedLocals: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
    paths: {
      "convex-openapi-client": [`./${client}/index.d.ts`],
      "convex-openapi-client/*": [`./${client}/*.d.ts`],
    },
    baseUrl: resolve("."),
  };
  const host = ts.createCompilerHost(options);
  const { readFile, getSourceFile } = host;
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${file?.fileName.replace(`${resolve(".")}/`, "")}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

const samples = readSamples().filter(({ variant }) => variant === "client.ts");

test("the TypeScript samples compile against the client's published types", { timeout: 120_000 }, () => {
  expect(samples.length).toBeGreaterThan(20);
  expect(complaints(samples.map(({ file }) => file))).toEqual([]);
});

test("a call that the client does not have is red, with file and line", { timeout: 120_000 }, () => {
  const [sample] = samples.filter(({ file }) => file === "docs/samples/mutation/call.client.ts");
  const file = resolve(sample?.file ?? "");
  const broken = sample?.text.replace("client.mutation", "client.mutate") ?? "";
  expect(complaints([file], new Map([[file, broken]]))).toEqual([
    expect.stringMatching(/^docs\/samples\/mutation\/call\.client\.ts:4: Property 'mutate' does not exist/),
  ]);
});
