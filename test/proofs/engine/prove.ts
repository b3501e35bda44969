import { spawnSync } from "node:child_process";

// Property tests at length: `npm run prove -- engine 5000` tries each property 5,000 times: queries, pages, searches and schemas
// against the documented rules, and calls side by side, whose transactions must have an order. What `npm test` takes of
// them is 300 of each, and 60 histories. A failure prints the seed to repeat it with.

const files = [
  "test/local/engine/histories.test.ts",
  "test/local/engine/query-model.test.ts",
  "test/local/engine/schema-model.test.ts",
  "test/local/engine/search-model.test.ts",
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
