import { authenticate, type Identity } from "../auth/authenticate.ts";
import { requirePermission } from "../auth/permission.ts";
import { readAuthorization } from "../auth/read-authorization.ts";
import type { WireRequest } from "../http/route.ts";
import { internalError, WireError } from "../http/wire-error.ts";
import { membersOf } from "../json/scan-json.ts";
import { type Body, wrongBody } from "./read-body.ts";

/** The fields of a request: whole numbers of timestamps as bigint, which JSON.parse would round. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields that one operation declares, by what they hold. Absent and null are the same. */
export type Declared = Readonly<Record<string, "timestamp" | "string">>;

/** The fields of a JSON body. One of another type than the operation declares is refused; others are passed over. */
export function fieldsOfBody(body: Body, declared: Declared): Fields {
  const fields: Record<string, unknown> = { ...(body.value as object) };
  for (const { name = "", text } of membersOf(body.text)) {
    const type = declared[name];
    if (type === undefined || text === "null") continue;
    if (type === "string" && text.startsWith('"')) continue;
    if (type === "timestamp" && /^-?\d{1,19}$/.test(text) && isInt64(BigInt(text)))
      fields[name] = BigInt(text);
    else throw wrongBody(body, [name], type === "string" ? "a string" : "i64");
  }
  return fields;
}

/** The fields of a query string; a timestamp that is no whole number is refused. */
export function fieldsOfQuery({ query }: WireRequest, declared: Declared): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    fields[name] = value;
    if (declared[name] !== "timestamp") continue;
    if (!/^[+-]?\d+$/.test(value)) throw badQuery(name, "invalid digit found in string");
    const digits = value.replace("+", "");
    if (digits.length > 20 || !isInt64(BigInt(digits)))
      throw badQuery(name, `number too ${value[0] === "-" ? "small" : "large"} to fit in target type`);
    fields[name] = BigInt(digits);
  }
  return fields;
}

const isInt64 = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

/** `true` or `false` of a query string, and nothing else; false where nothing is said. */
export function flagOf(fields: Fields, name: string): boolean {
  const given = fields[name];
  if (given === undefined || given === "false") return false;
  if (given === "true") return true;
  throw badQuery(name, "provided string was not `true` or `false`");
}

function badQuery(name: string, said: string): WireError {
  return new WireError(400, "BadQueryArgs", `Failed to deserialize query string: ${name}: ${said}`);
}

/** A timestamp of a request. A negative one is a 500. */
export function timestampOf(fields: Fields, name: string): bigint | undefined {
  const value = fields[name] as bigint | null | undefined;
  if (value == null) return undefined;
  if (value < 0n) throw internalError();
  return value;
}

/** An optional text of a request. */
export function textOf(fields: Fields, name: string): string | undefined {
  return (fields[name] as string | null | undefined) ?? undefined;
}

/** Who is calling. Proof that is none is refused before the body is read; whether it is enough is found out after. */
export async function identify({ raw, query, deployment }: WireRequest): Promise<Identity> {
  return await authenticate(readAuthorization(raw.headers.authorization, query), deployment);
}

/** Lets nobody read data but a key that may. One that acts as a user may not do what `forUser` names. */
export function requireView(identity: Identity, forUser?: string): void {
  requirePermission(identity, "deployment:data:view");
  if (forUser !== undefined && identity.kind === "actingUser") {
    throw new WireError(403, "SystemIdentityRequired", `Operation ${forUser} not permitted`);
  }
}
