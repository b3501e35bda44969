import { refuse } from "./authorization.ts";

/** Checks a deployment's URL and takes its trailing slashes away. What is refused is not repeated: it may hold a key. */
export function checkDeploymentUrl(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return refuse("url", "must be a URL");
  }
  const { protocol, hostname, username, password, search, hash } = parsed;
  if (!/^https?:$/.test(protocol)) refuse("url", "must begin with https:// or http://");
  if (/\.convex\.site\.?$/.test(hostname))
    refuse("url", "must end in .convex.cloud; .convex.site is for HTTP actions");
  if (username + password + search + hash) refuse("url", "must hold no user, password, query or fragment");
  return parsed.href.replace(/\/+$/, "");
}
