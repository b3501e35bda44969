import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface PathCase {
  readonly name: string;
  readonly calls: readonly { readonly path: string }[];
  readonly expect: { readonly results: readonly { readonly error?: { readonly kind: string } }[] };
}

const all = JSON.parse(readFileSync("test/conformance/cases/path.json", "utf8")) as {
  readonly cases: readonly PathCase[];
};
// Half a character is no text of JSON or of a URL: no schema ever sees one.
const cases = all.cases.filter(({ calls }) => !/\p{Surrogate}/u.test(calls[0]?.path ?? ""));
const { paths, components } = JSON.parse(readFileSync("generated/openapi.json", "utf8"));
const { $ref } = paths["/api/run/{functionIdentifier}"].post.parameters[0];
const { schema } = components.parameters[$ref.split("/").at(-1)];
const pattern = new RegExp(schema.pattern, "u");

test.for(cases)("the document says of $name what the clients do", (each) => {
  const { path = "" } = each.calls[0] ?? {};
  const isRefused = each.expect.results[0]?.error?.kind === "input";
  expect(pattern.test(path)).toBe(!isRefused);
});

test("the pattern is one that RE2 and Rust read as well, and takes time in proportion to the text", () => {
  expect(schema.pattern).not.toMatch(/\(\?|\\[1-9]|\{\d{4}/);
  const timed = (length: number) => {
    const began = performance.now();
    for (const text of ["a/".repeat(length), `${"./".repeat(length)}`, `${"..a/".repeat(length)}/`])
      pattern.test(text);
    return performance.now() - began;
  };
  timed(1_000);
  expect(timed(400_000)).toBeLessThan(2_000);
});
