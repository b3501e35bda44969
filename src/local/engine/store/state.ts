import { Table } from "./table.ts";
import { type SchemaDefinition, undeclared } from "./table-definition.ts";

/** The tables of one component, by name. */
export type Tables = ReadonlyMap<string, Table>;

/** All data of a deployment at one moment: components by path, `""` for the app. It never changes. */
export type State = ReadonlyMap<string, Tables>;

/** Tables that the platform keeps in every component, by number. Functions read the first two through `db.system`. */
export const systemTables = { _storage: 8, _scheduled_functions: 9, _scheduled_targets: 10 } as const;

/** User tables are numbered from here on, as on the backend. */
const firstNumber = 10_001;

const noTables: Tables = new Map();

/** The tables of a component; none where there is no such component. */
export const tablesOf = (state: State, component: string): Tables => state.get(component) ?? noTables;

/** The table that a number belongs to. */
export function tableByNumber(tables: Tables, number: number): Table | undefined {
  for (const table of tables.values()) if (table.number === number) return table;
  return undefined;
}

/** The number that the next table of a component gets. */
export function nextNumber(tables: Tables): number {
  let highest = firstNumber - 1;
  for (const { number } of tables.values()) highest = Math.max(highest, number);
  return highest + 1;
}

/** The tables that a component has before anything is written: the platform's, and those that its schema declares. */
export function createTables(
  schema: SchemaDefinition,
  numbers: ReadonlyMap<string, number> = new Map(),
): Tables {
  const tables = new Map<string, Table>();
  for (const [name, number] of Object.entries(systemTables))
    tables.set(name, Table.create(name, numbers.get(name) ?? number, undeclared));
  for (const [name, number] of numbers)
    if (!tables.has(name))
      tables.set(name, Table.create(name, number, schema.tables.get(name) ?? undeclared));
  for (const [name, definition] of schema.tables)
    if (!tables.has(name)) tables.set(name, Table.create(name, nextNumber(tables), definition));
  return tables;
}

/** The same tables as a changed schema describes them: new ones are added, indexes are built, no document is lost. */
export function redefineTables(tables: Tables, schema: SchemaDefinition): Tables {
  const next = new Map(tables);
  for (const [name, table] of tables) {
    if (name in systemTables) continue;
    const definition = schema.tables.get(name) ?? undeclared;
    if (JSON.stringify(definition) !== JSON.stringify(table.definition))
      next.set(name, table.redefine(definition));
  }
  for (const [name, definition] of schema.tables)
    if (!next.has(name)) next.set(name, Table.create(name, nextNumber(next), definition));
  return next;
}
