export {
  contentTypeName,
  documentTypeName,
  functionTypeName,
  idTypeName,
  type NamedFunction,
  operationIdOf,
  type TypeRole,
} from "./document-names.ts";
export { goModuleName, goName } from "./go-names.ts";
export { pythonName } from "./python-names.ts";
export { capitalise, tokenOf } from "./tokens.ts";
export { typescriptName } from "./typescript-names.ts";
