import { ConvexCallError } from "../errors/index.ts";
import { ConvexValueError } from "../values/index.ts";
import { describeFailure } from "./describe-failure.ts";
import type { CallOptions } from "./invoke.ts";
import { Failed } from "./limit.ts";
import { redact } from "./redact.ts";

/** One call on its way: who it is, what it may do, and how far it has come. */
export interface Flight {
  readonly operation: string;
  readonly functionPath: string | undefined;
  readonly requestId: string;
  readonly options: CallOptions;
  /** How often it was sent. */
  attempts: number;
  /** What must not be seen of it. */
  secrets: readonly string[];
}

/** Begins a call: from here on it has its request id, 16 hexadecimal digits. */
export function takeOff(operation: string, functionPath: string | undefined, options: CallOptions): Flight {
  const requestId = eightDigits() + eightDigits();
  return { operation, functionPath, requestId, options, attempts: 0, secrets: [] };
}

const eightDigits = () => ((Math.random() * 2 ** 32) >>> 0).toString(16).padStart(8, "0");

/** What a call throws for what went wrong inside it. */
export function toError(flight: Flight, thrown: unknown): unknown {
  const failure =
    thrown instanceof ConvexValueError
      ? ({ kind: "input", path: thrown.path, rule: thrown.rule } as const)
      : thrown instanceof Failed
        ? thrown.failure
        : undefined;
  if (!failure) return thrown;
  const clean = redact(failure, flight.secrets);
  return new ConvexCallError(
    { ...clean, kind: failure.kind } as typeof failure,
    flight,
    describeFailure(clean),
  );
}
