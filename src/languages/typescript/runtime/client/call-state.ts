import type { Operation } from "../../../../../generated/typescript/table.js";
import type { ConvexValueError } from "../../../../values/index.ts";
import { type CallPlace, ConvexCallError, type Failure } from "../errors/index.ts";
import { attempt } from "./attempt.ts";
import { describeFailure } from "./describe-failure.ts";
import type { CallOptions } from "./invoke.ts";
import { Failed } from "./limit.ts";
import type { Happening, TransportAnswer } from "./options.ts";
import { redact } from "./redact.ts";

/** One call on its way: who it is and how far it has come, what it may do, and what must not be seen of it. */
export interface CallState {
  readonly place: { -readonly [Field in keyof CallPlace]: CallPlace[Field] };
  readonly operation: Operation;
  readonly options: CallOptions;
  readonly secrets: string[];
  /** Takes the bytes of an answer where it has them; of each attempt anew. */
  sink?: Sink | undefined;
}

/** Takes the bytes of an answer as they come. What it throws ends the attempt. */
export type Sink = (answer: TransportAnswer) => Promise<void>;

/** Tells the client's logger something about a call. */
export type Log = (state: CallState, event: Happening) => void;

/** Begins a call: from here on it has its request id, 16 hexadecimal digits. */
export function beginCall(operation: Operation, functionPath?: string, options: CallOptions = {}): CallState {
  const place: CallState["place"] = { operation: operation.id, requestId: sixteenDigits(), attempts: 0 };
  if (typeof functionPath === "string") place.functionPath = functionPath;
  return { place, operation, options, secrets: [] };
}

function sixteenDigits(): string {
  let digits = "";
  while (digits.length < 16) digits += Math.floor(Math.random() * 16).toString(16);
  return digits;
}

/** What a call is at work on: what it was given, or the answer. */
export type Stage = "options" | "args" | "answer";

/**
 * What a call throws for what went wrong inside it. What others throw, such as a getter of the arguments, is a fault of
 * what was given, or of the answer.
 */
export function toError(state: CallState, thrown: unknown, stage: Stage = "options"): ConvexCallError {
  if (thrown instanceof ConvexCallError) return thrown;
  if (thrown instanceof Failed) return errorOf(state, thrown.failure);
  // By its name: every door of the package is bundled with a class of its own.
  const known = (thrown as Error | null | undefined)?.name === "ConvexValueError";
  const { path, rule, message } = known
    ? (thrown as ConvexValueError)
    : { path: stage, rule: "cannot be read", message: "cannot be read" };
  if (stage === "answer") return errorOf(state, { kind: "shape", issues: [{ path, message }] });
  return errorOf(state, { kind: "input", path, rule, ...(!known && { cause: thrown }) });
}

/** The error of a call that failed, without its secrets. */
export function errorOf({ place, secrets }: CallState, failure: Failure): ConvexCallError {
  // A cause that cannot even be looked at is left out.
  const seen = attempt(() => redact(failure, secrets)) ?? { ...failure, cause: undefined };
  const clean = { ...seen, kind: failure.kind } as Failure;
  return new ConvexCallError(clean, place, describeFailure(clean));
}
