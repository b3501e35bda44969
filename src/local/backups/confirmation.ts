import type { RestoreMode, TableFacts } from "../engine/table-messages.ts";
import { ImportError } from "./import-error.ts";
import type { ReadBackup } from "./read-backup.ts";

/** What an import does to one table. */
export interface TableChange {
  readonly component: string;
  readonly table: string;
  readonly added: number;
  readonly deleted: number;
  readonly existing: number;
  /** Whether a document has no id of its own. */
  readonly lacksIds: boolean;
}

/** What an import would do, by component and table. */
export function changesOf(
  { tables }: Pick<ReadBackup, "tables">,
  mode: RestoreMode,
  existing: readonly TableFacts[],
): readonly TableChange[] {
  const sizes = new Map(existing.map(({ component, name, size }) => [`${component} ${name}`, size]));
  const changes = tables.map(({ component, table, documents }): TableChange => {
    const before = sizes.get(`${component} ${table}`) ?? 0;
    if (mode === "requireEmpty" && before > 0)
      throw new ImportError(
        `Table ${table} already exists. Please choose a new table name or use replace/append modes.`,
      );
    const deleted = mode === "replace" || mode === "replaceAll" ? before : 0;
    const lacksIds = documents.some((text) => !text.includes('"_id"'));
    return { component, table, added: documents.length, deleted, existing: before, lacksIds };
  });
  const named = new Set(changes.map(({ component, table }) => `${component} ${table}`));
  if (mode === "replaceAll")
    for (const { component, name, size } of existing)
      if (!name.startsWith("_") && !named.has(`${component} ${name}`))
        changes.push({ component, table: name, added: 0, deleted: size, existing: size, lacksIds: false });
  return changes.sort((a, b) => compare(a.component, b.component) || compare(a.table, b.table));
}

/** The same as a table for a person to confirm, a component after another. */
export function showChanges(changes: readonly TableChange[]): string {
  const lines = [...new Set(changes.map(({ component }) => component))].flatMap((component) => [
    ...(component === "" ? [] : [`Component ${component}`]),
    ...showTable(changes.filter((change) => change.component === component)),
  ]);
  const summary = lines.length === 0 ? [] : ["Import change summary:", ...lines];
  return [...summary, "Once it is confirmed the import runs on, whatever becomes of who asked for it."].join(
    "\n",
  );
}

function showTable(changes: readonly TableChange[]): readonly string[] {
  const count = (value: number) => value.toLocaleString("en-US");
  const rows = changes.map(({ table, added, deleted, existing }) => [
    table,
    count(added),
    `${count(deleted)} of ${count(existing)}${table === "_storage" ? " files" : " documents"}`,
  ]);
  const all = [["table", "create", "delete"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const print = (row: readonly string[]) =>
    row.map((cell, column) => `${cell.padEnd(widths[column] ?? 0)} |`).join(" ");
  const [head = [], ...body] = all;
  return [print(head), "-".repeat(print(head).length), ...body.map(print)];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
