import { encodeBytes } from "../../../../values/base64.ts";
import { refuse } from "../../../../values/value-error.ts";
import { attempt } from "./attempt.ts";
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
  if (auth && deployKey) refuse("cannot stand beside a deploy key", "authorization");
  if (typeof auth === "function") {
    return async (refresh) => {
      let token: string | null | undefined;
      try {
        token = await auth({ refresh });
      } catch (cause) {
        fail({ kind: "input", path: "authorization", rule: "the token function failed", cause });
      }
      return check("Bearer", token);
    };
  }
  const json = actAs && (attempt(() => JSON.stringify(actAs)) ?? refuse("must be JSON", "actAs"));
  const identity = json ? `:${encodeBytes(new TextEncoder().encode(json))}` : "";
  const credentials = deployKey
    ? check("Convex", deployKey + identity, [deployKey, deployKey.replace(/.*?\|/s, ""), identity.slice(1)])
    : check("Bearer", auth);
  return () => credentials;
}

/** A character that no header may hold would make `fetch` throw an error that repeats the whole header. */
function check(scheme: string, text: string | null | undefined, secrets = [text ?? ""]): Credentials {
  if (!text) return { secrets: [] };
  if (/[^ -~]/.test(text)) refuse("must be one line of printable ASCII", "authorization");
  return { header: `${scheme} ${text}`, secrets };
}
