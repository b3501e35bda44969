import type { Problem } from "../../problems/index.ts";
import type { Bundle } from "../bundle-convex-folder.ts";
import type { FunctionEntry, ValidatorJson } from "../function-spec.ts";
import { loadCompiler } from "./load-compiler.ts";
import { readSource, type SourceReport } from "./read-source.ts";

/** What a folder's modules say: of themselves, and where the sources were read, what these say. */
export interface Said {
  readonly functions: readonly FunctionEntry[];
  readonly tables: ReadonlyMap<string, ValidatorJson>;
  /** What stands above tables in the schema. */
  readonly tableDescriptions: ReadonlyMap<string, string>;
  readonly source?: SourceReport;
  /** Why the sources could not be read. */
  readonly problems: readonly Problem[];
}

/** The same with what the sources say, or with the reason why they were not read. */
export async function withSources(bundle: Bundle, said: Said, signal?: AbortSignal): Promise<Said> {
  const { functions, tables } = said;
  if (functions.length === 0 && tables.size === 0) return said;
  const compiler = await loadCompiler(bundle.project);
  if ("rule" in compiler) return { ...said, problems: [...said.problems, compiler] };
  signal?.throwIfAborted();
  const { folder, modules, schema } = bundle;
  const place = { folder, modules, ...(schema === undefined ? {} : { schema: schema.source }) };
  const read = readSource(compiler, place, functions, tables);
  return {
    functions: read.functions,
    tables: new Map([...read.tables].map(([name, { document }]) => [name, document])),
    tableDescriptions: new Map(
      [...read.tables].flatMap(([name, { description }]) =>
        description === undefined ? [] : [[name, description]],
      ),
    ),
    source: read.report,
    problems: said.problems,
  };
}
