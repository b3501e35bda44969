export type { Api, Authorization, ConvexFunction, Operation } from "./api.ts";
export { buildApi } from "./build-api.ts";
export {
  capitalise,
  contentTypeName,
  documentTypeName,
  functionTypeName,
  goModuleName,
  goName,
  idTypeName,
  type NamedFunction,
  operationIdOf,
  pythonName,
  type TypeRole,
  tokenOf,
  typescriptName,
} from "./names/index.ts";
export type { Field, LiteralValue, NamedShape, ScalarType, Shape } from "./shape.ts";
