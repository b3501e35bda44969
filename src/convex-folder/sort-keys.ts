/** A copy of a JSON tree with the keys of every object sorted, as the backend prints them. */
export function sortKeys<T>(tree: T): T {
  if (Array.isArray(tree)) return tree.map(sortKeys) as T;
  if (typeof tree !== "object" || tree === null) return tree;
  const entries = Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, value]) => [key, sortKeys(value)])) as T;
}
