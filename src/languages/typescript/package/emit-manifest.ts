import type { GeneratedFile } from "../../../emit/generated-file.ts";
import { type Door, doors } from "./doors.ts";

/** What the manifest takes from the toolkit's own. */
export interface Release {
  readonly version: string;
  /** The version of openapi-fetch that the raw door stands on. */
  readonly openapiFetch: string;
  readonly undici: string;
  /** Where the toolkit is at home, and who made it. */
  readonly origin: {
    readonly homepage: string;
    readonly bugs: string;
    readonly repository: object;
    readonly author: string;
  };
}

/** The `package.json` of `convex-openapi-client`. */
export function emitManifest({ version, openapiFetch, undici, origin }: Release): GeneratedFile {
  const manifest = {
    name: "convex-openapi-client",
    version,
    description: "A typed client for the Convex HTTP API. Unofficial; not affiliated with Convex.",
    keywords: ["convex", "http", "client", "openapi"],
    homepage: origin.homepage,
    bugs: origin.bugs,
    repository: { ...origin.repository, directory: "generated/typescript" },
    license: "Apache-2.0",
    author: origin.author,
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    main: "./index.cjs",
    module: "./index.js",
    types: "./index.d.ts",
    exports: { ...Object.fromEntries(doors.map(conditions)), "./package.json": "./package.json" },
    peerDependencies: { "openapi-fetch": `^${openapiFetch}`, undici: `>=${undici.split(".")[0]}` },
    peerDependenciesMeta: { "openapi-fetch": { optional: true }, undici: { optional: true } },
  };
  return { path: "package.json", text: `${JSON.stringify(manifest, null, 2)}\n` };
}

/** The exports of one door: every file is there for ES modules and for CommonJS. */
function conditions({ name, onNode }: Door): [string, object] {
  return [name === "index" ? "." : `./${name}`, conditionsOf(name, onNode && `${name}.node`)];
}

/** Platforms that Node's condition would mislead, or that bundle for places where nothing of Node is. */
const withoutNode = ["bun", "deno", "workerd", "edge-light", "browser", "react-native"];

/** The conditions of one entry: its types, its code, and other code for Node where there is some. */
export function conditionsOf(name: string, onNode?: string): object {
  const way = (types: string, ending: string) => ({
    types: `./${name}.${types}`,
    ...(onNode !== undefined && {
      ...Object.fromEntries(withoutNode.map((platform) => [platform, `./${name}.${ending}`])),
      node: `./${onNode}.${ending}`,
    }),
    default: `./${name}.${ending}`,
  });
  return { import: way("d.ts", "js"), require: way("d.cts", "cjs") };
}
