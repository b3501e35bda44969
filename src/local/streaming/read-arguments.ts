import { authenticate, requireAdmin } from "../auth/authenticate.ts";
import { readAuthorization } from "../auth/read-authorization.ts";
import { collect, isJsonType, ordinaryBodyLimit } from "../http/read-body.ts";
import type { WireRequest } from "../http/route.ts";
import { internalError, WireError } from "../http/wire-error.ts";

/** The fields of a request, whole numbers as bigint where they stand at the top. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whole numbers of the fields that hold timestamps, which JSON.parse would round. */
const timestamps = /("(?:cursor|snapshot)"\s*:\s*)(-?\d+)(?=\s*[,}])/g;

/** Reads a JSON body into fields; anything that is no object is refused. */
export async function readJsonFields(request: WireRequest, limit = ordinaryBodyLimit): Promise<Fields> {
  if (!isJsonType(request.contentType)) {
    throw new WireError(400, "BadJsonBody", "Expected request with `Content-Type: application/json`");
  }
  const text = (await collect(request.raw, limit)).toString("utf8");
  let fields: unknown;
  try {
    fields = JSON.parse(text.replace(timestamps, '$1{"\\u0000":"$2"}'), (_, value) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, "\u0000")
        ? BigInt(value["\u0000"])
        : value,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WireError(400, "BadJsonBody", `Failed to parse the request body as JSON: ${reason}`);
  }
  if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) return fields as Fields;
  throw wrongType("", "expected a map");
}

/** Reads a query string into fields; whole numbers of the timestamps are read as such. */
export function readQueryFields({ query }: WireRequest): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(query)) fields[name] = value;
  return fields;
}

/** A body whose field is of another type than the backend declares. */
export function wrongType(path: string, said: string): WireError {
  const where = path === "" ? "" : `${path}: `;
  return new WireError(
    400,
    "BadJsonBody",
    `Failed to deserialize the JSON body into the target type: ${where}${said}`,
  );
}

/** A timestamp of a request. Absent and null are the same; a negative one is a 500. */
export function timestampOf(fields: Fields, name: string, fromQuery: boolean): bigint | undefined {
  const given = fields[name];
  if (given == null) return undefined;
  const value = fromQuery && /^-?\d{1,19}$/.test(String(given)) ? BigInt(given as string) : given;
  if (typeof value !== "bigint") {
    if (!fromQuery) throw wrongType(name, "expected i64");
    throw new WireError(
      400,
      "BadQueryArgs",
      `Failed to deserialize query string: ${name}: invalid digit found in string`,
    );
  }
  if (value < 0n || value >= 2n ** 63n) throw internalError();
  return value;
}

/** An optional text of a request. */
export function textOf(fields: Fields, name: string): string | undefined {
  const given = fields[name];
  if (given == null) return undefined;
  if (typeof given !== "string") throw wrongType(name, "expected a string");
  return given;
}

/** Lets nobody but a deploy key pass. One that acts as a user may not do what `forUser` names. */
export async function requireKey({ raw, query, deployment }: WireRequest, forUser?: string): Promise<void> {
  const identity = await authenticate(readAuthorization(raw.headers.authorization, query), deployment);
  requireAdmin(identity);
  if (forUser !== undefined && identity.kind === "actingUser") {
    throw new WireError(403, "SystemIdentityRequired", `Operation ${forUser} not permitted`);
  }
}
