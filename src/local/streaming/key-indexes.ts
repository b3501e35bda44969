/** Primary-key indexes of streaming import. Documents are looked through here; an index is when that may begin. */
export interface KeyIndexes {
  /** Begins to build an index, unless the table has the same one already. */
  add(table: string, paths: readonly (readonly string[])[]): void;
  /** Whether a table's index is built; undefined when nobody asked for one. */
  ready(table: string): boolean | undefined;
  clear(): void;
}

/** Indexes that take a moment to be built, so that a client that does not wait for them finds out. */
export function createKeyIndexes(buildTime: number): KeyIndexes {
  const indexes = new Map<string, { readonly paths: string; readonly built: number }>();
  return {
    add(table, key) {
      const paths = JSON.stringify(key);
      if (indexes.get(table)?.paths === paths) return;
      indexes.set(table, { paths, built: performance.now() + buildTime });
    },
    ready(table) {
      const index = indexes.get(table);
      return index && index.built <= performance.now();
    },
    clear: () => indexes.clear(),
  };
}
