import type { Deployment } from "../deployment.ts";
import type { UserIdentity } from "../engine/messages.ts";
import { WireError } from "../http/wire-error.ts";
import { sameKey } from "./admin-key.ts";
import type { Permission } from "./permissions.ts";
import type { Credentials } from "./read-authorization.ts";

/** Who a request comes from, verified. */
export type Identity =
  | { readonly kind: "anonymous" }
  | { readonly kind: "user"; readonly user: UserIdentity }
  | { readonly kind: "admin"; readonly permissions: readonly Permission[] | undefined }
  | {
      readonly kind: "actingUser";
      readonly user: UserIdentity;
      readonly permissions: readonly Permission[] | undefined;
    };

/** Verifies credentials. An invalid one fails the call even where none is needed. */
export async function authenticate(credentials: Credentials, deployment: Deployment): Promise<Identity> {
  if (credentials.kind === "none") return { kind: "anonymous" };
  if (credentials.kind === "user") {
    // Loaded with the first token: reading the packages for it is a good part of a start.
    const { verifyToken } = await import("./verify-token.ts");
    const user = await verifyToken(credentials.token, deployment.authProviders(), deployment);
    return { kind: "user", user };
  }
  const restricted = deployment.restrictedKeys.find(({ key }) => sameKey(credentials.key, key));
  if (restricted === undefined && !sameKey(credentials.key, deployment.deployKey)) {
    throw new WireError(401, "BadAdminKey", "The provided admin key was invalid for this instance");
  }
  const { actingAs } = credentials;
  const permissions = restricted?.permissions;
  if (actingAs === undefined) return { kind: "admin", permissions };
  return { kind: "actingUser", user: actingAs, permissions };
}

/** The identity that the function sees. A deploy key alone is nobody in particular. */
export function userOf(identity: Identity): UserIdentity | null {
  return "user" in identity ? identity.user : null;
}

/** Whether internal functions may be called: with a deploy key, also while acting as a user. */
export function seesInternal(identity: Identity): boolean {
  return identity.kind === "admin" || identity.kind === "actingUser";
}

/** Refuses anybody without a deploy key. */
export function requireAdmin(identity: Identity): void {
  if (seesInternal(identity)) return;
  throw new WireError(
    403,
    "BadDeployKey",
    "The provided deploy key was invalid for this deployment. Double check that the environment this key was generated for matches the desired deployment.",
  );
}
