import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import type { Problem } from "../problems/index.ts";
import { type BundleOptions, bundleConvexFolder } from "./bundle-convex-folder.ts";
import type { FunctionEntry, FunctionSpec, HttpEntry, ValidatorJson } from "./function-spec.ts";
import { groupFailures } from "./group-failures.ts";
import { importModules } from "./import-modules.ts";
import { fullPatience, modulePatience } from "./module-patience.ts";
import type { ModuleReport } from "./run-child.ts";
import { sortKeys } from "./sort-keys.ts";
import { type Said, type SourceReport, withSources } from "./source/index.ts";

/** What a convex/ folder says about itself. */
export interface Inspection {
  readonly spec: FunctionSpec;
  /** Each table's document validator, as schema.ts has it, without the system fields. Sorted. */
  readonly tables: ReadonlyMap<string, ValidatorJson>;
  /** What stands above tables in the schema, where the sources were read. */
  readonly tableDescriptions: ReadonlyMap<string, string>;
  /** How far results that no validator states could be told, where the sources were read. */
  readonly source?: SourceReport;
  readonly problems: readonly Problem[];
  /** What is there and cannot be read: paths of modules, and identifiers of functions. Sorted. */
  readonly lost: readonly string[];
  /** How every module fared, sorted by path. */
  readonly modules: readonly {
    readonly path: string;
    readonly milliseconds?: number;
    readonly error?: string;
  }[];
}

/** How a folder is read. */
export interface InspectOptions extends BundleOptions {
  /** Stands in `spec.url`. */
  readonly url?: string;
  /** A .env file for code that checks the form of a variable's value; others hold a placeholder. */
  readonly envFile?: string;
  /** For one module, and less for each further one that is given up. 15 by default. */
  readonly moduleSeconds?: number;
  /** For all modules. 240 by default. */
  readonly totalSeconds?: number;
  /**
   * Reads the sources with the compiler as well, which is loaded only then: comments, and what functions give
   * that declare no `returns`.
   */
  readonly readSources?: boolean;
  /** Ends the reading at once: the promise rejects, and no process is left. */
  readonly signal?: AbortSignal;
}

/**
 * Reads the functions, routes and tables of a convex/ folder by importing its modules in a child process, with
 * no deployment. Never throws for what the folder does: what cannot be read is a problem, the rest is returned.
 */
export async function inspectConvexFolder(named: string, options: InspectOptions = {}): Promise<Inspection> {
  const bundle = await bundleConvexFolder(named, options);
  try {
    const sources = bundle.schema === undefined ? bundle.modules : [bundle.schema, ...bundle.modules];
    const moduleMilliseconds =
      options.moduleSeconds === undefined ? fullPatience : options.moduleSeconds * 1000;
    const reports =
      sources.length === 0
        ? []
        : await importModules(bundle.outdir, sources, {
            patience: (stalled) => modulePatience(moduleMilliseconds, stalled),
            deadline: performance.now() + (options.totalSeconds ?? 240) * 1000,
            environment: options.envFile === undefined ? {} : readEnvironment(options.envFile),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
          });
    const tables = new Map(
      reports
        .flatMap(({ tables = [] }) => tables)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, json]) => [name, sortKeys(json)]),
    );
    const said: Said = {
      functions: reports.flatMap(functionsOf),
      tables,
      tableDescriptions: new Map(),
      problems: [],
    };
    const read = options.readSources === true ? await withSources(bundle, said, options.signal) : said;
    return {
      spec: {
        url: options.url ?? "http://127.0.0.1:3210",
        functions: [...read.functions, ...reports.flatMap(routesOf).sort(byRoute)],
      },
      tables: read.tables,
      tableDescriptions: read.tableDescriptions,
      ...(read.source === undefined ? {} : { source: read.source }),
      problems: [...bundle.problems, ...groupFailures(reports, sources), ...read.problems],
      lost: [...bundle.unbuilt, ...reports.flatMap(lostIn)].sort(),
      modules: reports.map(({ path, milliseconds, error }) => ({
        path,
        ...(milliseconds === undefined ? {} : { milliseconds }),
        ...(error === undefined ? {} : { error }),
      })),
    };
  } finally {
    await bundle.close();
  }
}

function readEnvironment(file: string): Record<string, string> {
  return parseEnv(readFileSync(file, "utf8")) as Record<string, string>;
}

function lostIn({ path, error, functions = [] }: ModuleReport): readonly string[] {
  if (error !== undefined) return [path];
  return functions.flatMap((entry) => ("error" in entry ? [`${path}:${entry.name}`] : []));
}

function functionsOf({ path, functions = [] }: ModuleReport): FunctionEntry[] {
  return functions
    .flatMap((entry) => {
      if ("error" in entry) return [];
      const { name, ...rest } = entry;
      return [sortKeys({ ...rest, identifier: `${path}:${name}` })];
    })
    .sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
}

function routesOf({ routes = [] }: ModuleReport): HttpEntry[] {
  return routes.map(([path, method]) => ({ functionType: "HttpAction", method, path }));
}

function byRoute(a: HttpEntry, b: HttpEntry): number {
  const [one, two] = [`${a.path} ${a.method}`, `${b.path} ${b.method}`];
  return one < two ? -1 : one > two ? 1 : 0;
}
