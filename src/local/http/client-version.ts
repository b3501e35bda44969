import type { SemVer } from "semver";
import gte from "semver/functions/gte.js";
import lte from "semver/functions/lte.js";
import parse from "semver/functions/parse.js";
import type { ValueFormat } from "../../values/index.ts";
import { WireError } from "./wire-error.ts";

/** What a Convex-Client header says: `npm-1.4.0` is the client `npm`. A version that is no semver is kept as text. */
export interface ClientVersion {
  readonly client: string;
  readonly version: string;
  readonly semver: SemVer | undefined;
}

/** Headers that tell an old client so, and the error when it is too old to be served. */
export interface ClientState {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: WireError | undefined;
}

interface Threshold {
  readonly unsupported: string;
  readonly upgrade: string;
  readonly advice: string;
}

const npm: Threshold = {
  unsupported: "0.19.1",
  upgrade: "0.19.1",
  advice: "Update your Convex npm version with `npx convex update` or `npm update`.",
};

const thresholds: Readonly<Record<string, Threshold>> = {
  npm,
  "npm-cli": npm,
  actions: npm,
  python: {
    unsupported: "0.0.2",
    upgrade: "0.2.0",
    advice: "Update your Convex python version with `pip install --upgrade convex`.",
  },
  rust: {
    unsupported: "0.0.1",
    upgrade: "0.0.1",
    advice: "Update your Convex rust version with `cargo update -p convex` or by updating `Cargo.toml`.",
  },
};

/** From which version on a client expects clean JSON when it asks for nothing. */
const cleanSince: Readonly<Record<string, string>> = {
  npm: "1.4.1",
  "npm-cli": "1.4.1",
  actions: "1.4.1",
  python: "0.5.0",
};

const unknownClient: ClientVersion = { client: "unknown", version: "unknownversion", semver: undefined };

const parseVersion = (text: string) => (/^\d/.test(text) ? (parse(text) ?? undefined) : undefined);

/** Reads the header: the longest semver after a dash is the version. */
export function readClientVersion(header: string | undefined): ClientVersion {
  if (header === undefined || /[^\t\x20-\x7e]/.test(header)) return unknownClient;
  const dash = header.indexOf("-");
  if (dash === -1) {
    throw new WireError(
      400,
      "InvalidClientVersion",
      `Failed to parse client version string: '${header}'. Expected format is {client_name}-{semver}, e.g. my-esolang-client-0.0.1`,
    );
  }
  for (let split = dash; split !== -1; split = header.indexOf("-", split + 1)) {
    const version = header.slice(split + 1);
    const parsed = parseVersion(version);
    if (parsed !== undefined) return { client: canonical(header.slice(0, split)), version, semver: parsed };
  }
  return { client: canonical(header.slice(0, dash)), version: header.slice(dash + 1), semver: undefined };
}

function canonical(name: string): string {
  const lower = name.toLowerCase();
  return lower === "python-convex" ? "python" : lower;
}

const atOrBelow = (found: SemVer | undefined, threshold: string) =>
  found === undefined || lte(found, threshold);

/** Whether a client is still served, and what it is told. */
export function clientState({ client, version, semver: found }: ClientVersion): ClientState {
  const threshold = Object.hasOwn(thresholds, client) ? thresholds[client] : undefined;
  if (threshold === undefined) return { headers: {}, refusal: undefined };
  const told = (state: string, message: string) => ({
    "x-convex-deprecation-state": state,
    "x-convex-deprecation-message": message,
  });
  if (atOrBelow(found, threshold.unsupported)) {
    const message = `The Convex ${client} package at version ${version} is no longer supported. ${threshold.advice}`;
    return {
      headers: told("Unsupported", message),
      refusal: new WireError(400, "ClientVersionUnsupported", message),
    };
  }
  if (!atOrBelow(found, threshold.upgrade)) return { headers: {}, refusal: undefined };
  const message =
    `The Convex ${client} package at ${version} is deprecated and will no longer be supported soon. When this ` +
    "version is no longer supported, requests to Convex will fail, so it is best to upgrade and redeploy your " +
    `application as soon as possible. ${threshold.advice}`;
  return { headers: told("UpgradeRequired", message), refusal: undefined };
}

/** The format of an answer for which none was asked. */
export function defaultFormat({ client, semver: found }: ClientVersion): ValueFormat {
  const since = Object.hasOwn(cleanSince, client) ? cleanSince[client] : undefined;
  if (since === undefined || found === undefined) return "json";
  return gte(found, since) ? "json" : "convex_encoded_json";
}
