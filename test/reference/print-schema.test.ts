import { expect, test } from "vitest";
import { printSchema } from "../../src/reference/print-schema.ts";

const long = "a".repeat(60);

test.for([
  { given: { type: "string", description: "prose", examples: ["x"] }, want: '{ "type": "string" }' },
  {
    given: { properties: { description: { type: "string" }, mapping: {} } },
    want: '{ "properties": { "description": { "type": "string" }, "mapping": {} } }',
  },
  {
    given: { discriminator: { propertyName: "status", mapping: {} } },
    want: '{ "discriminator": { "propertyName": "status" } }',
  },
  { given: { enum: [long, long] }, want: `{\n  "enum": [\n    "${long}",\n    "${long}"\n  ]\n}` },
  { given: { maximum: 9223372036854775807n }, want: '{ "maximum": 9223372036854775807 }' },
])("prints $want", ({ given, want }) => {
  expect(printSchema(given)).toBe(want);
});
