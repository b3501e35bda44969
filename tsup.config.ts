import { defineConfig, type Options } from "tsup";

/** What the package exports besides the client, which it takes ready from generated/typescript. */
const doors = {
  local: "src/local/index.ts",
  contract: "src/contract/index.ts",
  jest: "src/contract/jest.ts",
};

/** Vitest itself is ESM alone, and so is what extends it. */
const esmDoors = { vitest: "src/contract/vitest.ts" };

/** Entries of our own: the command line, and the engine that runs in a thread. */
const programs = { cli: "src/cli/main.ts", "local-engine": "src/local/engine/main.ts" };

const shared: Options = {
  outDir: "dist",
  target: "node20",
  platform: "node",
  clean: false,
  // The compilers that make the clients of the documented API: this repository runs them, the package never does.
  external: ["openapi-typescript", "typescript"],
};

export default defineConfig([
  {
    ...shared,
    entry: { ...programs, ...doors, ...esmDoors },
    format: "esm",
    splitting: true,
    dts: { entry: { ...doors, ...esmDoors } },
  },
  { ...shared, entry: doors, format: "cjs", shims: true, dts: true },
]);
