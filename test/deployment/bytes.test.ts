import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { parseFunctionSpec, specialise, type ValueFormat, valueFormats } from "../../src/deployment/index.ts";
import type { JsonObject } from "../../src/json/index.ts";
import { trueBytes, type ValidatorJson, wrongBytes } from "./true-bytes.ts";

interface SpecEntry {
  readonly identifier: string;
  readonly functionType: string;
  readonly args: ValidatorJson;
  readonly returns: ValidatorJson | null;
}

const base: JsonObject = JSON.parse(readFileSync("generated/openapi.json", "utf8"));
const fixture = JSON.parse(readFileSync("test/fixtures/function-spec.json", "utf8"));
const { spec } = parseFunctionSpec(fixture, "function-spec.json");
const entries = (fixture.functions as SpecEntry[]).filter(
  ({ functionType }) => functionType !== "HttpAction",
);

const request = "/requestBody/content/application~1json/schema";
const answer = "/responses/200/content/application~1json/schema";

describe.each(valueFormats)("%s", (format) => {
  const ajv = new Ajv2020({ strict: false, discriminator: false, validateFormats: false });
  beforeAll(() => {
    ajv.addSchema(specialise(base, spec, { format, includeInternal: true }) as object, "deployment");
  });
  const accepts = (identifier: string, part: string, body: unknown): boolean => {
    const path = `/api/run/${identifier.replace(".js:", "/")}`.replaceAll("/", "~1");
    const validate = ajv.getSchema(`deployment#/paths/${path}/post${part}`);
    if (validate === undefined) throw new Error(`${identifier} has no schema`);
    return validate(body) as boolean;
  };

  test.for(entries.map((entry) => [entry.identifier, entry] as const))(
    "args of %s",
    ([identifier, { args }]) => {
      const isRight = (value: unknown) => accepts(identifier, request, { args: value, format });
      const right = args.type === "any" ? [{}, { any: 1 }] : trueBytes(args);
      expect(right.length).toBeGreaterThan(0);
      expect(right.filter((value) => !isRight(value))).toEqual([]);
      const wrong = args.type === "any" ? [null, 1] : wrongBytes(args);
      expect(wrong.length).toBeGreaterThan(0);
      expect(wrong.filter(isRight)).toEqual([]);
      expect(accepts(identifier, request, { args: right[0], format: otherThan(format) })).toBe(false);
      expect(accepts(identifier, request, { args: right[0] })).toBe(false);
    },
  );

  test.for(entries.map((entry) => [entry.identifier, entry] as const))(
    "answers of %s",
    ([identifier, { returns }]) => {
      const isRight = (body: unknown) => accepts(identifier, answer, body);
      const right = returns === null ? [null] : trueBytes(returns, format);
      const envelopes = right.map((value) => ({ status: "success", value }));
      expect(envelopes.filter((body) => !isRight(body))).toEqual([]);
      const wrong = returns === null ? [] : wrongBytes(returns, format);
      const wrongEnvelopes = wrong.map((value) => ({ status: "success", value }));
      // The clean form writes several types as text, so that a text is not always wrong there.
      if (format === "convex_encoded_json") expect(wrongEnvelopes.filter(isRight)).toEqual([]);
      expect(isRight({ status: "success" })).toBe(false);
      expect(isRight({ status: "error", errorMessage: "no", errorData: null })).toBe(true);
      expect(isRight({ status: "error" })).toBe(false);
      expect(isRight({ status: "failed", value: right[0] })).toBe(false);
    },
  );
});

function otherThan(format: ValueFormat): ValueFormat {
  return format === "json" ? "export_json" : "json";
}
