/** JSON in which every number written without point and exponent is a bigint, whatever its size. */
export type ExactJson = null | boolean | number | bigint | string | ExactJson[] | ExactObject;

/** An object of such JSON. */
export interface ExactObject {
  [key: string]: ExactJson;
}

/** Changes the items of a list, or the fields of an object, in place. */
export function replaceFields(
  value: ExactJson[] | ExactObject,
  change: (field: ExactJson) => ExactJson,
): void {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const before = value[at] as ExactJson;
      const after = change(before);
      if (after !== before) value[at] = after;
    }
    return;
  }
  for (const key in value) {
    // `__proto__` is an own field here, made by JSON.parse; an assignment to it would set the prototype instead.
    if (key === "__proto__") {
      const after = change(Object.getOwnPropertyDescriptor(value, key)?.value);
      Object.defineProperty(value, key, {
        value: after,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      continue;
    }
    const before = value[key] as ExactJson;
    const after = change(before);
    if (after !== before) value[key] = after;
  }
}
