import { inspect } from "node:util";
import { type Answer, ConvexCallError } from "../../../../src/languages/typescript/runtime/client/index.ts";
import { describe } from "./described.ts";

/** What one case printed and asked for. */
export class Notes {
  readonly texts: string[] = [];
  readonly logged: string[] = [];
  readonly tokensAsked: boolean[] = [];

  /** Keeps every form in which a person could see something. */
  see(thing: unknown): void {
    this.texts.push(
      String(thing),
      inspect(thing, { depth: 8, showHidden: true }),
      JSON.stringify(thing, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner)) ?? "",
    );
  }
}

/** Reports an answer with what came beside its value. */
export function reportAnswer({ value, status, logLines, attempts, requestId }: Answer<unknown>): object {
  return { value: describe(value), response: { status, logLines, attempts, requestId } };
}

const plain = [
  ..."kind operation functionPath requestId attempts message milliseconds scope status code body".split(" "),
  ..."redirectOrigin errorMessage logLines issues path rule batch".split(" "),
];

/** Reports a failure field by field. What is no ConvexCallError stops the runner: no client may throw it. */
export function reportError(error: unknown, notes: Notes): object {
  if (!(error instanceof ConvexCallError)) throw error;
  notes.see(error);
  notes.texts.push(error.stack ?? "");
  const fields = error as unknown as Readonly<Record<string, unknown>>;
  const report = Object.fromEntries(
    plain.filter((name) => name in fields).map((name) => [name, fields[name]]),
  );
  if ("data" in fields) report.data = describe(fields.data);
  if ("cause" in fields) report.cause = String(fields.cause);
  return report;
}
