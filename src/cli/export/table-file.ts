/** The file of a table. Names come from the server, and none may lead out of the folder. */
export function fileOf(component: string, table: string): string {
  const file = `${component === "" ? "" : `components/${component}/`}${table}.jsonl`;
  if (/^\w{1,64}$/.test(table) && isTableFile(file)) return file;
  throw new Error(
    `The deployment sent a table of an impossible name: ${JSON.stringify([component, table]).slice(0, 300)}.`,
  );
}

/** Whether a name is one that {@link fileOf} gives: it leads nowhere else. */
export function isTableFile(name: string): boolean {
  return name.length <= 1024 && /^(?:components\/(?:[\w-]+\/)+)?\w{1,64}\.jsonl$/.test(name);
}

/** The file of the schema that stands beside a table's file. */
export function schemaFileOf(tableFile: string): string {
  return tableFile.replace(/\.jsonl$/, ".schema.json");
}
