import { bundledSize } from "./bundled-size.ts";
import { printTargets } from "./measure.ts";

/** What a page has to load: minified and gzipped. Bytes. */
async function bench(): Promise<void> {
  const sizes = {
    client: await bundledSize(
      'export { createConvexClient } from "./src/languages/typescript/runtime/client/index.ts"',
    ),
    codec: await bundledSize('export { decodeValue, encodeValue } from "./src/values/index.ts"'),
    convexHttpClient: await bundledSize('export { ConvexHttpClient } from "convex/browser"'),
    openapiFetch: await bundledSize('export { default } from "openapi-fetch"'),
  };
  console.log("\nsizes, minified and gzipped, in bytes");
  for (const [name, size] of Object.entries(sizes)) console.log(`  ${name.padEnd(34)} ${size}`);
  printTargets([
    { what: "client, kB", have: sizes.client / 1000, most: 6.4 },
    { what: "codec, kB", have: sizes.codec / 1000, most: 2 },
  ]);
}

await bench();
