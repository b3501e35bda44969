import { build } from "esbuild";

/** Where the style of the page stands. */
export const pageStyle = "src/reference/page/page.css";

/** The reference page's own script and style as two texts, readable, made by esbuild in memory. */
export async function bundlePage(
  files: ReadonlyMap<string, string>,
): Promise<{ script: string; style: string }> {
  const result = await build({
    entryPoints: ["src/reference/page/main.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins: [
      {
        name: "sources",
        setup(build) {
          build.onResolve({ filter: /.*/ }, ({ path, importer }) => ({
            path:
              importer === ""
                ? "src/reference/page/main.ts"
                : new URL(path, `file:///${importer}`).pathname.slice(1),
            namespace: "sources",
          }));
          build.onLoad({ filter: /.*/, namespace: "sources" }, ({ path }) => ({
            contents: textOf(files, path),
            loader: "ts",
          }));
        },
      },
    ],
  });
  return { script: result.outputFiles[0]?.text ?? "", style: textOf(files, pageStyle) };
}

function textOf(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is missing`);
  return text;
}
