import { expect, test } from "vitest";
import { bundledSize } from "../../../bench/bundled-size.ts";

// Minified and gzipped: see `npm run bench -- sizes`.
test.for([
  {
    name: "the client",
    line: 'export { createConvexClient } from "./src/languages/typescript/runtime/client/index.ts"',
    most: 7_650,
  },
  {
    name: "the codec",
    line: 'export { decodeValue, encodeValue } from "./src/values/index.ts"',
    most: 2_000,
  },
  {
    name: "batching",
    line: 'export { batchQueries } from "./src/languages/typescript/runtime/client/batching.ts"',
    most: 1_100,
  },
])("$name weighs at most $most bytes", async ({ line, most }) => {
  expect(await bundledSize(line)).toBeLessThan(most);
});
