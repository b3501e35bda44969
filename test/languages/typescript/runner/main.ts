import { queryBatch } from "../../../../src/languages/typescript/runtime/client/batching.ts";
import {
  type CallOptions,
  type ClientOptions,
  type ConvexClient,
  createConvexClient,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { createConvexClient as createOnNode } from "../../../../src/languages/typescript/runtime/client/node/index.ts";
import { createNodeTransport } from "../../../../src/languages/typescript/runtime/client/node-transport.ts";
import { build, type Described } from "./described.ts";
import { type OperationJob, performOperation } from "./operations.ts";
import { Notes, reportAnswer, reportError } from "./report.ts";
import { isStream, performStream, type StreamJob } from "./streams.ts";

/** One case, as the orchestrator hands it out. */
interface Job {
  readonly name: string;
  readonly url: string;
  readonly client: ClientJob;
  readonly concurrent: boolean;
  readonly calls: readonly CallJob[];
}

interface ClientJob extends Pick<CallOptions, "timeout" | "totalTimeout"> {
  readonly authorization?: {
    readonly token?: string;
    readonly deployKey?: string;
    readonly tokens?: (string | null | { readonly throws: string } | { readonly hangs: number })[];
  };
  readonly actAs?: Readonly<Record<string, unknown>>;
  readonly retry?: Readonly<Record<string, number>>;
}

interface CallJob extends StreamJob, OperationJob, Pick<CallOptions, "timeout" | "totalTimeout" | "retry"> {
  readonly path?: Described;
  readonly args?: unknown;
  readonly componentPath?: Described;
  readonly ts?: Described;
  readonly queries?: readonly { readonly path: Described; readonly args: unknown }[];
  readonly abortAfter?: number;
}

const [, , way] = process.argv;

function makeClient({ url, client, calls }: Job, notes: Notes): ConvexClient {
  const options = clientOptions(client, notes);
  if (way === "http") return createOnNode(url, options);
  // One operation, which an import asks too, is a GET with a body, which `fetch` does not send.
  const sendsAny = calls.some(
    ({ method, operation }) => method !== undefined || operation === "importRecords",
  );
  return createConvexClient(url, sendsAny ? { ...options, fetch: createNodeTransport() } : options);
}

function clientOptions(client: ClientJob, notes: Notes): ClientOptions {
  const { authorization = {}, ...options } = client;
  const { token, deployKey, tokens } = authorization;
  const ask = ({ refresh }: { readonly refresh: boolean }) => {
    notes.tokensAsked.push(refresh);
    const given = (tokens?.length ?? 0) > 1 ? tokens?.shift() : tokens?.[0];
    if (typeof given !== "object" || given === null) return given;
    if ("throws" in given) throw new Error(given.throws);
    return new Promise<null>((resolve) => setTimeout(resolve, given.hangs, null).unref());
  };
  return {
    ...options,
    ...(deployKey === undefined ? {} : { deployKey }),
    ...(token === undefined ? {} : { auth: token }),
    ...(tokens === undefined ? {} : { auth: ask }),
    logger: (event) => {
      notes.see(event);
      if (event.type === "log") notes.logged.push(event.line);
    },
  };
}

function optionsOf({ timeout, totalTimeout, retry, abortAfter, componentPath }: CallJob): CallOptions {
  const controller = new AbortController();
  if (abortAfter === 0) controller.abort();
  else if (abortAfter !== undefined) setTimeout(() => controller.abort(), abortAfter);
  const given = { timeout, totalTimeout, retry, componentPath: componentPath && textOf(componentPath) };
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return abortAfter === undefined ? options : { ...options, signal: controller.signal };
}

async function perform(client: ConvexClient, call: CallJob, notes: Notes): Promise<object> {
  const began = performance.now();
  const timed = (report: object) => ({ ...report, milliseconds: performance.now() - began });
  try {
    if (call.method !== undefined) return timed(await performOperation(client, call));
    if (isStream(call.operation)) {
      return timed(await performStream(client, optionsOf(call), call, notes));
    }
    return timed(await report(client, call, notes));
  } catch (error) {
    return timed({ error: reportError(error, notes) });
  }
}

/** A text of a job, which may be ill-formed on purpose. */
function textOf(described: Described): string {
  return build(described) as string;
}

async function report(client: ConvexClient, call: CallJob, notes: Notes): Promise<object> {
  const { operation, queries = [] } = call;
  const path = textOf(call.path ?? "");
  const options = optionsOf(call);
  const args = ("args" in call ? build(call.args) : undefined) as object | undefined;
  const built = queries.map((query) => ({ path: textOf(query.path), args: build(query.args) as object }));
  if (operation === "queryTs") return { value: await client.queryTs(options) };
  if (operation === "queryAtTs") {
    return reportAnswer(await client.queryAtTs(path, args, textOf(call.ts ?? ""), options).withResponse());
  }
  if (operation === "queryBatch") {
    const results = await queryBatch(client, built, options);
    return {
      items: results.map((result) =>
        result.status === "error"
          ? { error: reportError(result.error, notes) }
          : reportAnswer({ ...result, requestId: "", attempts: 0 } as never),
      ),
    };
  }
  if (operation === "snapshot") {
    const at = await client.snapshot(options);
    const items: object[] = [];
    for (const query of built) {
      const read = at.query(query.path, query.args).withResponse();
      items.push(await read.then(reportAnswer, (error) => ({ error: reportError(error, notes) })));
    }
    return { items };
  }
  const method = operation as "query" | "mutation" | "action" | "run" | "callFunction";
  return reportAnswer(await client[method](path, args, options).withResponse());
}

async function resultsOf(job: Job, notes: Notes): Promise<object[]> {
  try {
    const client = makeClient(job, notes);
    notes.see(client);
    if (job.concurrent) return await Promise.all(job.calls.map((call) => perform(client, call, notes)));
    const results: object[] = [];
    for (const call of job.calls) results.push(await perform(client, call, notes));
    return results;
  } catch (error) {
    const refused = reportError(error, notes);
    return job.calls.map(() => ({ error: refused }));
  }
}

const orchestrator = process.env.CONFORMANCE_URL;
for (;;) {
  const response = await fetch(`${orchestrator}/next`);
  if (response.status === 204) break;
  const job = (await response.json()) as Job;
  const notes = new Notes();
  const results = await resultsOf(job, notes);
  const { tokensAsked, logged, texts } = notes;
  const body = JSON.stringify({ name: job.name, results, tokensAsked, logged, texts });
  await fetch(`${orchestrator}/outcome`, { method: "POST", body });
}
process.exit(0);
