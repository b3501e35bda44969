export {
  componentFault,
  extensionOf,
  type FunctionPath,
  identifierFault,
  type NameFault,
  type PathFault,
  parseFunctionPath,
} from "./parse-function-path.ts";
