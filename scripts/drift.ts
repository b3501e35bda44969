import { printDrift } from "../src/cli/print-drift.ts";

process.exitCode = await printDrift(process.argv[2]);
