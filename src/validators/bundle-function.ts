/** Bundles modules that exist as text into one file that imports nothing. Given by the pipeline, which owns the tool. */
export type BundleFunction = (
  files: ReadonlyMap<string, string>,
  entry: string,
  options: { readonly format: "esm" | "cjs" },
) => Promise<string>;
