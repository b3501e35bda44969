import { encodeBytes } from "../values/base64.ts";
import { ConvexValueError } from "../values/index.ts";
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
  if (actAs && !deployKey) refuse("actAs", "needs a deploy key");
  if (auth && deployKey) refuse("auth", "cannot stand beside a deploy key");
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
  if (/[^ -~]/.test(secret)) refuse(path, "must be one line of printable ASCII");
  return { header: `${scheme} ${secret}`, secrets: [secret, part ?? secret] };
}

/** Stops at something that the caller gave or, once there is an answer, at something in it. */
export function refuse(path: string, rule: string): never {
  throw new ConvexValueError(path, rule);
}
