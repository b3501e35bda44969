import type { PackageFiles } from "../declares.ts";

/** The class whose properties a section names. */
const classes: Readonly<Record<string, readonly string[]>> = {
  client: ["ClientOperations", "ConvexClient"],
  groups: ["ClientOperations"],
  snapshot: ["Snapshot"],
  clientOptions: ["ConvexClient"],
  retryOptions: ["Retry"],
  answer: ["Response"],
  valueError: ["ConvexValueException"],
  error: ["ConvexCallException"],
  issue: ["Issue"],
  failedBatch: ["FailedBatch"],
  snapshotOptions: ["SnapshotOptions"],
  deltasOptions: ["DeltasOptions"],
  syncOptions: ["SyncOptions"],
  importOptions: ["ImportOptions"],
  snapshotPage: ["SnapshotPage"],
  deltasPage: ["DeltasPage"],
  syncPage: ["SyncPage"],
  exportedDocument: ["ExportedDocument"],
  importProgress: ["ImportProgress"],
  logOptions: ["LogOptions"],
  logEntry: ["LogEntry"],
};

/** Whether the package's sources have a public name where its section says. */
export function declares(files: PackageFiles, section: string, name: string): boolean {
  const text = [...files]
    .filter(([path]) => path.endsWith(".kt"))
    .map(([, own]) => own)
    .join("\n");
  const owners = section.startsWith("groups/") ? [groupClass(section)] : classes[section];
  if (owners !== undefined) return owners.some((owner) => hasMember(classText(text, owner), name));
  if (section === "errorKinds")
    return new RegExp(`\\b${name},|public class ${name} |\\b${name} \\}`).test(text);
  if (section === "callOptions" && name !== "convexCall")
    return hasMember(classText(text, "CallOptions"), name);
  const kinds = "class|interface|fun|enum class|data class|sealed class|abstract class";
  return new RegExp(`^public (?:suspend )?(?:${kinds}) ${name}\\b|^public val [\\w.]*\\.?${name}:`, "m").test(
    text,
  );
}

/** A class with its constructor, to the next declaration of the file. */
function classText(text: string, name: string): string {
  const [found = ""] =
    new RegExp(
      `^public (?:\\w+ )*class ${name}\\b[^]*?(?=\\n(?:\\}|[\\w@/][^\\n]* class )|$(?![^]))`,
      "m",
    ).exec(text) ?? [];
  return found;
}

function hasMember(text: string, name: string): boolean {
  return new RegExp(`\\b(?:val|var|fun) ${name}\\b|^ +${name}: `, "m").test(text);
}

function groupClass(section: string): string {
  const name = section.slice("groups/".length);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Operations`;
}
