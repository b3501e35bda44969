import { describe, test } from "vitest";
import { copyByProgram } from "../../streaming/copy-by-program.ts";
import { filesOf, putCrate } from "./put-files.ts";
import { putRuntime } from "./put-runtime.ts";
import { maySkip, missing, runProgram } from "./rust-tools.ts";

const title = `Rust streams${missing ? `: skipped: ${missing}` : ""}`;

describe.skipIf(missing !== undefined && maySkip)(title, () => {
  test("a copy made by the client is the deployment, to the bit", { timeout: 600_000 }, () => {
    putRuntime();
    const program = putCrate("streams", filesOf("test/languages/rust/streams"));
    return copyByProgram((environment) => runProgram(program, environment));
  });
});
