import { WireError } from "../http/wire-error.ts";
import { fetchText } from "./fetch-text.ts";

/** An issuer as a URL: its protocol may be left out. */
export const withProtocol = (issuer: string): string =>
  /^https?:\/\//.test(issuer) ? issuer : `https://${issuer}`;

/** How the status of an identity provider is passed on. */
function discoveryStatus(status: number): number {
  if ([400, 401, 403, 404, 429].includes(status)) return status;
  return status >= 500 ? 503 : 400;
}

/**
 * Asks an OpenID Connect provider for its name and its keys, as the texts that it gives.
 *
 * @throws {@link WireError} `AuthProviderDiscoveryFailed`, with the status that the provider's own is passed on as; 400
 *   where it cannot be reached, takes too long, redirects or answers junk.
 */
export async function discover(
  issuer: string,
  signal: AbortSignal,
): Promise<{ readonly issuer: string; readonly keys: string }> {
  const failed = `Auth provider discovery of ${issuer} failed`;
  const refuse = (status: number, message: string) =>
    new WireError(status, "AuthProviderDiscoveryFailed", message);
  const read = async (url: string): Promise<string> => {
    const answer = await fetchText(url, { signal, redirect: "error" }).catch(() => {
      throw refuse(400, failed);
    });
    if (answer.status === 200) return answer.text;
    const said = `${answer.status} ${answer.statusText}`.trim();
    throw refuse(discoveryStatus(answer.status), `${failed}: ${said} ${answer.text}`);
  };
  const base = withProtocol(issuer);
  const metadata = await read(`${base.replace(/\/$/, "")}/.well-known/openid-configuration`);
  try {
    const { issuer: named, jwks_uri } = JSON.parse(metadata) as { issuer: string; jwks_uri: string };
    return { issuer: named, keys: await read(jwks_uri) };
  } catch (thrown) {
    throw thrown instanceof WireError ? thrown : refuse(400, failed);
  }
}
