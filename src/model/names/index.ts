export {
  documentTypeName,
  functionTypeName,
  idTypeName,
  type NamedFunction,
  operationIdOf,
  placeTypeName,
  type TypeRole,
} from "./document-names.ts";
export { avoidReserved, beginLowercase, capitalise, hex, tokenOf } from "./tokens.ts";
