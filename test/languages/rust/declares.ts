import type { PackageFiles } from "../declares.ts";

/** The struct, or the implementation, whose members a section names. */
const holders: Readonly<Record<string, string>> = {
  answer: "Response<T>",
  issue: "Issue",
  failedBatch: "FailedBatch",
  snapshotOptions: "SnapshotOptions",
  deltasOptions: "DeltasOptions",
  syncOptions: "SyncOptions",
  importOptions: "ImportOptions",
  snapshotPage: "SnapshotPage",
  deltasPage: "DeltasPage",
  syncPage: "SyncPage",
  exportedDocument: "ExportedDocument",
  importProgress: "ImportProgress",
  logOptions: "LogOptions",
  logEntry: "LogEntry",
};

/** Where the methods of a section stand: the files, and what is implemented there. */
const methods: Readonly<Record<string, readonly (readonly [file: string, holder: string])[]>> = {
  client: [
    ["client_methods.rs", "\\$client"],
    ["door.rs", "Client"],
    ["snapshot.rs", "Client"],
  ],
  groups: [["groups.rs", "\\$client"]],
  snapshot: [["snapshot.rs", "Snapshot"]],
  clientOptions: [
    ["builder.rs", "ClientBuilder"],
    ["settings.rs", "<$($generics)*> $type"],
  ],
  retryOptions: [["builder.rs", "ClientBuilder"]],
  callOptions: [["settings.rs", "<$($generics)*> $type"]],
  valueError: [["value_error.rs", "ValueError"]],
};

/** Whether the crate's sources have a public name where its section says. */
export function declares(files: PackageFiles, section: string, name: string): boolean {
  const sources = [...files].filter(([path]) => path.endsWith(".rs"));
  const textOf = (file: string) => files.get(`src/${file}`) ?? "";
  const says = (text: string, pattern: string) => new RegExp(pattern, "m").test(text);
  const blocks = (text: string, head: string) =>
    [...text.matchAll(new RegExp(`^( *)${head} \\{\\n[^]*?^\\1\\}`, "gm"))]
      .map(([block]) => block)
      .join("\n");
  const struct = holders[section];
  if (struct !== undefined) {
    const block = sources.map(([, text]) => blocks(text, `pub struct ${struct}`)).join("\n");
    return says(block, `^    pub ${name}: `);
  }
  const error = ["error.rs", "error_call.rs", "error_text.rs"].map(textOf).join("\n");
  if (section === "errorKinds") return says(blocks(error, "pub enum Error"), `^    ${name} \\{`);
  if (section === "guards") return says(error, `^    ${name} \\w+ "`);
  if (section === "error")
    return (
      says(blocks(error, "pub enum Error"), `^        ${name}: `) ||
      says(blocks(error, "impl Error"), `^    pub fn ${name}\\(`)
    );
  const places = section.startsWith("groups/") ? groupPlaces(section) : methods[section];
  if (places !== undefined)
    return places.some(([file, holder]) =>
      says(blocks(textOf(file), `impl ?${asPattern(holder)}`), `^ +pub (?:async )?fn ${name}\\b`),
    );
  return sources.some(([, text]) => says(text, `^pub (?:async )?(?:fn|struct|enum) ${name}\\b`));
}

function groupPlaces(section: string): readonly (readonly [string, string])[] {
  const name = section.slice("groups/".length);
  return [["groups.rs", `<'a, C: Caller> ${name.charAt(0).toUpperCase()}${name.slice(1)}<'a, C>`]];
}

/** A holder as it stands in a pattern; one that is a pattern already stays as it is. */
function asPattern(holder: string): string {
  return holder.startsWith("\\") ? holder : holder.replaceAll(/[$()*+?[\]{}|]/g, "\\$&");
}
