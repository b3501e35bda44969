import { expect, test } from "vitest";
import { compiled } from "./compiled.ts";

test("fields are held to the pattern that their names fit", async () => {
  const schema = {
    type: "object",
    properties: { _other: { type: "string" } },
    patternProperties: { "^(?!_other$)": { type: "number" } },
    additionalProperties: true,
  };
  const validator = (await compiled(new Map([["selection", schema]]), {}))("selection");
  expect(validator.issues({ _other: "x", a: 1 })).toEqual([]);
  expect(validator.issues({ _other: "x", a: "1" })).toHaveLength(1);
});
