import { type ValueFormat, valueFormats } from "../../deployment/index.ts";
import { deploymentEmitters } from "../../generate/deployment-emitters.ts";
import { planDeployment } from "../../generate/plan-deployment.ts";
import { readPackage } from "../../generate/read-package.ts";
import { compareToolkit, writeToolkit } from "../../generate/toolkit-folder.ts";
import { folderMessage } from "../system-errors.ts";
import { tidyAtSignals } from "../tidy-at-signals.ts";
import { createGenerateLog, type Generated, type GenerateLog } from "./generate-log.ts";
import { type GenerateRequest, UsageError } from "./generate-request.ts";
import { keepLast } from "./keep-last.ts";
import { noFunctions, noneReadable } from "./no-functions.ts";
import { type FunctionsSource, findSource } from "./read-functions.ts";
import { watchSource } from "./watch-source.ts";

/** Makes a deployment's toolkit, once or whenever its source changes. Returns the exit code. */
export async function generate(request: GenerateRequest): Promise<number> {
  const log = createGenerateLog(request);
  try {
    const format = formatOf(request.format);
    const languages = [...new Set([...languagesOf(request.languages), ...(request.docs ? ["docs"] : [])])];
    const source = findSource(request);
    const once = (signal?: AbortSignal) =>
      generateOnce({ ...request, languages }, format, source, log, signal);
    if (!request.watch) return await tidyAtSignals(once);
    if (source.watched === undefined)
      throw new UsageError("--watch needs a folder or a file to watch, not --url.");
    if (request.check) throw new UsageError("--watch and --check do not go together.");
    return await watchSource(source.watched, request.out, once, log);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    log.failed(error.message);
    return 1;
  }
}

async function generateOnce(
  request: GenerateRequest & { readonly languages: readonly string[] },
  format: ValueFormat,
  source: FunctionsSource,
  log: GenerateLog,
  signal: AbortSignal | undefined,
): Promise<number> {
  const began = performance.now();
  log.notice(source.notice);
  log.step("reading the functions");
  const read = await source.read(signal);
  const { base, runtimes } = await readPackage(request.languages);
  const { includeInternal, languages } = request;
  const { json, kept, files: own } = await keepLast(request.out, read);
  const functionSpec = { json, file: read.file };
  const plan = await planDeployment(
    { base, functionSpec, runtimes },
    { format, includeInternal, languages },
    log.step,
  );
  const problems = [...read.problems, ...plan.problems];
  const unusable = plan.problems.find(
    ({ rule, place }) => rule === "function-spec" && place.pointer === undefined,
  );
  if (unusable !== undefined)
    throw new UsageError(`${unusable.place.file}: ${unusable.message} ${unusable.fix}`);
  if (plan.functions === 0) {
    if (problems.some(({ severity }) => severity === "error"))
      throw new UsageError(noneReadable(read.file, problems));
    problems.push(noFunctions(read, includeInternal));
  }
  const files = [...plan.files, ...own];
  const staleness = await compareToolkit(request.out, files).catch(cannotWrite(request.out));
  if (staleness.foreign.length > 0) {
    const [first] = staleness.foreign;
    throw new UsageError(
      `${request.out}/${first} is in the way: convex-openapi did not write it. Choose another --out, or remove it.`,
    );
  }
  if (!request.check) await writeToolkit(request.out, files, staleness).catch(cannotWrite(request.out));
  const generated: Generated = {
    files,
    functions: plan.functions,
    problems,
    kept,
    ...(read.source === undefined ? {} : { source: read.source }),
    staleness,
    milliseconds: performance.now() - began,
  };
  log.generated(generated);
  if (request.check && staleness.stale.length + staleness.orphans.length > 0) return 1;
  return problems.some(({ severity }) => severity === "error") ? 2 : 0;
}

/** What the disk refuses, such as a file where the folder would be, is for the person at the terminal. */
function cannotWrite(out: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new UsageError(folderMessage(error, out));
  };
}

function formatOf(given: string): ValueFormat {
  const format = valueFormats.find((each) => each === given);
  if (format === undefined)
    throw new UsageError(`--format is one of ${valueFormats.join(", ")}, not “${given}”.`);
  return format;
}

function languagesOf(asked: readonly string[] | undefined): readonly string[] {
  const known = deploymentEmitters.map(({ name }) => name);
  if (asked === undefined) return [...known.slice(0, 1), "validators"];
  const given = asked.filter((name) => name !== "");
  if (given.length === 0)
    throw new UsageError(
      `--lang names nothing to make. It takes ${known.join(", ")}, separated by commas, or all.`,
    );
  if (given.includes("all")) return known;
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`--lang knows ${known.join(", ")} and all, not “${unknown}”.`);
  return given;
}
