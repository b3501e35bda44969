import { refuse } from "../../../../values/value-error.ts";
import { attempt } from "./attempt.ts";

/** Checks a deployment's URL and takes its trailing slashes away. What is refused is not repeated: it may hold a key. */
export function checkDeploymentUrl(url: string): string {
  // No user, password, query, fragment or empty part of a name; `.convex.site` is for HTTP actions.
  const parsed = /^https?:[^?#@]+$/i.test(url) && attempt(() => new URL(url));
  if (!parsed || /\.convex\.site\.?$|^\.|\.\./.test(parsed.hostname)) {
    return refuse("must be like https://happy-animal-123.convex.cloud (not .convex.site)", "url");
  }
  let { href } = parsed;
  while (href.endsWith("/")) href = href.slice(0, -1);
  return href;
}
