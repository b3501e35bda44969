import type { JWTPayload } from "jose";
import type { UserIdentity } from "../engine/messages.ts";

/** OpenID Connect's claims and the names that `ctx.auth` gives them. */
const named: Readonly<Record<string, string>> = {
  name: "name",
  given_name: "givenName",
  family_name: "familyName",
  nickname: "nickname",
  preferred_username: "preferredUsername",
  profile: "profileUrl",
  picture: "pictureUrl",
  website: "websiteUrl",
  email: "email",
  email_verified: "emailVerified",
  gender: "gender",
  birthdate: "birthday",
  zoneinfo: "timezone",
  locale: "language",
  phone_number: "phoneNumber",
  phone_number_verified: "phoneNumberVerified",
};

/** Claims that change with every token and so are kept from functions, or that have a place of their own. */
const dropped = new Set(["sub", "iss", "exp", "jti", "nbf", "fva", "address", "updated_at"]);

/** The identity of an OpenID Connect token. */
export function standardClaims(payload: JWTPayload): UserIdentity {
  const { sub, iss, address, updated_at } = payload as JWTPayload & {
    address?: { formatted?: string };
    updated_at?: number;
  };
  const identity: Record<string, unknown> = {};
  for (const [claim, value] of Object.entries(payload)) {
    if (!dropped.has(claim)) identity[named[claim] ?? claim] = value;
  }
  if (address?.formatted !== undefined) identity.address = address.formatted;
  if (typeof updated_at === "number") identity.updatedAt = new Date(updated_at * 1000).toISOString();
  return { ...identity, tokenIdentifier: `${iss}|${sub}`, subject: sub as string, issuer: iss as string };
}

/** A custom token's claims, objects flattened into names with dots. */
export function customClaims(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const claims: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(payload)) {
    if (name === "fva") continue;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [inner, held] of Object.entries(customClaims(value as Record<string, unknown>))) {
        claims[`${name}.${inner}`] = held;
      }
    } else claims[name] = value;
  }
  return claims;
}
