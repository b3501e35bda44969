import { expect, test } from "vitest";
import { mendRedoc } from "../../src/reference/mend-redoc.ts";

const list = [{ why: "it shouts", find: "LOUD", replace: "$& quiet" }];

test.for([
  { given: "a LOUD word", want: "a $& quiet word" },
  { given: "a calm word", want: /0 places instead of 1 for “it shouts”/ },
  { given: "LOUD LOUD", want: /2 places instead of 1/ },
])("mends “$given”", ({ given, want }) => {
  if (typeof want === "string") expect(mendRedoc(given, list)).toBe(want);
  else expect(() => mendRedoc(given, list)).toThrow(want);
});
