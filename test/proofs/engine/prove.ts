import { spawnSync } from "node:child_process";

// Property tests at length: `npm run prove -- engine 5000` tries each property 5,000 times.

const files = [
  "test/local/engine/query-model.test.ts",
  "test/local/engine/sort-key.test.ts",
  "test/local/engine/functions.test.ts",
];

const [runs = "5000"] = process.argv.slice(2);
if (/^\d+$/.test(runs)) {
  const { status } = spawnSync("npx", ["vitest", "run", "--testTimeout=3600000", ...files], {
    stdio: "inherit",
    env: { ...process.env, PROVE_RUNS: runs },
  });
  process.exitCode = status ?? 1;
} else {
  console.error("Usage: npm run prove -- engine [runs]");
  process.exitCode = 1;
}
