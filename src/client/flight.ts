import { type CallPlace, ConvexCallError, type Failure } from "../errors/index.ts";
import { ConvexValueError } from "../values/index.ts";
import { describeFailure } from "./describe-failure.ts";
import type { CallOptions } from "./invoke.ts";
import { Failed } from "./limit.ts";
import { redact } from "./redact.ts";

/** One call on its way: who it is and how far it has come, what it may do, and what must not be seen of it. */
export interface Flight {
  readonly place: { -readonly [Field in keyof CallPlace]: CallPlace[Field] };
  readonly options: CallOptions;
  readonly secrets: string[];
}

/** Begins a call: from here on it has its request id, 16 hexadecimal digits. */
export function takeOff(operation: string, functionPath?: string, options: CallOptions = {}): Flight {
  const place: Flight["place"] = { operation, requestId: eightDigits() + eightDigits(), attempts: 0 };
  if (typeof functionPath === "string") place.functionPath = functionPath;
  return { place, options, secrets: [] };
}

const eightDigits = () =>
  Math.floor(2 ** 32 * (1 + Math.random()))
    .toString(16)
    .slice(1);

/** What a call throws for what went wrong inside it: with what was given or, once it `arrived`, with the answer. */
export function toError({ place, secrets }: Flight, thrown: unknown, arrived?: boolean): unknown {
  let failure: Failure;
  if (thrown instanceof Failed) failure = thrown.failure;
  else if (thrown instanceof ConvexValueError) {
    const { path, rule } = thrown;
    failure = arrived ? { kind: "shape", issues: [{ path, message: rule }] } : { kind: "input", path, rule };
  } else return thrown;
  const clean = { ...redact(failure, secrets), kind: failure.kind } as Failure;
  return new ConvexCallError(clean, place, describeFailure(clean));
}
