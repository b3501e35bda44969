import type { TestConvex } from "convex-test";
import { printValue } from "../../values/index.ts";
import { argumentsProblem, returnedProblem } from "../validation/check-function.ts";
import { argumentsSizeProblem, returnedSizeProblem } from "../validation/check-size.ts";
import { type CallContext, callStorage } from "./call-context.ts";
import type { Database } from "./database.ts";
import { decodeArguments } from "./decode-arguments.ts";
import { describeThrown, PlatformError } from "./describe-thrown.ts";
import type { LoadedFunction } from "./load-functions.ts";
import type { EngineCall, EngineOutcome, FunctionType } from "./messages.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { countSyscalls } from "./syscalls.ts";

/** What running a call needs. */
export interface Runner {
  readonly test: TestConvex<never>;
  readonly database: Database;
  readonly stopwatch: Stopwatch;
  /** Milliseconds after which a transaction that waits for nothing is given up. */
  readonly stuckAfter: number;
  /** The folder of the sources, to tell their stack frames from ours. */
  readonly folder: string;
  functions: ReadonlyMap<string, LoadedFunction>;
}

class OutOfRetention extends Error {}

// Taken before convex-test forbids them inside transactions.
const { setTimeout, clearTimeout } = globalThis;

let transactionDepth = 0;

/** Runs a handler as a transaction: the stopwatch tells the host whose it is, and waiting for nothing ends. */
async function runTransaction(runner: Runner, run: () => unknown): Promise<unknown> {
  if (transactionDepth === 0) runner.stopwatch.begin(callStorage.getStore()?.id ?? -1);
  transactionDepth += 1;
  let timer: NodeJS.Timeout | undefined;
  const stuck = new Promise<never>((_resolve, reject) => {
    let seen = countSyscalls();
    const look = () => {
      const now = countSyscalls();
      if (now === seen) return reject(new PlatformError("Returned promise will never resolve"));
      seen = now;
      timer = setTimeout(look, runner.stuckAfter);
    };
    timer = setTimeout(look, runner.stuckAfter);
  });
  try {
    return await Promise.race([run(), stuck]);
  } finally {
    clearTimeout(timer);
    transactionDepth -= 1;
    if (transactionDepth === 0) runner.stopwatch.end();
  }
}

/** Runs a function's own code with arguments that were checked, and checks what it returns. */
async function runHandler(
  runner: Runner,
  found: LoadedFunction,
  ctx: unknown,
  values: readonly unknown[],
): Promise<unknown> {
  const { handler } = found;
  const run = () => handler(ctx, ...values);
  const returned = (await (found.type === "action" ? run() : runTransaction(runner, run))) ?? null;
  const problem = returnedProblem(found.returns, returned);
  if (problem !== undefined) throw new PlatformError(problem);
  return returned;
}

/**
 * A function as convex-test is to see it: without validators, as its own are incomplete. The outermost function of a
 * call takes its arguments from the call and leaves its answer there, encoded, so that neither passes through
 * convex-test; functions that it calls get theirs as usual.
 */
function wrapFunction(runner: Runner, found: LoadedFunction): object {
  const flags: Record<FunctionType, string> = {
    query: "isQuery",
    mutation: "isMutation",
    action: "isAction",
  };
  const handle = async (given: object, inner: unknown): Promise<unknown> => {
    const context = callStorage.getStore();
    // convex-test would make up a subject and an issuer for an identity that has none.
    const auth = { getUserIdentity: async () => context?.call.identity ?? null };
    const ctx = context === undefined ? given : { ...given, auth };
    const outer = context?.outerArguments;
    if (context !== undefined && outer !== undefined) {
      context.outerArguments = undefined;
      const { atTimestamp, format } = context.call;
      if (atTimestamp !== undefined && atTimestamp !== runner.database.newestTimestamp)
        throw new OutOfRetention();
      const returned = await runHandler(runner, found, ctx, outer);
      const tooLarge = returnedSizeProblem(found.identifier, returned);
      if (tooLarge !== undefined) throw new PlatformError(tooLarge);
      context.returned = printValue(returned as never, { format });
      return null;
    }
    const problem = argumentsProblem(found, [inner]);
    if (problem !== undefined) throw new PlatformError(problem);
    return await runHandler(runner, found, ctx, [inner]);
  };
  return Object.assign(handle, {
    [flags[found.type]]: true,
    _handler: handle,
    exportArgs: () => '{"type":"any"}',
    exportReturns: () => "null",
  });
}

/** The modules as convex-test asks for them: by path without extension, each a record of wrapped functions. */
export function wrapModules(runner: Runner): (path: string) => Promise<unknown> {
  const modules = new Map<string, Record<string, object>>();
  for (const [identifier, found] of runner.functions) {
    const end = identifier.lastIndexOf(".js:");
    const [module, name] = [identifier.slice(0, end), identifier.slice(end + 4)];
    modules.set(module, { ...modules.get(module), [name]: wrapFunction(runner, found) });
  }
  return async (path) => {
    const module = modules.get(path.replace(/\.js$/, ""));
    if (module === undefined) throw new Error(`Could not find module for: "${path}"`);
    return module;
  };
}

/** Runs one call to its end and says what became of it. Never throws for what a function did. */
export async function runCall(runner: Runner, id: number, call: EngineCall): Promise<EngineOutcome> {
  const found = runner.functions.get(call.identifier);
  const failed = (message: string, logLines: readonly string[] = []): EngineOutcome => ({
    kind: "failure",
    message,
    frames: [],
    logLines,
  });
  if (found === undefined) return failed(`Could not find function for '${call.identifier}'.`);
  const decoded = decodeArguments(call.args);
  if (decoded.kind === "unparseable") return { kind: "unparseable" };
  if (decoded.kind === "invalid")
    return failed(`Invalid arguments for ${call.identifier}: ${decoded.reason}`);
  const problem = argumentsSizeProblem(call, decoded.values) ?? argumentsProblem(found, decoded.values);
  if (problem !== undefined) return failed(problem);

  const context: CallContext = {
    id,
    call,
    outerArguments: decoded.values,
    returned: undefined,
    logLines: [],
    finished: false,
  };
  const path = { componentPath: "", udfPath: call.identifier.replace(/\.js:/, ":") };
  try {
    await callStorage.run(context, () =>
      (runner.test as unknown as Record<string, (path: object, args: object) => Promise<unknown>>)[
        `${found.type}FromPath`
      ]?.(path, {}),
    );
    return { kind: "success", value: context.returned as string, logLines: context.logLines };
  } catch (thrown) {
    if (thrown instanceof OutOfRetention) return { kind: "outOfRetention" };
    return {
      kind: "failure",
      ...describeThrown(thrown, call.format, runner.folder),
      logLines: context.logLines,
    };
  } finally {
    context.finished = true;
  }
}
