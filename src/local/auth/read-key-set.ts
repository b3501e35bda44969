import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { JSONWebKeySet } from "jose";
import { fetchText } from "./fetch-text.ts";
import { invalidToken as invalid } from "./invalid-token.ts";

/**
 * The keys of a custom provider, from a data URI, a file or a URL.
 *
 * @throws {@link WireError} 401 `InvalidAuthHeader` where they cannot be had or are none.
 */
export async function readKeySet(jwks: string, signal: AbortSignal): Promise<JSONWebKeySet> {
  return parseKeys(await readKeys(jwks, signal), jwks);
}

/** A key set's text, from a data URI, a file or a URL. */
async function readKeys(jwks: string, signal: AbortSignal): Promise<string> {
  const unreachable = (why: string) =>
    invalid(`Could not fetch JWKS from URL '${jwks}': ${why}. Check that the URL is correct and accessible.`);
  if (jwks.startsWith("file:")) {
    try {
      return await readFile(fileURLToPath(jwks), "utf8");
    } catch (thrown) {
      throw unreachable((thrown as Error).message);
    }
  }
  const isData = jwks.startsWith("data:");
  const answer = await fetchText(jwks, { signal, redirect: "follow" }).catch((thrown: Error) => {
    if (!isData) throw unreachable(thrown.message);
    throw invalid(
      "Invalid JWKS data URL. Check that the data URL is properly formatted and contains valid base64-encoded JSON.",
    );
  });
  if (isData) return answer.text;
  if (answer.status !== 200) throw unreachable(`HTTP ${answer.status} ${answer.statusText || "Unknown"}`);
  const type = answer.contentType ?? "unknown";
  if (!isKeySetType(type)) {
    throw invalid(
      `Invalid Content-Type '${type}' when fetching JWKS from '${jwks}'. Expected 'application/json' or 'application/jwk-set+json'.`,
    );
  }
  return answer.text;
}

function isKeySetType(contentType: string): boolean {
  const [essence = "", ...parameters] = contentType.toLowerCase().split(";");
  const isKeys = ["application/json", "application/jwk-set+json"].includes(essence.trim());
  return (
    isKeys && parameters.every((parameter) => parameter.trim() === "charset=utf-8") && parameters.length < 2
  );
}

function parseKeys(text: string, from: string): JSONWebKeySet {
  try {
    const keys = JSON.parse(text) as JSONWebKeySet;
    if (Array.isArray(keys.keys)) return keys;
  } catch {
    // Said below, as for JSON of another shape.
  }
  throw invalid(
    `Invalid JWKS response body from '${from}'. The response is not valid JSON or doesn't match the expected JWKS format.`,
  );
}
