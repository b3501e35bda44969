export {
  type CallPlace,
  ConvexCallError,
  type FailedBatch,
  type Failure,
  type FailureKind,
  type Issue,
} from "./convex-call-error.ts";
export {
  type AbortedFailure,
  type FunctionFailure,
  type InputFailure,
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
} from "./guards.ts";
