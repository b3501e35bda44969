export type { Api, ConvexFunction } from "./api.ts";
export { buildApi } from "./build-api.ts";
export { type ClientMethod, clientMethod } from "./client-method.ts";
export { mapShape } from "./map-shape.ts";
export {
  documentTypeName,
  functionTypeName,
  idTypeName,
  type NamedFunction,
  operationIdOf,
  placeTypeName,
} from "./names/index.ts";
export type {
  Operation,
  OperationGroup,
  Parameter,
  Retries,
} from "./operation.ts";
export { secretPlaces } from "./secret-places.ts";
export type { Field, LiteralValue, NamedShape, ScalarType, Shape } from "./shape.ts";
