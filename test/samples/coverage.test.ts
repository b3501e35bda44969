import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { leftOut, withoutSuccess } from "./left-out.ts";
import { operations, plainVariants, strayFiles, wantedSamples } from "./read-samples.ts";

test("every operation has its samples, in every way that is not left out with a reason", () => {
  expect(wantedSamples().flatMap(({ file }) => (existsSync(file) ? [] : [`${file} is missing`]))).toEqual([]);
});

test("no sample stands where none is wanted", () => expect(strayFiles()).toEqual([]));

test("what is left out is left out of operations that there are", () => {
  const named = [...Object.keys(leftOut), ...Object.keys(withoutSuccess)];
  expect(named.filter((name) => !operations.includes(name))).toEqual([]);
});

test("no operation is without a sample that any reader can run", () => {
  const lacking = operations.flatMap((operation) =>
    plainVariants
      .filter((variant) => leftOut[operation]?.[variant] !== undefined)
      .map((variant) => `${operation} ${variant}`),
  );
  expect(lacking).toEqual([]);
});
