export { LineError, readLines } from "./read-lines.ts";
