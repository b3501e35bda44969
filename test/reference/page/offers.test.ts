import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { pageWith } from "./page-with.ts";

afterEach(() => vi.unstubAllGlobals());

async function offersOf(document: object) {
  pageWith(document);
  const { examplesOf, offers } = await import("../../../src/reference/page/offers.ts");
  return new Map(offers().map((offer) => [offer.id, { ...offer, examples: examplesOf(offer) }]));
}

test("the document's examples come with the parameters that belong to them", async () => {
  const all = await offersOf(JSON.parse(readFileSync("generated/openapi.json", "utf8")));
  expect(all.get("run")?.parameters).toEqual(["functionIdentifier"]);
  const [first] = all.get("run")?.examples ?? [];
  expect(first?.parameters).toEqual({ functionIdentifier: "messages/list" });
  expect(first?.body).toMatchObject({ args: expect.anything() });
  expect(all.get("queryTs")).toMatchObject({ method: "POST", hasBody: false });
  expect(all.get("documentDeltasGet")).toMatchObject({ method: "GET", hasQuery: true, hasBody: false });
  expect(all.get("documentDeltasGet")?.examples[0]?.query).toBe("cursor=0");
  expect(all.get("getSchema")).toMatchObject({ method: "GET", hasBody: false });
});

/** A function of a deployment has no examples: what to send is made of what its schema requires. */
test.for([
  { schema: { type: "string" }, want: "" },
  { schema: { type: ["number", "null"] }, want: 0 },
  { schema: { type: "array", items: {} }, want: [] },
  { schema: { const: "a" }, want: "a" },
  { schema: { enum: ["b", "c"] }, want: "b" },
  { schema: { anyOf: [{ type: "boolean" }, { type: "null" }] }, want: false },
  { schema: { $ref: "#/components/schemas/Int64" }, want: { $integer: "KgAAAAAAAAA=" } },
  {
    schema: { type: "object", required: ["a"], properties: { a: { type: "null" }, b: {} } },
    want: { a: null },
  },
])("a body to begin with for $schema", async ({ schema, want }) => {
  const media = { schema: { type: "object", required: ["args"], properties: { args: schema } } };
  const post = { operationId: "f", tags: ["m"], requestBody: { content: { "application/json": media } } };
  const components = { schemas: { Int64: { type: "object", examples: [{ $integer: "KgAAAAAAAAA=" }] } } };
  const all = await offersOf({ paths: { "/api/run/m/f": { post } }, components });
  expect(all.get("f")?.examples).toEqual([{ summary: "", parameters: {}, query: "", body: { args: want } }]);
});

test("a schema that holds itself ends", async () => {
  const node = {
    type: "object",
    required: ["next"],
    properties: { next: { $ref: "#/components/schemas/Node" } },
  };
  const post = {
    operationId: "f",
    tags: ["m"],
    requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Node" } } } },
  };
  const all = await offersOf({ paths: { "/f": { post } }, components: { schemas: { Node: node } } });
  expect(JSON.stringify(all.get("f")?.examples).length).toBeLessThan(300);
});
