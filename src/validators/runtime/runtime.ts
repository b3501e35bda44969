// What compiled validators are bundled with. It must import nothing but its neighbours.
export {
  createValidator,
  type StandardProps,
  type StandardResult,
  type Validator,
} from "./create-validator.ts";
export type { CompiledCheck, Issue, RawError } from "./issue.ts";
export { note, refer } from "./report.ts";
export { pathOf, shorten } from "./show-value.ts";
export {
  isBase64OrUnpadded,
  isEightBytes,
  isEightBytesOrUnpadded,
  isFieldName,
  isLimitedFieldName,
} from "./text-checks.ts";
