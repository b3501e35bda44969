import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Where `.ci/run` wants the results as JSON, beside what a person reads. */
const results = process.env.VITEST_RESULTS;

/** Whether the long tests are asked for (`npm run prove -- long`) and not the suite. */
const long = process.env.CONVEX_OPENAPI_TESTS === "long";
const longTests = "test/**/*.long.test.ts";

export default defineConfig({
  test: {
    include: [long ? longTests : "test/**/*.test.ts"],
    globalSetup: "test/whole-sample/global-setup.ts",
    exclude: ["**/node_modules/**", ...(long ? [] : [longTests])],
    // Much of the time goes into waiting for compilers, browsers and sockets: two files at once even on a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: results === undefined ? ["default"] : ["default", "json"],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
});
