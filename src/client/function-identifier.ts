import { refuse } from "./authorization.ts";

/**
 * Fills a path template. The value of `functionIdentifier` keeps its slashes, every segment is percent-encoded, and
 * what would lead to another endpoint is refused: an empty segment, `.`, `..`.
 */
export function serializePath(template: string, params: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/, (_, name: string) =>
    String(params[name] ?? "")
      .split("/")
      .map((segment) => {
        if (/^\.{0,2}$/.test(segment)) refuse(name, "a segment must not be empty, . or ..");
        return encodeURIComponent(segment);
      })
      .join("/"),
  );
}
