import type { PackageFiles } from "../declares.ts";

/** Where the members of a section are declared: classes, or functions whose parameters they are. */
const holders: Readonly<Record<string, readonly string[]>> = {
  client: ["(?:Client|Methods)", "(?:AsyncClient|AsyncMethods)"],
  snapshot: ["Snapshot", "AsyncSnapshot"],
  groups: ["Groups", "AsyncGroups"],
  clientOptions: ["Client", "AsyncClient"],
  retryOptions: ["Retry"],
  callOptions: ["CallOptions"],
  answer: ["Answer"],
  valueError: ["ConvexValueError"],
  error: ["ConvexCallError"],
  issue: ["Issue"],
  failedBatch: ["FailedBatch"],
  snapshotOptions: ["export_snapshot"],
  deltasOptions: ["export_deltas"],
  syncOptions: ["sync"],
  importOptions: ["import_records"],
  snapshotPage: ["SnapshotPage"],
  deltasPage: ["DeltasPage"],
  syncPage: ["SyncPage"],
  exportedDocument: ["ExportedDocument"],
  importProgress: ["ImportProgress"],
  logOptions: ["logs"],
  logEntry: ["LogEntry"],
};

const streamed = ["streaming.py", "async_streaming.py"];

/** Whether the package's sources have a public name where its section says, for both clients where both have it. */
export function declares(files: PackageFiles, section: string, name: string): boolean {
  const textOf = (file: string) => files.get(`convex_openapi/${file}`) ?? "";
  const all = [...files].filter(([path]) => path.endsWith(".py")).map(([, text]) => text);
  const isListed = (text: string) => new RegExp(`^__all__ = \\[[^\\]]*^    "${name}",`, "m").test(text);
  if (section === "errorKinds") return new RegExp(`^Kind\\b[^\\]]*"${name}"`, "m").test(textOf("errors.py"));
  if (section === "streams") return streamed.every((file) => isListed(textOf(file)));
  const classes = section.startsWith("groups/") ? groupClasses(section) : holders[section];
  if (classes === undefined) return ["__init__.py", ...streamed].some((file) => isListed(textOf(file)));
  return classes.every((holder) => {
    const block = new RegExp(
      `^(?:async )?(?:class|def) ${holder}\\b[^]*?(?=^(?:class|def|async|@)|(?![^]))`,
      "gm",
    );
    const member = new RegExp(
      `^ {4}(?:    )?(?:(?:async )?def ${name}\\(|(?:self\\.)?${name}(?:: | = ))`,
      "m",
    );
    return all.some((text) => [...text.matchAll(block)].some(([found]) => member.test(found)));
  });
}

function groupClasses(section: string): readonly string[] {
  const name = section.slice("groups/".length);
  const own = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return [own, `Async${own}`];
}
