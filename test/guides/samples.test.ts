import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const doors = {
  "convex-openapi-client": ["src/languages/typescript/runtime/client/index.ts"],
  "convex-openapi-client/values": ["src/values/index.ts"],
  "convex-openapi-client/operations": ["generated/typescript/operations.d.ts"],
  "convex-openapi-client/raw": ["src/languages/typescript/runtime/client/raw-client.ts"],
  "convex-openapi-client/batching": ["src/languages/typescript/runtime/client/batching.ts"],
  "convex-openapi-client/mutation-queue": ["src/languages/typescript/runtime/client/queue-mutations.ts"],
  "convex-openapi-client/streaming": ["src/languages/typescript/runtime/client/streaming/index.ts"],
  "convex-openapi-client/node": ["src/languages/typescript/runtime/client/node-transport.ts"],
  "convex-openapi/administration": ["src/languages/typescript/runtime/client/administration/index.ts"],
  "convex-openapi/backups": ["src/languages/typescript/runtime/client/backups/index.ts"],
  "convex-openapi/validators": ["generated/validators/index.d.ts"],
};

/** Every TypeScript sample of a text, as a file of its own that lies in the repository only in memory. */
function samplesOf(path: string): [string, string][] {
  const blocks = [...readFileSync(path, "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
  return blocks.map(([, code = ""], at) => [resolve(`${path}.${at}.ts`), `${code}\nexport {};\n`]);
}

const written = readdirSync("docs/guides")
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/guides/${name}`);
const samples = new Map(
  written.flatMap(samplesOf).filter(([, code]) => code.includes('from "convex-openapi-client')),
);

test("there are samples in the guides of the client", () => {
  for (const name of [
    "errors",
    "retries",
    "auth",
    "values",
    "migrating-from-convexhttpclient",
    "migrating-from-open-api-spec",
    "streaming",
    "operating",
  ]) {
    expect([...samples.keys()].filter((path) => path.includes(`/${name}.md.`)).length).toBeGreaterThan(0);
  }
});

test("every sample of the guides compiles, strictly", { timeout: 240_000 }, () => {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    paths: doors,
    baseUrl: resolve("."),
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => samples.get(path) ?? readFile(path);
  host.fileExists = (path) => samples.has(path) || fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = samples.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...samples.keys()], options, host);
  const messages = ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file && samples.has(file.fileName))
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  expect(messages).toEqual([]);
});
