export type { Api, ConvexFunction } from "./api.ts";
export { buildApi } from "./build-api.ts";
export {
  contentTypeName,
  documentTypeName,
  functionTypeName,
  goModuleName,
  goName,
  idTypeName,
  type NamedFunction,
  operationIdOf,
  pythonName,
  typescriptName,
} from "./names/index.ts";
export type { Field, LiteralValue, NamedShape, ScalarType, Shape } from "./shape.ts";
