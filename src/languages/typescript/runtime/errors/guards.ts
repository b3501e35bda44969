import type { Value } from "../../../../values/value.ts";
import type { ConvexCallError, Failure, FailureKind } from "./convex-call-error.ts";

type Of<Kind extends FailureKind> = ConvexCallError & Extract<Failure, { readonly kind: Kind }>;

/** No answer came: refused, reset, unreachable, or cut off while the body was read. */
export type NetworkFailure = Of<"network">;
/** The time of an attempt, or of the whole call, ran out. */
export type TimeoutFailure = Of<"timeout">;
/** The caller's own `AbortSignal` ended the call. */
export type AbortedFailure = Of<"aborted">;
/** An HTTP status that carries no result. */
export type StatusFailure = Of<"status">;
/** An answer that is not what the document promises. */
export type ShapeFailure = Of<"shape">;
/** What the caller gave is refused before anything is sent. */
export type InputFailure = Of<"input">;
/** The function itself threw, or the backend refused to run it. `Data` is what its `ConvexError` carries. */
export type FunctionFailure<Data extends Value = Value> = ConvexCallError & {
  readonly kind: "function";
  readonly errorMessage: string;
  readonly data?: Data;
  readonly logLines: readonly string[];
};

/** By name and not by class: a program can hold the ESM and the CommonJS copy of this package at once. */
const is = (kind: FailureKind, error: unknown): boolean =>
  error instanceof Error && error.name === "ConvexCallError" && (error as ConvexCallError).kind === kind;

/** Whether no answer came. */
export const isNetworkFailure = (error: unknown): error is NetworkFailure => is("network", error);
/** Whether the time ran out. */
export const isTimeoutFailure = (error: unknown): error is TimeoutFailure => is("timeout", error);
/** Whether the caller aborted. */
export const isAbortedFailure = (error: unknown): error is AbortedFailure => is("aborted", error);
/** Whether an HTTP status came that carries no result. */
export const isStatusFailure = (error: unknown): error is StatusFailure => is("status", error);
/** Whether the answer was not what the document promises. */
export const isShapeFailure = (error: unknown): error is ShapeFailure => is("shape", error);
/** Whether the caller's own input was refused, before anything was sent. */
export const isInputFailure = (error: unknown): error is InputFailure => is("input", error);
/** Whether the function threw. State the type of its `ConvexError` data where you know it. */
export const isFunctionFailure = <Data extends Value = Value>(
  error: unknown,
): error is FunctionFailure<Data> => is("function", error);
