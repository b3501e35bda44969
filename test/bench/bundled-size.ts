import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** How many bytes a line of imports weighs: bundled and minified by esbuild, then gzipped. */
export async function bundledSize(line: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: line, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
