import { ConvexValueError } from "../../../../values/index.ts";
import { type CallPlace, ConvexCallError, type Failure } from "../errors/index.ts";
import { describeFailure } from "./describe-failure.ts";
import type { CallOptions } from "./invoke.ts";
import { Failed } from "./limit.ts";
import type { Happening } from "./options.ts";
import { redact } from "./redact.ts";

/** One call on its way: who it is and how far it has come, what it may do, and what must not be seen of it. */
export interface Flight {
  readonly place: { -readonly [Field in keyof CallPlace]: CallPlace[Field] };
  readonly options: CallOptions;
  readonly secrets: string[];
}

/** Tells the client's logger something about a call. */
export type Log = (flight: Flight, event: Happening) => void;

/** Begins a call: from here on it has its request id, 16 hexadecimal digits. */
export function takeOff(operation: string, functionPath?: string, options: CallOptions = {}): Flight {
  const place: Flight["place"] = { operation, requestId: sixteenDigits(), attempts: 0 };
  if (typeof functionPath === "string") place.functionPath = functionPath;
  return { place, options, secrets: [] };
}

function sixteenDigits(): string {
  let digits = "";
  while (digits.length < 16) digits += Math.floor(Math.random() * 16).toString(16);
  return digits;
}

/** What a call throws for what went wrong inside it: with what was given or, once it `arrived`, with the answer. */
export function toError(flight: Flight, thrown: unknown, arrived?: boolean): unknown {
  let failure: Failure;
  if (thrown instanceof Failed) failure = thrown.failure;
  else if (thrown instanceof ConvexValueError) {
    const { path, rule, message } = thrown;
    failure = arrived ? { kind: "shape", issues: [{ path, message }] } : { kind: "input", path, rule };
  } else return thrown;
  return errorOf(flight, failure);
}

/** The error of a call that failed, without its secrets. */
export function errorOf({ place, secrets }: Flight, failure: Failure): ConvexCallError {
  const clean = { ...redact(failure, secrets), kind: failure.kind } as Failure;
  return new ConvexCallError(clean, place, describeFailure(clean));
}
