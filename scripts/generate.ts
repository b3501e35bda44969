import { runGenerate } from "../src/cli/generate-repository.ts";

process.exitCode = await runGenerate({ check: process.argv.includes("--check") });
