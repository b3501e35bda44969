import type { GeneratedFile } from "../../../emit/generated-file.ts";
import { type Door, doors } from "./doors.ts";

/** What the manifest takes from the toolkit's own. */
export interface Release {
  readonly version: string;
  /** The version of openapi-fetch that the raw door stands on. */
  readonly openapiFetch: string;
  readonly undici: string;
}

/** The `package.json` of `convex-openapi-client`. */
export function emitManifest({ version, openapiFetch, undici }: Release): GeneratedFile {
  const manifest = {
    name: "convex-openapi-client",
    version,
    description: "A typed client for the Convex HTTP API. Unofficial; not affiliated with Convex.",
    keywords: ["convex", "http", "client", "openapi"],
    license: "Apache-2.0",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    main: "./index.cjs",
    module: "./index.js",
    types: "./index.d.ts",
    exports: { ...Object.fromEntries(doors.map(conditions)), "./package.json": "./package.json" },
    dependencies: { "openapi-fetch": openapiFetch },
    peerDependencies: { undici: `>=${undici.split(".")[0]}` },
    peerDependenciesMeta: { undici: { optional: true } },
  };
  return { path: "package.json", text: `${JSON.stringify(manifest, null, 2)}\n` };
}

function conditions({ name }: Door): [string, object] {
  return [
    name === "index" ? "." : `./${name}`,
    {
      import: { types: `./${name}.d.ts`, default: `./${name}.js` },
      require: { types: `./${name}.d.cts`, default: `./${name}.cjs` },
    },
  ];
}
