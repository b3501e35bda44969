import { internalError, WireError } from "../http/wire-error.ts";

type Inclusion = "included" | "excluded";

/** What one request exports, for the one component that there is. */
export interface Selected {
  /** Whether a table is exported at all. */
  table(name: string): boolean;
  /** Whether a column of an exported table is. */
  column(table: string, name: string): boolean;
  /** What of a table is exported, as a text that is the same for the same choice. */
  key(table: string): string;
}

const everything: Selected = { table: () => true, column: () => true, key: () => "" };
const nothing: Selected = { table: () => false, column: () => false, key: () => "" };
const identifier = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** Reads a selection where there is no other form of one: undefined for one that is ill-formed. */
export function readStrictSelection(selection: undefined): Selected;
export function readStrictSelection(selection: unknown): Selected | undefined;
export function readStrictSelection(selection: unknown): Selected | undefined {
  if (selection === undefined) return everything;
  if (!isMap(selection, isComponent)) return undefined;
  try {
    return fromSelection(selection);
  } catch {
    throw new WireError(
      400,
      "InvalidDataSyncSelection",
      "Invalid selection: a name that cannot be one, or no _id.",
    );
  }
}

/**
 * Reads the fields of a selection as the backend does: the first form that fits wins, and the last one is everything.
 * So an ill-formed `selection` exports everything. A name that is no identifier is found out later, as a 500.
 */
export function readSelection(fields: Readonly<Record<string, unknown>>): Selected {
  const { selection, component } = fields;
  // Both spellings at once are no form of a selection: the backend goes on to the next one.
  const both = fields.tableName !== undefined && fields.table_name !== undefined;
  const table = both ? undefined : (fields.tableName ?? fields.table_name);
  if (isMap(selection, isComponent)) return fromSelection(selection);
  if (typeof table === "string" && (component == null || typeof component === "string")) {
    if (!identifier.test(table)) throw internalError();
    if (component != null && component !== "") return nothing;
    return { ...everything, table: (name) => name === table };
  }
  if (typeof component === "string") return component === "" ? everything : nothing;
  return everything;
}

type Map<Below> = { readonly _other: Inclusion; readonly [name: string]: Below | Inclusion };

const words: Readonly<Record<string, Inclusion>> = {
  included: "included",
  incl: "included",
  excluded: "excluded",
  excl: "excluded",
};
const inclusionOf = (value: unknown): Inclusion | undefined =>
  typeof value === "string" && Object.hasOwn(words, value) ? words[value] : undefined;
const isInclusion = (value: unknown): boolean => inclusionOf(value) !== undefined;
const isTable = (value: unknown): boolean => inclusionOf(value) === "excluded" || isMap(value, isInclusion);
const isComponent = (value: unknown): boolean => inclusionOf(value) === "excluded" || isMap(value, isTable);

function isMap(value: unknown, fits: (value: unknown) => boolean): value is Map<unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { _other, ...named } = value as Record<string, unknown>;
  return isInclusion(_other) && Object.values(named).every(fits);
}

function fromSelection(selection: Map<unknown>): Selected {
  const root = selection[""] ?? inclusionOf(selection._other);
  if (inclusionOf(root) !== undefined) return inclusionOf(root) === "included" ? everything : nothing;
  const tables = root as Map<Map<Inclusion>>;
  for (const [name, columns] of Object.entries(tables)) {
    if (name === "_other") continue;
    if (!identifier.test(name)) throw internalError();
    if (typeof columns === "object" && inclusionOf(columns._id) === "excluded") throw internalError();
  }
  return {
    table: (name) => {
      const own = Object.hasOwn(tables, name) ? tables[name] : tables._other;
      return inclusionOf(own) !== "excluded";
    },
    column: (table, name) => {
      const own = Object.hasOwn(tables, table) ? tables[table] : undefined;
      if (typeof own !== "object" || name === "_id") return true;
      return inclusionOf(Object.hasOwn(own, name) ? own[name] : own._other) === "included";
    },
    key: (table) => {
      const own = Object.hasOwn(tables, table) ? tables[table] : undefined;
      const columns =
        typeof own === "object" ? Object.entries(own).map(([name, one]) => [name, inclusionOf(one)]) : [];
      return columns.length === 0 ? "" : JSON.stringify(columns.sort());
    },
  };
}
