import { WireError } from "../http/wire-error.ts";
import { type Identity, requireAdmin } from "./authenticate.ts";
import type { Permission } from "./permissions.ts";

/** What a key without a permission is told; undefined when it has it. A key without restrictions has every one. */
export function missingPermission(identity: Identity, permission: Permission): string | undefined {
  if (!("permissions" in identity) || identity.permissions?.includes(permission) !== false) return undefined;
  return `You do not have permission to perform this operation (${permission}).`;
}

/** Refuses anybody without a deploy key, and a key that lacks the permission. */
export function requirePermission(identity: Identity, permission: Permission): void {
  requireAdmin(identity);
  const missing = missingPermission(identity, permission);
  if (missing !== undefined) throw new WireError(403, "OperationNotPermitted", missing);
}
