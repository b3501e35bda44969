import { posix } from "node:path";
import { build } from "esbuild";

/** How modules become one file. */
export interface BundleTextOptions {
  readonly format: "esm" | "cjs";
  /** Package names that stay imports. None by default: a file that imports anything else is a mistake. */
  readonly external?: readonly string[];
  readonly target?: string;
}

/**
 * Bundles modules that exist as text, `.ts` or `.js`, into one readable file. Paths are relative with
 * forward slashes, and imports between them name the file with its ending. This is the pipeline's one door to esbuild.
 */
export async function bundleText(
  files: ReadonlyMap<string, string>,
  entry: string,
  { format, external = [], target = "es2022" }: BundleTextOptions,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    target,
    platform: "neutral",
    external: [...external],
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins: [
      {
        name: "text",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
            if (kind !== "entry-point" && !path.startsWith(".")) return undefined;
            return { path: posix.join(posix.dirname(importer), path), namespace: "text" };
          });
          onLoad({ filter: /.*/, namespace: "text" }, ({ path }) => {
            const contents = files.get(path);
            if (contents === undefined) return { errors: [{ text: `there is no ${path}` }] };
            return { contents, loader: path.endsWith(".ts") ? "ts" : "js" };
          });
        },
      },
    ],
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild wrote nothing for ${entry}`);
  // Each module is announced by its path, which says where to look when one reads the bundle.
  return output.text.replace(/^\/\/ text:/gm, "// ");
}
