/** Brackets that may be open at once before the backend's parser gives up. */
export const deepest = 127;

const loneSurrogate = /\p{Surrogate}/u;

/** Whether brackets of a JSON text nest deeper than the backend's parser follows. */
export function nestsTooDeep(text: string): boolean {
  if (text.length <= 2 * deepest) return false;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 92) index += 1;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return false;
}

/** Whether a parsed tree that does not nest too deep holds what serde_json refuses and JSON.parse lets through. */
export function holdsUnparseable(json: unknown): boolean {
  if (typeof json === "number") return !Number.isFinite(json);
  if (typeof json === "string") return loneSurrogate.test(json);
  if (Array.isArray(json)) return json.some(holdsUnparseable);
  if (json === null || typeof json !== "object") return false;
  return Object.entries(json).some(([key, value]) => loneSurrogate.test(key) || holdsUnparseable(value));
}
