export { type Answer, type ResponseLike, readAnswer } from "./answer.ts";
export { type CallContext, checkAnswer } from "./check-answer.ts";
export { type CheckOptions, type CheckReport, checkDeployment, type Outcome } from "./check-deployment.ts";
export { type ContractIssue, type ContractRule, formatIssue } from "./contract-issue.ts";
export {
  Coverage,
  type CoverageKind,
  type CoverageReport,
  type CoverageThresholds,
  checkThresholds,
  formatCoverage,
  type Share,
} from "./coverage.ts";
export { findOperation, type OperationId } from "./find-operation.ts";
export type { SpecFunction, ValidatorTree } from "./function-probes.ts";
export { createMatchers, type FunctionValidators, type MatcherResult } from "./matchers.ts";
export {
  ContractError,
  createRecorder,
  type OnIssue,
  type Recorder,
  type RecorderOptions,
} from "./recorder.ts";
