import { internalError } from "../http/wire-error.ts";

const prefix = "source_";
const deletedAt = `${prefix}ab_cdc_deleted_at`;

/** Whether a name may be one of a field in an index. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name);
}

/** The name itself where it may be one, else one made of it: letters and digits, the rest as `_`, behind `source_`. */
export function validTableName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name) ? name : prefix + slug(name);
}

/** The same for a field, which may be any printable text that does not begin with `$` or `_`. */
function validFieldName(name: string): string {
  return /^[ -#%-^`-~][ -~]{0,1023}$/.test(name) ? name : prefix + slug(name);
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

/** Every name of a record made valid, at every depth. One that another field has already is prefixed further. */
export function validNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(validNames);
  if (typeof value !== "object" || value === null) return value;
  const names = new Set(Object.keys(value));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [freeName(name, names), validNames(field)]),
  );
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let valid = validFieldName(name);
  if (valid === name) return name;
  for (let tries = 0; taken.has(valid); tries++) {
    if (tries === 2) throw internalError();
    valid = prefix + valid;
  }
  return valid;
}

/** A record's fields as they are stored, and whether the record says that it was deleted. */
export function fromAirbyte(data: Readonly<Record<string, unknown>>): {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly deleted: boolean;
} {
  const valid = validNames(data) as Record<string, unknown>;
  const deleted = valid[deletedAt] != null;
  const fields = Object.entries(valid).filter(([name]) => !name.startsWith(`${prefix}ab_cdc`));
  return { fields: Object.fromEntries(fields), deleted };
}
