import type { PackageFiles } from "../declares.ts";

/** Where the members of a section are declared: an interface, or what the text of a type alias holds. */
const holders: Readonly<Record<string, string>> = {
  client: "(?:ConvexClient|ClientMethods)",
  snapshot: "Snapshot",
  clientOptions: "ClientOptions",
  retryOptions: "RetryOptions",
  callOptions: "CallOptions",
  answer: "Answer",
  valueError: "ConvexValueError",
  error: "ConvexCallError",
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

/** Whether the declarations of the package have a public name where its section says. */
export function declares(files: PackageFiles, section: string, name: string): boolean {
  const texts = [...files].filter(([path]) => /\.d\.c?ts$/.test(path)).map(([, text]) => text);
  const says = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const exported = () => says(new RegExp(`^export (?:type )?\\{[^}]*\\b${name}\\b`, "m"));
  // `message` is that of every Error, and what a batch runs is a function of its own, as are groups.
  if (section === "error" && name === "message") return says(/class ConvexCallError extends Error\b/);
  if (section === "errorKinds") return says(new RegExp(`readonly kind: "${name}";`));
  const holder = section.startsWith("groups/") ? operationsOf(section) : holders[section];
  if (holder === undefined) return exported();
  const block = new RegExp(`^(?:declare |export )?(?:interface|class) ${holder}\\b[^]*?^\\}`, "gm");
  const member = new RegExp(`^(?: {4}| {2})(?:declare )?(?:readonly )?${name}[?(<:]`, "m");
  const ofClient = new RegExp(`^declare function ${name}(?:<[^(]*>)?\\(\\s*client: ConvexClient,`, "m");
  return (
    texts.some((text) => [...text.matchAll(block)].some(([found]) => member.test(found))) ||
    (section === "client" && exported() && says(ofClient))
  );
}

function operationsOf(section: string): string {
  const name = section.slice("groups/".length);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Operations`;
}
