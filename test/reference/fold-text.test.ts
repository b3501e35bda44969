import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, unfoldText } from "../../src/reference/fold-text.ts";
import { manyFunctionsSpec } from "../bench/many-functions.ts";

const sentence = "The function ran. It may still have thrown. ";

test.for([
  { name: "nothing", given: "", want: [] },
  { name: "what is said once", given: sentence, want: [sentence] },
  { name: "what follows itself", given: sentence.repeat(3), want: [sentence, [0, 2 * sentence.length]] },
  {
    name: "what comes back",
    given: `${sentence}Then: ${sentence}`,
    want: [`${sentence}Then: `, [0, sentence.length]],
  },
])("folds $name", ({ given, want }) => {
  expect(foldText(given)).toEqual({ length: given.length, parts: want });
});

/** Text as pages hold it: a few phrases, again and again, and every kind of character between them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(sentence, "値の形式。".repeat(6), '{"$ref":"#/a"}'),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((parts) => JSON.stringify(parts));

test("what was folded and sent as JSON is the same again", () => {
  fc.assert(
    fc.property(text, (given) => unfoldText(JSON.parse(JSON.stringify(foldText(given)))) === given),
    { numRuns: 500 },
  );
});

test("a large deployment's functions take a fifth of the room", () => {
  const spec = JSON.stringify(manyFunctionsSpec(1_000));
  expect(JSON.stringify(foldText(spec)).length).toBeLessThan(spec.length / 5);
});
