import * as doors from "../../../../generated/typescript/operations.js";
import type { ConvexClient } from "../../../../src/languages/typescript/runtime/client/index.ts";
import { printExact, readExact } from "../../../conformance/exact-json.ts";
import { realApi } from "../../../model/api-of.ts";

/** One call of an operation, as a job asks for it. */
export interface OperationJob {
  readonly operation: string;
  readonly method?: "call" | "typed";
  /** Texts of JSON. */
  readonly parameters?: string;
  readonly body?: string;
  /** In hexadecimal. */
  readonly bytes?: string;
}

/** JSON with whole numbers as a caller would give them: those that a number does not hold as bigint. */
function read(text: string): unknown {
  const revive = (_: string, value: unknown) => {
    const digits = (Object(value) as { readonly $number?: string }).$number;
    return digits === undefined ? value : BigInt(digits);
  };
  return JSON.parse(JSON.stringify(readExact(text)), revive);
}

type Method = (...given: readonly unknown[]) => unknown;

/** Makes the call through the door to all operations, or through the operation's own method, and reports what it gave. */
export async function performOperation(client: ConvexClient, job: OperationJob): Promise<object> {
  const parameters = job.parameters === undefined ? undefined : (read(job.parameters) as object);
  const body = job.bytes === undefined ? job.body && read(job.body) : Buffer.from(job.bytes, "hex");
  const value =
    job.method === "call"
      ? await doors.call(client, job.operation as "running", { parameters, body } as never)
      : await typed(client, job.operation, parameters, body);
  if (value instanceof ArrayBuffer) return { bytes: Buffer.from(value).toString("hex") };
  return { json: printExact(value ?? null) };
}

function typed(client: ConvexClient, id: string, parameters: unknown, body: unknown): Promise<unknown> {
  const operation = realApi.operations.find((each) => each.id === id);
  const door = doors as unknown as { readonly [name: string]: Method };
  const given = [
    ...(operation?.parameters.length ? [parameters] : []),
    ...(operation?.requestBody === undefined ? [] : [body]),
  ];
  // An operation of the client itself is a function of this door; a group is one that gives methods.
  if (operation?.group === "client") return Promise.resolve((door[id] as Method)(client, ...given));
  const methods = (door[operation?.group ?? ""] as Method)(client) as { readonly [name: string]: Method };
  return Promise.resolve((methods[id] as Method)(...given));
}
