export type { paths } from "../../../../../generated/typescript/paths.d.ts";
export type { Value } from "../../../../values/index.ts";
export {
  type AbortedFailure,
  ConvexCallError,
  type FailedBatch,
  type Failure,
  type FailureKind,
  type FunctionFailure,
  type InputFailure,
  type Issue,
  isAbortedFailure,
  isFunctionFailure,
  isInputFailure,
  isNetworkFailure,
  isShapeFailure,
  isStatusFailure,
  isTimeoutFailure,
  type NetworkFailure,
  type ShapeFailure,
  type StatusFailure,
  type TimeoutFailure,
} from "../errors/index.ts";
export type { ConvexClient, Snapshot } from "./convex-client.ts";
export { createConvexClient } from "./create-convex-client.ts";
export { createFunctionTree, type FunctionEntry } from "./function-tree.ts";
export type { Answer, Arguments, Call, CallOptions, FunctionKind, Invocation, Invoker } from "./invoke.ts";
export type {
  ClientOptions,
  Identity,
  LogEvent,
  RetryOptions,
  TokenFunction,
  Transport,
  TransportAnswer,
  Validation,
} from "./options.ts";
