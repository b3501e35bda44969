import { showCharacter } from "./show.ts";

// The reasons that the backend gives, in its words and in the order in which it comes upon them.

const limits = { elements: 8192, fields: 1024, nesting: 64, fieldName: 1024 };

/** Why something is no Convex value, and the code of the error where the backend gives one. */
export interface InvalidValue {
  readonly reason: string;
  readonly code: string | undefined;
}

class Refusal extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

function refuse(reason: string, code?: string): never {
  throw new Refusal(reason, code);
}

function kindOf(json: unknown): string {
  if (json === null) return "null";
  if (typeof json === "boolean") return `boolean \`${json}\``;
  if (typeof json === "number") {
    return Number.isInteger(json) ? `integer \`${json}\`` : `floating point \`${json}\``;
  }
  return Array.isArray(json) ? "sequence" : "map";
}

function decodeBase64(json: unknown): Buffer {
  if (typeof json !== "string") refuse(`invalid type: ${kindOf(json)}, expected a string`);
  const bare = json.replace(/={0,2}$/, "");
  const odd = /[^A-Za-z0-9+/]/.exec(bare);
  if (odd !== null) {
    refuse(`Invalid byte ${Buffer.from(odd[0])[0]}, offset ${Buffer.byteLength(bare.slice(0, odd.index))}.`);
  }
  if (bare.length % 4 === 1) refuse("Encoded text cannot have a 6-bit remainder.");
  const bytes = Buffer.from(bare, "base64");
  if (bytes.toString("base64").replace(/={1,2}$/, "") !== bare) {
    refuse(`Invalid last symbol ${bare.charCodeAt(bare.length - 1)}, offset ${bare.length - 1}.`);
  }
  return bytes;
}

function checkName(name: string): void {
  if (name.startsWith("$")) refuse(`Field name ${name} starts with '$', which is reserved.`);
  const odd = [...name].find((character) => character < " " || character > "~");
  if (odd !== undefined) {
    refuse(
      `Field name ${name} has invalid character ${showCharacter(odd)}: Field names can only contain non-control ASCII characters`,
    );
  }
  if (name.length > limits.fieldName) {
    refuse(`Field name is too long (${name.length} > maximum ${limits.fieldName})`);
  }
}

/** Walks a value and gives how deep it nests. */
function walk(json: unknown): number {
  if (typeof json !== "object" || json === null) return 0;
  if (Array.isArray(json)) {
    const nesting = 1 + json.reduce<number>((most, item) => Math.max(most, walk(item)), 0);
    if (json.length > limits.elements) {
      refuse(`Array length is too long (${json.length} > maximum length ${limits.elements})`, "ArrayTooLong");
    }
    return checkNesting(nesting);
  }
  const names = Object.keys(json).sort();
  const fields = json as Record<string, unknown>;
  const [only = ""] = names;
  if (names.length === 1 && walkWrapped(only, fields[only])) return 0;
  let nesting = 1;
  for (const name of names) {
    checkName(name);
    nesting = Math.max(nesting, 1 + walk(fields[name]));
  }
  if (names.length > limits.fields) {
    refuse(
      `Object has too many fields (${names.length} > maximum number ${limits.fields})`,
      "TooManyFieldsError",
    );
  }
  return checkNesting(nesting);
}

function walkWrapped(name: string, json: unknown): boolean {
  if (name === "$bytes") decodeBase64(json);
  else if (name === "$integer") {
    if (decodeBase64(json).length !== 8) refuse("Int64 must be exactly eight bytes");
  } else if (name === "$float") {
    const bytes = decodeBase64(json);
    if (bytes.length !== 8) refuse("Float64 must be exactly eight bytes");
    const value = bytes.readDoubleLE();
    if (Number.isFinite(value) && value !== 0) refuse(`Float64 ${value} should be encoded as a number`);
  } else return false;
  return true;
}

function checkNesting(nesting: number): number {
  if (nesting > limits.nesting) {
    refuse(
      `Value is too nested (nested ${nesting} levels deep > maximum nesting ${limits.nesting})`,
      "TooNestedError",
    );
  }
  return nesting;
}

/** Why a tree of JSON is no Convex value; undefined when nothing is found wrong. */
export function explainInvalid(json: unknown): InvalidValue | undefined {
  try {
    walk(json);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Refusal) return { reason: thrown.message, code: thrown.code };
    throw thrown;
  }
}
