import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inspectConvexFolder } from "../../src/convex-folder/index.ts";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { languages } from "../../src/languages/index.ts";
import { type FoldedText, unfoldText } from "../../src/reference/fold-text.ts";
import type { Sample } from "../../src/reference/function-samples.ts";
import { run, runnerOf } from "./read-runners.ts";
import type { Outcome } from "./run-sample.ts";
import type { Program, Runnable } from "./sample-runner.ts";

/** What a deployment's own functions are shown in. */
export const shown: readonly string[] = ["curl", ...languages.map(({ title }) => title)];

/** What of it is run. */
export const tried: readonly string[] = ["curl", ...run.map(({ title }) => title)];

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
  const folders = [...languages.map(({ name }) => name), "docs"];
  const { base, runtimes } = await readPackage(folders);
  const json = { functions: spec.functions, tables: Object.fromEntries(tables) };
  const { files } = await planDeployment(
    { base, runtimes, functionSpec: { json, file: "src/repository/sample/convex" } },
    { languages: folders, includeInternal: true },
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

/** Writes every sample to a file, and builds what has to be built, each language's at once. */
export async function prepare(
  { folder, samples }: Toolkit,
  idFor: (operation: string, table: string) => string,
): Promise<Programs> {
  const programOf = (id: string, label: string): Program => {
    const extension = languages.find(({ title }) => title === label)?.extension ?? "sh";
    return { name: id, file: join(folder, "samples", label, id, `main.${extension}`) };
  };
  for (const [id, list] of samples) {
    for (const { label, source } of list) {
      const text = source.replace(/<id of (\w+)>/g, (_, table: string) => idFor(id, table));
      write(programOf(id, label).file, `${text}\n`);
    }
  }
  const prepared = new Map<string, Runnable>([["curl", { command: ({ file }) => ["sh", "-eu", file] }]]);
  await Promise.all(
    run.map(async ({ name, title, extension }) => {
      const work = join(folder, "built", name);
      mkdirSync(work, { recursive: true });
      const programs = [...samples.keys()].map((id) => programOf(id, title));
      const surroundings = { client: join(folder, name), folder: work };
      prepared.set(title, await runnerOf(extension).prepare(programs, surroundings));
    }),
  );
  return {
    run: (id, label, environment) =>
      new Promise((done) => {
        const [command = "", ...args] = prepared.get(label)?.command(programOf(id, label)) ?? [];
        const own = prepared.get(label)?.environment;
        const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...own, ...environment };
        execFile(command, args, { env, timeout: 60_000 }, (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
          done({ code, stdout, stderr: stderr || (error?.message ?? "") });
        });
      }),
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
