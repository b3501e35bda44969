import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { resolve } from "node:path";
import { build, type Metafile } from "esbuild";
import { describe, expect, test } from "vitest";
import { wholeSample } from "../whole-sample/write-whole-sample.ts";

/** Every way into the packages that users import, in both dresses of its code. */
const doors = ["generated/typescript", `${wholeSample}/typescript`].flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  return Object.keys(manifest.exports)
    .filter((door) => door !== "./package.json")
    .flatMap((door) =>
      (["import", "require"] as const).map((way) => ({
        name: `${manifest.name}${door.slice(1)} by ${way}`,
        door,
        folder,
        conditions: manifest.exports[door][way] as Readonly<Record<string, string>>,
        entry: resolve(folder, manifest.exports[door][way].default),
      })),
    );
});

/** Bundles with nothing taken for granted: what is no file of a package stays an import, and is seen. */
async function bundled(line: string): Promise<{ text: string; metafile: Metafile }> {
  const { outputFiles, metafile, warnings } = await build({
    stdin: { contents: line, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    metafile: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    external: builtinModules.flatMap((name) => [name, `node:${name}`]),
    format: "esm",
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  return { text: outputFiles[0]?.text ?? "", metafile };
}

/** What a bundle needs of its surroundings, and the packages that went into it. */
async function graphOf(entry: string) {
  const { text, metafile } = await bundled(`export * from ${JSON.stringify(entry)}`);
  const outside = Object.values(metafile.inputs)
    .flatMap(({ imports }) => imports.filter(({ external }) => external))
    .map(({ path }) => path);
  const packages = Object.keys(metafile.inputs)
    .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    .filter((name) => name !== undefined);
  return { text, outside: [...new Set(outside)].sort(), packages: [...new Set(packages)].sort() };
}

/** Doors that only Node has something behind: its connections, its files. */
const ofNode = ["./node", "./backups"];
const everywhere = doors.filter(({ door }) => !ofNode.includes(door));

describe("every door but ./node and ./backups runs where nothing of Node is, and where no text may become code", () => {
  test.for(everywhere)("$name", async ({ entry, door }) => {
    const { text, outside, packages } = await graphOf(entry);
    expect(outside).toEqual([]);
    expect(packages).toEqual(door === "./raw" ? ["openapi-fetch"] : []);
    expect(text.match(/\beval\b|\bFunction\(|\bimport\(|\brequire\(|\bBuffer\b|__dirname/g)).toBeNull();
  });
});

/** What Node is given in place of a package's own entry, and what everything else is given. */
const entries = doors
  .filter(({ door }) => door === ".")
  .flatMap(({ name, folder, conditions }) => {
    const { types, node, default: elsewhere, ...others } = conditions;
    return [{ name, types, elsewhere, others, node: resolve(folder, node ?? "") }];
  });

describe("a package's own entry", () => {
  test.for(entries)(
    "$name: every platform but Node has what fetch is enough for",
    ({ others, elsewhere }) => {
      const platforms = ["bun", "deno", "workerd", "edge-light", "browser", "react-native"];
      expect(others).toEqual(Object.fromEntries(platforms.map((platform) => [platform, elsewhere])));
    },
  );

  test.for(entries)("$name: on Node it needs of Node its network, and no package", async ({ node }) => {
    const { outside, packages } = await graphOf(node);
    expect(packages).toEqual([]);
    const needed = ["diagnostics_channel", "http", "https", "net", "tls", "util", "zlib"];
    expect(outside).toEqual(needed.map((name) => `node:${name}`));
  });

  test.for(["browser", "react-native", "workerd", "edge-light", "bun", "deno"])(
    "a bundler that asks for %s and for Node, as some do, brings nothing of Node",
    async (platform) => {
      const { outputFiles } = await build({
        stdin: { contents: 'export * from "convex-openapi"', resolveDir: process.cwd() },
        bundle: true,
        write: false,
        platform: "neutral",
        conditions: ["node", "import", platform],
      });
      expect(outputFiles[0]?.text).not.toMatch(/node:|keepAlive|process\.env/);
    },
  );
});

describe("./node needs undici, and of Node what unpacks an answer", () => {
  test.for(doors.filter(({ door }) => door === "./node"))("$name", async ({ entry }) => {
    const source = readFileSync(entry, "utf8");
    const named = [...source.matchAll(/(?:from |require\()"([^".][^"]*)"/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(["node:util", "node:zlib", "undici"]);
  });
});

describe("./backups needs of Node its files, and no package", () => {
  test.for(doors.filter(({ door }) => door === "./backups"))("$name", async ({ entry }) => {
    const { outside, packages } = await graphOf(entry);
    expect(packages).toEqual([]);
    expect(outside).toEqual(["node:crypto", "node:fs/promises", "node:path"]);
  });
});

describe("what is not used is not bundled", () => {
  test.for([
    ["isTimeoutFailure", 1_000],
    ["ConvexCallError", 2_000],
  ] as const)("%s brings neither the codec nor the client", async ([name, most]) => {
    const entry = resolve("generated/typescript/index.js");
    const { text } = await bundled(`export { ${name} } from ${JSON.stringify(entry)}`);
    expect(text.length).toBeLessThan(most);
  });
});
