import * as table from "../../../generated/typescript/table.js";

/** How calls of one operation are made to fail on purpose. */
export interface Fault {
  /** An operationId, such as `query`, or `*` for every operation. */
  readonly operation: string;
  /** The status to answer with, 400 to 599: nothing is done then. */
  readonly status?: number;
  /** Milliseconds to wait before anything else. */
  readonly delay?: number;
  /** How many calls of them all are meant, from 0 to 1; all where nothing is said. */
  readonly probability?: number;
}

/** The operations of the document by their ids. */
export const operations: ReadonlyMap<string, table.Operation> = new Map(
  Object.values<unknown>(table)
    .filter((value): value is table.Operation => Object(value).path !== undefined)
    .map((operation) => [operation.id, operation]),
);

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

/**
 * Reads a fault as it is written on a command line: `query:503@0.1`, `mutation:delay=2s`, `*:500`.
 *
 * @throws TypeError that says what is wrong with it.
 */
export function parseFault(text: string): Fault {
  const [operation = "", rest = ""] = splitAt(text, ":");
  const [effect = "", share] = splitAt(rest, "@");
  const [name = "", value] = splitAt(effect, "=");
  const fault = {
    operation,
    ...(share !== undefined && { probability: numberOf(share) }),
    ...(name === "delay" ? { delay: millisecondsOf(value ?? "") } : { status: numberOf(effect) }),
  };
  const wrong = checkFault(fault);
  if (wrong === undefined) return fault;
  throw new TypeError(
    `“${text}” is no fault: ${wrong} Write an operation, a status or a delay, and how often: query:503@0.1, mutation:delay=2s.`,
  );
}

/** What is wrong with a fault, in a sentence; nothing where it is one. */
export function checkFault({ operation, status, delay, probability = 1 }: Fault): string | undefined {
  if (operation !== "*" && !operations.has(operation)) return `there is no operation “${operation}”.`;
  if (status === undefined && delay === undefined) return "it has neither a status nor a delay.";
  if (status !== undefined && !(Number.isInteger(status) && status >= 400 && status <= 599))
    return "a status is a whole number from 400 to 599.";
  if (delay !== undefined && !(delay >= 0 && delay <= 600_000)) return "a delay is from 0 to 600 s.";
  if (!(probability >= 0 && probability <= 1)) return "how often is a number from 0 to 1.";
  return undefined;
}

function splitAt(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** NaN for what no number is, an empty text among it. */
const numberOf = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));

function millisecondsOf(text: string): number {
  const unit = ["ms", "s", "m"].find((each) => text.endsWith(each)) ?? "";
  return numberOf(text.slice(0, text.length - unit.length)) * (units[unit] ?? Number.NaN);
}
