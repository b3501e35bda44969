import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Permission } from "./permissions.ts";

/** A deploy key that may do some things only. */
export interface RestrictedKey {
  /** A kind in front, as in `prod:name|key`, is passed over. */
  readonly key: string;
  readonly permissions: readonly Permission[];
}

/** A deploy key's text without the kind that a person reads in front of it: `prod:name|k` is `name|k`. */
export function withoutKind(key: string): string {
  const bar = key.indexOf("|");
  const colon = key.indexOf(":");
  if (bar === -1 || colon === -1 || colon > bar) return key;
  const kind = key.slice(0, colon).toLowerCase();
  return kind === "preview" || kind === "project" ? key.slice(bar + 1) : key.slice(colon + 1);
}

/** Compares two keys without telling by the time that it takes how much of them agrees. */
export function sameKey(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A new deploy key for a deployment, shaped like a self-hosted one's. */
export function makeDeployKey(name: string): string {
  return `${name}|${randomBytes(24).toString("hex")}`;
}
