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
  const requestId = eightDigits() + eightDigits();
  return {
    place: { operation, ...(typeof functionPath === "string" && { functionPath }), requestId, attempts: 0 },
    options,
    secrets: [],
  };
}

const eightDigits = () => Math.random().toString(16).slice(2, 10).padEnd(8, "0");

/** What a call throws for what went wrong inside it. */
export function toError({ place, secrets }: Flight, thrown: unknown): unknown {
  let failure: Failure;
  if (thrown instanceof Failed) failure = thrown.failure;
  else if (thrown instanceof ConvexValueError)
    failure = { kind: "input", path: thrown.path, rule: thrown.rule };
  else return thrown;
  const clean = { ...redact(failure, secrets), kind: failure.kind } as Failure;
  return new ConvexCallError(clean, place, describeFailure(clean));
}
