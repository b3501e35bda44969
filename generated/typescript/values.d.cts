// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

/** Something that is not a Convex value, or not the JSON of one: where it is, and the rule that it breaks. */
declare class ConvexValueError extends Error {
    readonly name: string;
    /** Where, as one would write it in code: `args.items[3].count`. Empty when the whole value is meant. */
    readonly path: string;
    /** What is demanded at that place. */
    readonly rule: string;
    constructor(path: string, rule: string);
}
/**
 * A Convex value as JavaScript holds it: the same types as npm `convex` uses, so that values pass between the two.
 *
 * `bigint` is an int64, `number` a float64, `ArrayBuffer` bytes; an id is a string.
 * A field that is `undefined` is dropped when it is encoded.
 */
type Value = null | boolean | number | bigint | string | ArrayBuffer | Value[] | {
    [field: string]: Value | undefined;
};
/** What `JSON.parse` returns. */
type Json = null | boolean | number | string | Json[] | {
    [field: string]: Json;
};
/** A JSON tree in which an int64 stays a `bigint`, because a JSON number of JavaScript cannot hold it. */
type ExportJson = null | boolean | number | bigint | string | ExportJson[] | {
    [field: string]: ExportJson;
};
/**
 * How a value is written as JSON, in the words of the request field `format`.
 *
 * - `convex_encoded_json` loses nothing, and is the only form that the backend reads.
 * - `json` writes int64, bytes, NaN and the infinities as plain strings.
 * - `export_json` writes int64 as a bare integer; bytes and special floats stay wrapped.
 */
type ValueFormat = "convex_encoded_json" | "json" | "export_json";
/**
 * Reads `convex_encoded_json`, as strictly as the backend does.
 *
 * Whatever needs no change is returned as it is, the same object, so that the value can share parts with the input;
 * the input itself is never changed.
 *
 * @param json - what `JSON.parse` returned.
 * @param root - what an error's path begins with.
 * @throws {@link ConvexValueError} where the backend would refuse, too.
 */
declare function decodeValue(json: unknown, root?: string): Value;
/** How one encoding is made. */
interface EncodeOptions<Format extends ValueFormat = ValueFormat> {
    /** `convex_encoded_json` where nothing is said. */
    readonly format?: Format;
    /** What an error's path begins with. */
    readonly root?: string;
    /** How many levels the backend counts around the value. */
    readonly depth?: number;
}
/**
 * Writes a value as the JSON tree of one of the three formats, with the fields of objects sorted.
 *
 * Whatever needs no change is returned as it is, the same object, so that the tree can share parts with the input;
 * the input itself is never changed. A field that is `undefined` is dropped; `undefined` anywhere else is refused.
 *
 * @throws {@link ConvexValueError} for anything that is not a Convex value or that the backend would refuse.
 */
declare function encodeValue(value: Value, options?: EncodeOptions<"convex_encoded_json" | "json">): Json;
declare function encodeValue(value: Value, options: EncodeOptions): ExportJson;
/**
 * Writes a value as the very text that the backend prints: compact, fields sorted by byte, every float64 with a
 * decimal point or an exponent, int64 in `export_json` as bare digits. For servers and for comparing bytes.
 *
 * @throws {@link ConvexValueError} like {@link encodeValue}.
 */
declare function printValue(value: Value, options?: {
    readonly format?: ValueFormat;
}): string;
export { ConvexValueError, EncodeOptions, ExportJson, Json, Value, ValueFormat, decodeValue, encodeValue, printValue };
