export type {
  CoverageNode,
  OperationValidators,
  ResponseValidators,
} from "../../../generated/validators/index.js";
export { operations, schemas } from "../../../generated/validators/index.js";
export {
  createValidator,
  type StandardProps,
  type StandardResult,
  type Validator,
} from "./create-validator.ts";
export type { CompiledCheck, Issue, RawError } from "./issue.ts";
export { pathOf, shorten } from "./show-value.ts";
