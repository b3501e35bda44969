import type { Verdict } from "./run-language.ts";

/** The verdicts of one language under its name. */
export interface Column {
  readonly language: string;
  readonly verdicts: readonly Verdict[];
}

/** Cases by languages as text: a row per file of cases, the failures below. */
export function printTable(columns: readonly Column[], title: string): string {
  const groups = [...new Set(columns.flatMap(({ verdicts }) => verdicts.map(({ name }) => groupOf(name))))];
  const cell = ({ verdicts }: Column, group?: string) => {
    const own = verdicts.filter(({ name }) => group === undefined || groupOf(name) === group);
    return `${own.filter(({ failures }) => failures.length === 0).length}/${own.length}`;
  };
  const rows = [
    [title, ...columns.map(({ language }) => language)],
    ...groups.map((group) => [group, ...columns.map((column) => cell(column, group))]),
    ["all", ...columns.map((column) => cell(column))],
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row
      .map((text, at) => (at === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join("  ");
  return rows.map(line).join("\n");
}

/** Every failure of every language, a line each. */
export function printFailures(columns: readonly Column[]): string {
  return columns
    .flatMap(({ language, verdicts }) =>
      verdicts.flatMap(({ name, failures }) => failures.map((failure) => `${language} ${name}: ${failure}`)),
    )
    .join("\n");
}

function groupOf(name: string): string {
  return name.split("/")[0] ?? name;
}
