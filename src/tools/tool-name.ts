import { createHash } from "node:crypto";

/** The longest name that clients of the protocol take. */
const longest = 128;

/**
 * Names for functions as tools, by their function paths: `chat/rooms:get` is `chat_rooms_get`. Each is legal (letters,
 * digits, `_` and `-`, 128 characters at most) and no two are the same: where two paths would have one name, each of
 * them ends in a part of its path's SHA-256.
 */
export function toolNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const path of paths) count.set(plainName(path), (count.get(plainName(path)) ?? 0) + 1);
  return new Map(
    paths.map((path) => {
      const name = plainName(path);
      const isShared = (count.get(name) ?? 0) > 1 || name.length > longest;
      return [path, isShared ? withDigest(name, path) : name];
    }),
  );
}

const plainName = (path: string) => path.replace(/:default$/, "").replace(/[^A-Za-z0-9-]+/g, "_");

function withDigest(name: string, path: string): string {
  const digest = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return `${name.slice(0, longest - digest.length - 1)}_${digest}`;
}
