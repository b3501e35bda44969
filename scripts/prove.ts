import { spawnSync } from "node:child_process";

// Property tests at length: `npm run prove -- engine 5000` tries each property 5,000 times.

const areas: Readonly<Record<string, readonly string[]>> = {
  engine: [
    "test/local/engine/query-model.test.ts",
    "test/local/engine/sort-key.test.ts",
    "test/local/engine/functions.test.ts",
  ],
};

const [area = "", runs = "5000"] = process.argv.slice(2);
const files = areas[area];
if (files === undefined || !/^\d+$/.test(runs)) {
  console.error(`Usage: npm run prove -- <${Object.keys(areas).join("|")}> [runs]`);
  process.exitCode = 1;
} else {
  const { status } = spawnSync("npx", ["vitest", "run", "--testTimeout=3600000", ...files], {
    stdio: "inherit",
    env: { ...process.env, PROVE_RUNS: runs },
  });
  process.exitCode = status ?? 1;
}
