import { describe, test } from "vitest";
import { copyByProgram } from "../../streaming/copy-by-program.ts";
import { maySkip, missing, runGoBeside } from "./go-tools.ts";

const title = `Go streams${missing ? `: skipped: ${missing}` : ""}`;

describe.skipIf(missing !== undefined && maySkip)(title, () => {
  test("a copy made by the client is the deployment, to the bit", { timeout: 300_000 }, () =>
    copyByProgram((environment) => runGoBeside("test/languages/go/streams", ["run", "."], environment)),
  );
});
