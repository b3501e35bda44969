import { refuse } from "../../../../../values/value-error.ts";

/** Whether something is exported. */
export type Inclusion = "included" | "excluded";

/** A table that is left out, or its columns; `_other` is for those that are not named. */
export type TableSelection =
  | "excluded"
  | { readonly _other: Inclusion; readonly [column: string]: Inclusion };

/** A component that is left out, or its tables; `_other` is for those that are not named. */
export type ComponentSelection =
  | "excluded"
  | { readonly _other: Inclusion; readonly [table: string]: TableSelection | Inclusion };

/**
 * What to export: component paths (`""` is the root app) to selections; `_other` is for components that are not named.
 *
 * @example
 * ```ts
 * const onlyMessages: Selection = {
 *   "": { messages: { _other: "included", attachment: "excluded" }, _other: "excluded" },
 *   _other: "excluded",
 * };
 * ```
 */
export interface Selection {
  readonly _other: Inclusion;
  readonly [component: string]: ComponentSelection | Inclusion;
}

/** The selection of some tables of the root app, whole, and of nothing else. */
export function selectTables(...tables: readonly string[]): Selection {
  const whole = Object.fromEntries(tables.map((table) => [table, { _other: "included" as const }]));
  return { "": { ...whole, _other: "excluded" }, _other: "excluded" } as Selection;
}

const identifier = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const componentPath = /^$|^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/;

/**
 * Refuses a selection that is ill-formed. The backend would not: it takes one that it cannot read for none at all, and
 * exports everything.
 */
export function checkSelection(selection: unknown): void {
  if (selection === undefined) return;
  each(selection, "selection", componentPath, "is no component path", (component, at) =>
    each(component, at, identifier, "is no name of a table", (table, below) =>
      each(table, below, identifier, "is no name of a column", (column, where, name) => {
        inclusion(column, where);
        if (name === "_id" && column === "excluded") refuse("_id cannot be excluded", where);
      }),
    ),
  );
}

type Check = (value: unknown, at: string, name: string) => void;

function each(value: unknown, at: string, names: RegExp, rule: string, check: Check): void {
  if (value === "excluded" && at !== "selection") return;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    refuse(at === "selection" ? "must be an object" : 'must be "excluded" or an object', at);
  }
  const { _other, ...named } = value as Record<string, unknown>;
  // One that is only inherited is not sent.
  inclusion(Object.hasOwn(value, "_other") ? _other : undefined, `${at}._other`);
  for (const [name, field] of Object.entries(named)) {
    const below = /^[A-Za-z_]\w*$/.test(name) ? `${at}.${name}` : `${at}[${JSON.stringify(name)}]`;
    if (!names.test(name)) refuse(rule, below);
    check(field, below, name);
  }
}

function inclusion(value: unknown, at: string): void {
  if (value !== "included" && value !== "excluded") refuse('must be "included" or "excluded"', at);
}
