import type { Issue } from "../validators/runtime/index.ts";

type Said = Pick<Issue, "keyword" | "pointer" | "schema" | "found">;

/** In order: the first row whose conditions hold has the fix. */
const fixes: readonly { readonly when: (issue: Said) => boolean; readonly fix: string }[] = [
  {
    when: ({ schema }) => /\/schemas\/(?:\w*_)?Int64\//.test(schema),
    fix: 'In the encoded format an int64 is {"$integer": "<8 bytes, little-endian, base64>"}; a plain number is a float64.',
  },
  {
    when: ({ schema }) => /\/schemas\/Bytes\//.test(schema),
    fix: 'In the encoded format bytes are {"$bytes": "<standard base64>"}.',
  },
  {
    when: ({ schema }) => /\/schemas\/SpecialFloat64\//.test(schema),
    fix: 'NaN, the infinities and -0 are {"$float": "<8 bytes, little-endian, base64>"}; any other number is plain.',
  },
  {
    when: ({ pointer, keyword }) => keyword === "required" && /(^|\/)value$/.test(pointer),
    fix: "A success always carries `value`: null where the function returned nothing.",
  },
  {
    when: ({ pointer }) => /(^|\/)status$/.test(pointer),
    fix: "The envelope's `status` is the string success or error.",
  },
  {
    when: ({ pointer }) => /(^|\/)errorMessage$/.test(pointer),
    fix: "A function error always carries `errorMessage`, a string; `errorData` is what may be null.",
  },
  {
    when: ({ pointer }) => /(^|\/)logLines(\/|$)/.test(pointer),
    fix: "`logLines` is a list of strings, and left out when nothing was logged.",
  },
  {
    when: ({ pointer }) => /^\/(code|message)$/.test(pointer),
    fix: "An infrastructure error is {code, message}, both strings.",
  },
  {
    when: ({ schema }) => /\/schemas\/Timestamp\//.test(schema),
    fix: "A timestamp is 8 bytes in base64, 12 characters, not a number: it would lose digits.",
  },
  {
    when: ({ keyword }) => keyword === "additionalProperties",
    fix: "The schema is closed: remove the field, or add it to the function's validator.",
  },
  {
    when: ({ pointer, keyword, found }) => pointer === "" && keyword === "type" && /^"[{[]/.test(found),
    fix: "This is text that holds JSON: give it as `text`, or parsed as `body`.",
  },
  {
    when: ({ pointer, keyword, found }) => pointer !== "" && keyword === "type" && found === "null",
    fix: "Absent and null are two things: leave the field out, or let the validator take null.",
  },
];

/** What to do about an issue, where there is something to say beyond the issue itself. */
export function fixOf(issue: Said): string | undefined {
  return fixes.find(({ when }) => when(issue))?.fix;
}
