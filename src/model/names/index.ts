export {
  documentTypeName,
  functionTypeName,
  idTypeName,
  type NamedFunction,
  operationIdOf,
  placeTypeName,
  type TypeRole,
} from "./document-names.ts";
export { goModuleName, goName } from "./go-names.ts";
export { pythonName } from "./python-names.ts";
export { beginLowercase, capitalise, tokenOf } from "./tokens.ts";
export { typescriptName } from "./typescript-names.ts";
