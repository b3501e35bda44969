import type { PackageFiles } from "../declares.ts";

/** The struct whose fields a section names. */
const structs: Readonly<Record<string, string>> = {
  answer: "Response",
  valueError: "ValueError",
  error: "CallError",
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

/** Whether the package's sources have a public name where its section says. */
export function declares(files: PackageFiles, section: string, name: string): boolean {
  const text = [...files]
    .filter(([path]) => path.endsWith(".go"))
    .map(([, own]) => own)
    .join("\n");
  const says = (pattern: string) => new RegExp(pattern, "m").test(text);
  const struct = structs[section];
  if (struct !== undefined) {
    const [fields = ""] = new RegExp(`^type ${struct} struct \\{[^]*?^\\}`, "m").exec(text) ?? [];
    return new RegExp(`^\\t(?:\\w+, )*${name}(?:, \\w+)* `, "m").test(fields);
  }
  const receiver = receivers[section] ?? groupReceiver(section);
  if (receiver !== undefined) return says(`^func \\(\\w+ ${receiver}\\) ${name}\\(`);
  // What ends a call is the context, which every call takes first.
  if (name === "ctx context.Context") return says(`^func \\(c \\*Client\\) Call\\(\\n\\t${name},`);
  return says(`^(?:type|func|var|const|\\t(?=Kind|Included)) ?${name}\\b`);
}

const receivers: Readonly<Record<string, string>> = {
  client: "\\*Client",
  groups: "\\*Client",
  snapshot: "\\*Snapshot",
};

function groupReceiver(section: string): string | undefined {
  if (!section.startsWith("groups/")) return undefined;
  const name = section.slice("groups/".length);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Operations`;
}
