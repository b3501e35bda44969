import { collect, isJsonType, ordinaryBodyLimit } from "../http/read-body.ts";
import type { WireRequest } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import { explainJson, placeIn } from "../json/explain-json.ts";
import { unexpected } from "../json/read-fields.ts";
import { membersOf } from "../json/scan-json.ts";
import { holdsUnparseable, nestsTooDeep } from "../json/unparseable.ts";

/** A JSON body: its value, and the text that tells where in it something is wrong. */
export interface Body {
  readonly text: string;
  readonly value: unknown;
}

/** Where a value stands: names of fields, and numbers of elements. */
export type Path = readonly (string | number)[];

/** Reads a JSON body, by the backend's order: content type, size, syntax. */
export async function readBody(request: WireRequest, limit = ordinaryBodyLimit): Promise<Body> {
  if (!isJsonType(request.contentType)) {
    throw new WireError(400, "BadJsonBody", "Expected request with `Content-Type: application/json`");
  }
  const bytes = await collect(request.raw, limit);
  const text = decodeText(bytes);
  const value = parse(text);
  if (value === undefined || nestsTooDeep(text) || holdsUnparseable(value)) {
    const { message, at } = explainJson(text, { kept: true });
    throw notJson(message, placeIn(text, at));
  }
  return { text, value };
}

const notJson = (said: string, place: string) =>
  new WireError(400, "BadJsonBody", `Failed to parse the request body as JSON: ${said} ${place}`);

/** The text of a body, which must be UTF-8. */
function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notJson("invalid unicode code point", "at line 1 column 1");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value at a path as an object. */
export function mapAt(body: Body, path: Path, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as never;
  if (value === undefined) throw missing(body, path);
  throw wrongBody(body, path, "a map");
}

/** The value at a path as a list. */
export function listAt(body: Body, path: Path, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined) throw missing(body, path);
  throw wrongBody(body, path, "a sequence");
}

/** The value at a path as a string. */
export function stringAt(body: Body, path: Path, value: unknown): string {
  if (typeof value === "string") return value;
  if (value === undefined) throw missing(body, path);
  throw wrongBody(body, path, "a string");
}

/** A field that is not there, of the object around it. */
export function missing(body: Body, path: Path): WireError {
  const around = path.slice(0, -1);
  return refuseBody(body, around, `missing field \`${path.at(-1)}\``);
}

/** A value of another type than the backend declares. */
export function wrongBody(body: Body, path: Path, expected: string): WireError {
  const text = locate(body.text, path)?.text ?? "null";
  // A whole number of 64 bits without a sign is of the right type, and too large: the backend calls it another value.
  const what = expected === "i64" && /^\d{1,20}$/.test(text) && BigInt(text) < 2n ** 64n ? "value" : "type";
  return refuseBody(body, path, `invalid ${what}: ${unexpected(text)}, expected ${expected}`);
}

/** A value that is not what it has to be, by its place. */
export function refuseBody({ text }: Body, path: Path, said: string): WireError {
  const named = path.map((step, at) =>
    typeof step === "number" ? `[${step}]` : `${at > 0 ? "." : ""}${step}`,
  );
  const where = path.length === 0 ? "" : `${named.join("")}: `;
  const place = placeIn(text, locate(text, path)?.end ?? text.length);
  return new WireError(
    400,
    "BadJsonBody",
    `Failed to deserialize the JSON body into the target type: ${where}${said} ${place}`,
  );
}

/** The text of the value at a path, and where it ends. */
function locate(whole: string, path: Path): { readonly text: string; readonly end: number } | undefined {
  let start = /\S/.exec(whole)?.index ?? 0;
  let text = whole.trim();
  for (const step of path) {
    const members = membersOf(text, start);
    const found = typeof step === "number" ? members[step] : members.findLast(({ name }) => name === step);
    if (found === undefined) return undefined;
    ({ text, start } = found);
  }
  return { text, end: start + text.length };
}
