import { spawnSync } from "node:child_process";

// The tests that take long and seldom tell more than the suite does: every `*.long.test.ts`, by the runner
// of the suite. Those on function-specs of real apps need CONVEX_OPENAPI_REAL_SPECS, a folder of such files.

const without =
  process.env.CONVEX_OPENAPI_REAL_SPECS === undefined ? ["--exclude", "**/real-specs.long.test.ts"] : [];
if (without.length > 0)
  console.log("Without the function-specs of real apps: CONVEX_OPENAPI_REAL_SPECS names no folder of them.");
const { status } = spawnSync("npx", ["vitest", "run", ...without, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, CONVEX_OPENAPI_TESTS: "long" },
});
process.exitCode = status ?? 1;
