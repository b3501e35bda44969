import { isObject, type Json, type JsonObject, pointerStep } from "../json/index.ts";

/** Every object below a value, with its pointer. What stands under `example`, `examples` and `const` is data, not document. */
export function* objectsIn(value: Json, pointer = ""): Generator<readonly [string, JsonObject]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objectsIn(item, pointer + pointerStep(index));
  } else if (isObject(value)) {
    yield [pointer, value];
    for (const [key, field] of Object.entries(value)) {
      const isField = /\/(properties|responses|schemas|headers|parameters)$/.test(pointer);
      if (!isField && ["example", "examples", "const", "enum"].includes(key)) continue;
      yield* objectsIn(field, pointer + pointerStep(key));
    }
  }
}
