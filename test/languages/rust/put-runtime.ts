import { readFileSync } from "node:fs";
import { filesOf, putCrate } from "./put-files.ts";

/** Puts the crate of the API, as it is generated, with the runtime's own tests beside it, and gives its place. */
export function putRuntime(): string {
  return putCrate("runtime", [
    ...filesOf("generated/rust"),
    ...filesOf("src/languages/rust/runtime/tests", "tests"),
    { path: "values.json", text: readFileSync("test/conformance/values.json", "utf8") },
  ]);
}
