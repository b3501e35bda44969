/** An index of a table that Fivetran keeps: its fields, each as a path. */
export type FivetranIndex = readonly (readonly string[])[];

const primaryKey = "_fivetran_by_primary_key";
const synced = "_fivetran_by_synced";

/** The indexes of the tables that Fivetran has created. They are built when they are declared. */
export class FivetranTables {
  readonly #indexes = new Map<string, ReadonlyMap<string, FivetranIndex>>();

  /** Adds the indexes of a table to those that it has. */
  add(table: string, indexes: ReadonlyMap<string, FivetranIndex>): void {
    this.#indexes.set(table, new Map([...(this.#indexes.get(table) ?? []), ...indexes]));
  }

  /** The paths of a table's primary key; undefined where it has none. */
  primaryKeyOf(table: string): FivetranIndex | undefined {
    return this.#indexes.get(table)?.get(primaryKey);
  }

  /** The paths by which a table's rows are found by when they were synced; undefined where there are none. */
  syncedOf(table: string): FivetranIndex | undefined {
    return this.#indexes.get(table)?.get(synced);
  }

  clear(): void {
    this.#indexes.clear();
  }
}
