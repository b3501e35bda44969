import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Where `.ci/run` wants the results as JSON, beside what a person reads. */
const results = process.env.VITEST_RESULTS;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/whole-sample/global-setup.ts",
    exclude: ["**/node_modules/**"],
    // Much of the time goes into waiting for compilers, browsers and sockets: two files at once even on a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: results === undefined ? ["default"] : ["default", "json"],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
});
