import type { UserIdentity } from "../engine/messages.ts";
import { WireError } from "../http/wire-error.ts";
import { readActingUser } from "./acting-user.ts";
import { withoutKind } from "./admin-key.ts";

/** What a request brings as proof, taken apart but not verified. */
export type Credentials =
  | { readonly kind: "none" }
  | { readonly kind: "admin"; readonly key: string; readonly actingAs: UserIdentity | undefined }
  | { readonly kind: "user"; readonly token: string };

const malformed = () => new WireError(400, "HeaderParseFailure", "Malformed Authorization header.");

/** An Authorization header, or without one the `adminKey` of the query string. A header always wins. */
export function readAuthorization(header: string | undefined, query: string): Credentials {
  if (header === undefined) return readQuery(query);
  if (/[^\t\x20-\x7e]/.test(header)) {
    // The backend prints the header's bytes: two hex digits for whatever is not ASCII.
    const shown = header
      .replace(/["\\]/g, "\\$&")
      .replace(/[^\t\x20-\x7e]/g, (odd) => `\\x${Buffer.from(odd, "latin1").toString("hex")}`);
    throw new WireError(400, "HeaderParseFailure", `Failed to parse header "${shown}"`);
  }
  if (header.length < 7) throw new WireError(400, "InvalidHeaderFailure", "Invalid authentication header");
  const scheme = header.slice(0, 7).toLowerCase();
  if (scheme === "convex ") return readAdminKey(header.slice(7));
  if (scheme === "bearer " && header.length > 7) return { kind: "user", token: header.slice(7).trim() };
  throw new WireError(400, "InvalidAdminKey", "Invalid admin key");
}

function readAdminKey(text: string): Credentials {
  const bare = withoutKind(text);
  const colon = bare.indexOf(":");
  if (colon === -1) return { kind: "admin", key: bare, actingAs: undefined };
  const actingAs = readActingUser(bare.slice(colon + 1));
  if (actingAs === undefined) throw malformed();
  return { kind: "admin", key: bare.slice(0, colon), actingAs };
}

function readQuery(query: string): Credentials {
  const given = new URLSearchParams(query).getAll("adminKey");
  if (given.length > 1) {
    throw new WireError(
      400,
      "BadQueryArgs",
      "Failed to deserialize query string: duplicate field `adminKey`",
    );
  }
  const [key] = given;
  if (key === undefined) return { kind: "none" };
  // Only the kinds that stand before a name are tolerated here, and nobody can be acted as.
  return {
    kind: "admin",
    key: /^(?:preview|project):/i.test(key) ? key : withoutKind(key),
    actingAs: undefined,
  };
}
