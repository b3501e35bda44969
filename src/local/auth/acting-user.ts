import { decodeBase64 } from "../base64.ts";
import type { UserIdentity } from "../engine/messages.ts";

/** The attributes of an identity, and the type that each must have. */
const attributes: Readonly<Record<string, "string" | "boolean">> = {
  tokenIdentifier: "string",
  issuer: "string",
  subject: "string",
  name: "string",
  givenName: "string",
  familyName: "string",
  nickname: "string",
  preferredUsername: "string",
  profileUrl: "string",
  pictureUrl: "string",
  websiteUrl: "string",
  email: "string",
  emailVerified: "boolean",
  gender: "string",
  birthday: "string",
  timezone: "string",
  language: "string",
  phoneNumber: "string",
  phoneNumberVerified: "boolean",
  address: "string",
  updatedAt: "string",
};

/** Reads the identity that an admin acts as: base64 of JSON. Undefined when it is malformed. */
export function readActingUser(text: string): UserIdentity | undefined {
  const bytes = decodeBase64(text);
  if (bytes === undefined) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const given = json as Record<string, unknown>;
  for (const [name, type] of Object.entries(attributes)) {
    if (given[name] === null) delete given[name];
    else if (given[name] !== undefined && typeof given[name] !== type) return undefined;
  }
  const { issuer, subject } = given as { issuer?: string; subject?: string };
  const tokenIdentifier =
    given.tokenIdentifier ??
    (issuer === undefined || subject === undefined ? undefined : `${issuer}|${subject}`);
  if (tokenIdentifier === undefined) return undefined;
  return { ...given, tokenIdentifier } as UserIdentity;
}
