/** What tools leave beside sources and generated code; git ignores it, and so does whatever reads or compares folders. */
const ofTools =
  /(^|\/)(node_modules|__pycache__|\.venv|\.[a-z]+_cache|[^/]*\.egg-info|target|[A-Z]\w*\.lock)(\/|$)/;

/** Whether a path, with forward slashes, is a tool's own or lies below one that is. */
export function isOfTools(path: string): boolean {
  return ofTools.test(path);
}
