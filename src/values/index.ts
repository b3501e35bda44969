export { decodeValue } from "./decode-value.ts";
export { type EncodeOptions, encodeValue } from "./encode-value.ts";
export { printValue } from "./print-value.ts";
export type { ExportJson, Json, Value, ValueFormat } from "./value.ts";
export { ConvexValueError } from "./value-error.ts";
