import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/peers/**/node_modules/**", "test/runtimes/**/node_modules/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
