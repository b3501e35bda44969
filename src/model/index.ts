export type { Api, Authorization, ConvexFunction, Operation } from "./api.ts";
export { buildApi } from "./build-api.ts";
export type { Field, LiteralValue, NamedShape, ScalarType, Shape } from "./shape.ts";
