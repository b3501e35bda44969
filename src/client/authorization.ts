import { encodeBytes } from "../values/base64.ts";
import { Failed } from "./limit.ts";
import type { ClientOptions } from "./options.ts";

/** The `Authorization` of one attempt, and every text in it that nobody may see. */
export interface Credentials {
  readonly header: string | undefined;
  readonly secrets: readonly string[];
}

/** Reads the options once, and gives what asks for the credentials of each call. */
export function createAuthorization({
  auth,
  deployKey,
  actAs,
}: ClientOptions): (refresh: boolean) => Credentials | Promise<Credentials> {
  if (actAs && !deployKey) refuse("actAs", "needs a deploy key");
  if (auth && deployKey) refuse("auth", "give a token or a deploy key, not both");
  if (deployKey) {
    const identity = actAs ? `:${encodeBytes(new TextEncoder().encode(JSON.stringify(actAs)))}` : "";
    const credentials = check("Convex", deployKey + identity, "deployKey", [
      deployKey,
      deployKey.slice(deployKey.indexOf("|") + 1),
    ]);
    return () => credentials;
  }
  if (typeof auth !== "function") {
    const credentials = bearer(auth);
    return () => credentials;
  }
  return async (refresh) => {
    let token: string | null | undefined;
    try {
      token = await auth({ refresh });
    } catch (cause) {
      return refuse("auth", "the token function failed", cause);
    }
    return bearer(token);
  };
}

function bearer(token: string | null | undefined): Credentials {
  return token ? check("Bearer", token, "auth", []) : { header: undefined, secrets: [] };
}

/** A character that no header may hold would make `fetch` throw an error that repeats the whole header. */
function check(scheme: string, secret: string, path: string, parts: readonly string[]): Credentials {
  if (/[^ -~]/.test(secret)) refuse(path, "must be one line of printable ASCII");
  return { header: `${scheme} ${secret}`, secrets: [secret, ...parts] };
}

/** Stops at something that the caller gave. */
export function refuse(path: string, rule: string, cause?: unknown): never {
  throw new Failed({ kind: "input", path, rule, ...(cause !== undefined && { cause }) });
}
