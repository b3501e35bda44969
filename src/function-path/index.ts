export {
  componentFault,
  extensionOf,
  identifierFault,
  type PathFault,
  parseFunctionPath,
} from "./parse-function-path.ts";
