import { parseArgs } from "node:util";
import { runConformance } from "../test/conformance/run-conformance.ts";

const { values } = parseArgs({
  options: { cases: { type: "string" }, lang: { type: "string" }, only: { type: "string" } },
});
process.exitCode = await runConformance(values);
