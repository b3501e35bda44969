import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createId, decodeId, encodeId, tableNumberOf } from "../../../src/local/engine/ids/document-id.ts";

describe("document ids", () => {
  // Ids of real deployments, as they stand in public documentation and code.
  test.for([
    ["jd7f2yq3tcc5h4ce9qhqdk0ach6hbmyb", 10_003],
    ["m57068j1c1zsxfewzcd3jp3qjttx99vg", 10_017],
    ["nx70paj9d23tdhf40ch42r3zktyxrddc", 10_031],
    ["k570e9j5cj1t5gf0zwf3tq3vkawxhqr0", 10_009],
    ["kg2dsa1sfhkmydncfvvtd2jgbx85rw9z", 540],
    ["z43zp6c3e75gkmz1kfwj6mbbx5sw281h", 1_017],
  ] as const)("%s is of table %i", ([id, table]) => {
    expect(decodeId(id).table).toBe(table);
    expect(encodeId(decodeId(id))).toBe(id);
  });

  test("what is written is read, for every number a table may have", () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffffffff }), bytes, (table, internal) => {
        const id = encodeId({ table, internal });
        expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{31,37}$/);
        expect(decodeId(id)).toEqual({ table, internal });
      }),
    );
  });

  test.for([
    ["", "Unable to decode ID: Invalid ID length 0"],
    ["short", "Unable to decode ID: Invalid ID length 5"],
    ["ud7f2yq3tcc5h4ce9qhqdk0ach6hbmyb", "Unable to decode ID: ID wasn't valid base32"],
    ["jd7f2yq3tcc5h4ce9qhqdk0ach6hbmyc", "Unable to decode ID: Invalid ID version"],
    ["00000000000000000000000000000000", "Unable to decode ID: Invalid table number"],
  ] as const)("“%s” is refused in the backend's words", ([id, said]) => {
    expect(() => decodeId(id)).toThrow(said);
    expect(tableNumberOf(id)).toBeUndefined();
  });

  test("made ids differ", () => {
    const ids = Array.from({ length: 1_000 }, () => createId(10_001));
    expect(new Set(ids).size).toBe(1_000);
  });
});
