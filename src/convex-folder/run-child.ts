import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Readable } from "node:stream";
import { readLines } from "../lines/index.ts";
import type { BundledModule } from "./bundle-convex-folder.ts";
import { childSource } from "./child-source.ts";
import type { FunctionEntry, ValidatorJson } from "./function-spec.ts";

/** What one module registers, or why nobody can tell. */
export interface ModuleReport {
  readonly path: string;
  readonly milliseconds?: number;
  /** The module could not be imported. */
  readonly error?: string;
  readonly functions?: readonly (
    | (Omit<FunctionEntry, "identifier"> & { readonly name: string })
    | { readonly name: string; readonly error: string }
  )[];
  readonly routes?: readonly (readonly [path: string, method: string])[];
  /** Of schema.js only: table name and document validator. */
  readonly tables?: readonly (readonly [name: string, document: ValidatorJson])[];
}

/** How long the imports may take, and what they see. */
export interface ChildOptions {
  /** For one module, when so many have been given up before. */
  readonly patience: (stalled: number) => number;
  /** A point in time, as `performance.now()` counts. */
  readonly deadline: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the imports at once. */
  readonly signal?: AbortSignal;
}

/** Writes the program and one wrapper per module beside the bundle. Returns the program's path. */
export async function writeChild(
  outdir: string,
  modules: readonly Pick<BundledModule, "file">[],
): Promise<string> {
  const folder = join(outdir, "_read");
  await mkdir(folder);
  const program = join(folder, "child.mjs");
  await writeFile(program, childSource);
  for (const [index, { file }] of modules.entries()) {
    const specifier = `./${relative(folder, file).replaceAll("\\", "/")}`;
    // A module that exports `then` would never finish a direct import().
    await writeFile(
      join(folder, `${index}.mjs`),
      `import * as m from ${JSON.stringify(specifier)};\nexport default m;\n`,
    );
  }
  return program;
}

/** A module with the number of its wrapper. */
export type NumberedModule = Omit<BundledModule, "chunks"> & { readonly index: number };

/**
 * Imports modules one after another in a child process. The reports stop at the module that hangs or kills the
 * child, which has one with an error; the modules after it have none.
 */
export async function runChild(
  program: string,
  modules: readonly NumberedModule[],
  { patience, deadline, environment, signal }: ChildOptions,
  stalled = 0,
): Promise<ModuleReport[]> {
  signal?.throwIfAborted();
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { PATH, HOME },
    stdio: ["pipe", "ignore", "pipe", "pipe", "pipe"],
  });
  // Nothing is ever written to the last one: that it closes tells the child that this process is gone.
  for (const stream of child.stdio) stream?.on("error", () => {});
  const abort = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", abort, { once: true });
  const reports: ModuleReport[] = [];
  let current: string | undefined;
  let verdict: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const watch = () => {
    clearTimeout(timer);
    const left = Math.min(patience(stalled), Math.max(0, deadline - performance.now()));
    timer = setTimeout(() => {
      verdict = `still loading after ${Math.round(left / 100) / 10} s`;
      child.kill("SIGKILL");
    }, left);
  };
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-2000);
  });
  const listen = async () => {
    for await (const line of readLines(child.stdio[3] as Readable)) {
      const { event, ...report } = JSON.parse(line);
      if (event === "start") {
        current = report.path;
        watch();
      } else if (event === "end") {
        reports.push(report);
        current = undefined;
      }
    }
  };
  const heard = listen().catch((error: Error) => {
    // A module can write into its reports as well.
    verdict ??= `its report cannot be read: ${error.message}`;
    child.kill("SIGKILL");
  });
  watch();
  const ended = new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(endOf(code, signal)));
  });
  child.stdin?.end(
    JSON.stringify({
      environment,
      modules: modules.map(({ path, source, index }) => ({ path, source, wrapper: `./${index}.mjs` })),
    }),
  );
  const end = await ended.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  });
  await heard;
  signal?.throwIfAborted();
  const broken = current ?? (reports.length === 0 ? modules[0]?.path : undefined);
  if (broken !== undefined) {
    const detail = complaint.trim() === "" ? "" : `: ${complaint.trim().split("\n").slice(-5).join(" ")}`;
    reports.push({ path: broken, error: verdict ?? `${end}${detail}` });
  }
  return reports;
}

function endOf(code: number | null, signal: string | null): string {
  if (code === 13) return "a top-level await never settles";
  return signal === null ? `ended the process with code ${code}` : `ended the process with ${signal}`;
}
