import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { inspectConvexFolder } from "../../src/convex-folder/index.ts";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { type FoldedText, unfoldText } from "../../src/reference/fold-text.ts";
import type { Sample } from "../../src/reference/function-samples.ts";
import { findPython } from "../languages/python/find-python.ts";
import type { Outcome } from "./run-sample.ts";

/** The languages that a deployment's own functions are shown in. */
export const shown = ["curl", "TypeScript", "Python", "Go"] as const;

/** The sample deployment's toolkit in a folder of its own, with what its reference page shows of each function. */
export interface Toolkit {
  readonly folder: string;
  /** By operationId, as they stand in the page. */
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
}

/** What `convex-openapi generate` makes of the sample deployment, internal functions too. */
export async function makeToolkit(): Promise<Toolkit> {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-function-samples-"));
  const { spec, tables } = await inspectConvexFolder("src/repository/sample/convex");
  const languages = ["typescript", "python", "go", "docs"];
  const { base, runtimes } = await readPackage(languages);
  const json = { functions: spec.functions, tables: Object.fromEntries(tables) };
  const { files } = await planDeployment(
    { base, runtimes, functionSpec: { json, file: "src/repository/sample/convex" } },
    { languages, includeInternal: true },
  );
  for (const { path, text } of files) write(join(folder, path), text);
  const page = files.find(({ path }) => path === "docs/index.html")?.text ?? "";
  const block = /<script type="application\/json" id="samples">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
  const folded = JSON.parse(block) as FoldedText;
  return { folder, samples: new Map(Object.entries(JSON.parse(unfoldText(folded)) as object)) };
}

/** Programs made of the samples, each with the ids that a reader would have put in. */
export interface Programs {
  run(id: string, label: string, environment: NodeJS.ProcessEnv): Promise<Outcome>;
}

/** Writes every sample to a file, and builds what has to be built: all TypeScript at once, all of Go at once. */
export async function prepare(
  { folder, samples }: Toolkit,
  idFor: (operation: string, table: string) => string,
): Promise<Programs> {
  const endings = { curl: "sh", TypeScript: "ts", Python: "py", Go: "go" } as const;
  const fileOf = (id: string, label: string) =>
    join(folder, "samples", label, id, `main.${endings[label as keyof typeof endings]}`);
  for (const [id, list] of samples) {
    for (const { label, source } of list) {
      const text = source.replace(/<id of (\w+)>/g, (_, table: string) => idFor(id, table));
      write(fileOf(id, label), `${text}\n`);
    }
  }
  await Promise.all([buildTypeScript(folder, [...samples.keys()], fileOf), buildGo(folder)]);
  const commands: Readonly<Record<string, (id: string) => readonly string[]>> = {
    curl: (id) => ["sh", "-eu", fileOf(id, "curl")],
    TypeScript: (id) => [process.execPath, join(folder, "built", `${id}.mjs`)],
    Python: (id) => [findPython() ?? "python3", fileOf(id, "Python")],
    Go: (id) => [join(folder, "bin", id)],
  };
  return {
    run: (id, label, environment) =>
      new Promise((done) => {
        const [command = "", ...args] = commands[label]?.(id) ?? [];
        const env = {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          PYTHONPATH: join(folder, "python"),
          PYTHONDONTWRITEBYTECODE: "1",
          ...environment,
        };
        execFile(command, args, { env, timeout: 60_000 }, (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
          done({ code, stdout, stderr: stderr || (error?.message ?? "") });
        });
      }),
  };
}

async function buildTypeScript(
  folder: string,
  ids: readonly string[],
  fileOf: (id: string, label: string) => string,
): Promise<void> {
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: "NodeNext",
    target: "ES2022",
    noEmit: true,
    types: ["node"],
    typeRoots: [resolve("node_modules/@types")],
    paths: { "convex-functions": [join(folder, "typescript", "api.d.ts")] },
  };
  write(join(folder, "samples", "package.json"), '{ "type": "module" }\n');
  write(
    join(folder, "samples", "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, include: ["**/*.ts"] }),
  );
  await Promise.all([
    build({
      entryPoints: ids.map((id) => ({ in: fileOf(id, "TypeScript"), out: id })),
      outdir: join(folder, "built"),
      outExtension: { ".js": ".mjs" },
      alias: { "convex-functions": join(folder, "typescript", "api.js") },
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
    }),
    promisify(execFile)(process.execPath, [
      resolve("node_modules/typescript/bin/tsc"),
      "-p",
      join(folder, "samples"),
    ]).catch(({ stdout }: { stdout: string }) => Promise.reject(new Error(stdout))),
  ]);
}

async function buildGo(folder: string): Promise<void> {
  const client = "github.com/convex-openapi/convex-openapi/generated/go";
  write(
    join(folder, "samples", "Go", "go.mod"),
    `module samples\n\ngo 1.21\n\nrequire ${client} v0.0.0\n\nreplace ${client} => ${join(folder, "go")}\n`,
  );
  mkdirSync(join(folder, "bin"));
  const from = join(folder, "samples", "Go");
  const args = ["build", "-C", from, "-ldflags=-s -w", "-o", join(folder, "bin"), "./..."];
  await promisify(execFile)("go", args);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
