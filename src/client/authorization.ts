import { encodeBytes } from "../values/base64.ts";
import { refuse } from "../values/value-error.ts";
import { fail } from "./limit.ts";
import type { ClientOptions } from "./options.ts";

/** The `Authorization` of one attempt, and every text in it that nobody may see. */
export interface Credentials {
  readonly header?: string;
  readonly secrets: readonly string[];
}

/** Reads the options once, and gives what asks for the credentials of each call. */
export function createAuthorization({
  auth,
  deployKey,
  actAs,
}: ClientOptions): (refresh: boolean) => Credentials | Promise<Credentials> {
  if (actAs && !deployKey) refuse("needs a deploy key", "actAs");
  if (auth && deployKey) refuse("cannot stand beside a deploy key", "auth");
  if (typeof auth === "function") {
    return async (refresh) => {
      let token: string | null | undefined;
      try {
        token = await auth({ refresh });
      } catch (cause) {
        fail({ kind: "input", path: "auth", rule: "the token function failed", cause });
      }
      return check("auth", "Bearer", token);
    };
  }
  const identity = actAs ? `:${encodeBytes(new TextEncoder().encode(JSON.stringify(actAs)))}` : "";
  const credentials = deployKey
    ? check("deployKey", "Convex", deployKey + identity, deployKey.replace(/.*?\|/s, ""))
    : check("auth", "Bearer", auth);
  return () => credentials;
}

/** A character that no header may hold would make `fetch` throw an error that repeats the whole header. */
function check(path: string, scheme: string, secret: string | null | undefined, part?: string): Credentials {
  if (!secret) return { secrets: [] };
  if (/[^ -~]/.test(secret)) refuse("must be one line of printable ASCII", path);
  return { header: `${scheme} ${secret}`, secrets: [secret, part ?? secret] };
}
