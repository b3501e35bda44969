import { describe, expect, test } from "vitest";
import { exampleProbes } from "../../src/contract/example-probes.ts";
import { functionProbes } from "../../src/contract/function-probes.ts";
import { checkDeployment } from "../../src/contract/index.ts";
import { realApi } from "../model/api-of.ts";

const list = (functionType: string) => ({
  identifier: "messages.js:list",
  functionType,
  visibility: { kind: "public" },
  args: { type: "object", value: {} },
});

/** The titles of calls by `run` that are sent without leave to write. */
function harmlessRuns(functions: Parameters<typeof exampleProbes>[0]): readonly string[] {
  return exampleProbes(functions)
    .filter(({ operation, writes }) => operation === "run" && writes !== true)
    .map(({ title }) => title);
}

describe("the examples of run", () => {
  test("may write, as far as anybody knows", () => expect(harmlessRuns([])).toEqual([]));
  test("may write where the function is a mutation", () =>
    expect(harmlessRuns([list("Mutation")])).toEqual([]));
  test("are harmless where it is a query", () => {
    expect(harmlessRuns([list("Query")])).toContain("run: the example success");
  });
});

describe("of a deployment whose functions are known, run is tried with one of them", () => {
  const field = { fieldType: { type: "string" }, optional: false };
  const places = {
    identifier: "admin/places.js:find",
    functionType: "Query",
    visibility: { kind: "public" },
    args: { type: "object", value: { name: field } },
  };
  const runs = (functions: Parameters<typeof exampleProbes>[0]) =>
    exampleProbes(functions).filter(({ operation }) => operation === "run");

  test("a public query before all others, with arguments that fit it", () => {
    const secret = { ...places, identifier: "a.js:secret", visibility: { kind: "internal" } };
    const change = { ...places, identifier: "a.js:change", functionType: "Mutation" };
    const probes = runs([secret, change, places]);
    expect(probes.length).toBeGreaterThan(0);
    for (const { path, body, writes } of probes) {
      expect(path).toBe("/api/run/admin/places/find");
      expect(JSON.parse(body ?? "").args).toEqual({ name: "probe" });
      expect(writes).toBeUndefined();
    }
  });

  test("every other operation with one that it can call, and none with a function of the sample", () => {
    const of = (functionType: string) => ({
      ...places,
      identifier: `admin/places.js:a${functionType}`,
      functionType,
    });
    const probes = exampleProbes(["Query", "Mutation", "Action"].map(of));
    const callers = probes.filter(({ body = "" }) => !body.includes("componentPath"));
    expect(
      callers.map(({ path, body }) => `${path} ${body}`).filter((text) => text.includes("messages")),
    ).toEqual([]);
    const bodies = (operation: string) =>
      callers.filter((probe) => probe.operation === operation).map(({ body }) => JSON.parse(body ?? "{}"));
    const wanted = {
      query: "aQuery",
      queryAtTs: "aQuery",
      mutation: "aMutation",
      action: "aAction",
      callFunction: "aQuery",
    };
    for (const [operation, name] of Object.entries(wanted)) {
      expect(bodies(operation).length).toBeGreaterThan(0);
      for (const body of bodies(operation))
        expect(body).toMatchObject({ path: `admin/places:${name}`, args: { name: "probe" } });
    }
    const queries = bodies("queryBatch").flatMap((body) => body.queries);
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries)
      expect(query).toMatchObject({ path: "admin/places:aQuery", args: { name: "probe" } });
  });

  test("and with the document's own function where there is none of its kind", () => {
    const [probe] = exampleProbes([{ ...places, functionType: "Query" }]).filter(
      ({ operation }) => operation === "mutation",
    );
    expect(JSON.parse(probe?.body ?? "")).toMatchObject({ path: expect.stringMatching(/^messages:/) });
  });

  test("a mutation only where writing is allowed", () => {
    const probes = runs([{ ...places, functionType: "Mutation" }]);
    expect(new Set(probes.map(({ path, writes }) => `${path} ${writes}`))).toEqual(
      new Set(["/api/run/admin/places/find true"]),
    );
  });
});

describe("a server that redirects", () => {
  const location = "https://other.example/api/query?token=secret";
  const redirect = () => new Response(null, { status: 307, headers: { location } });
  const url = "https://happy-animal-123.convex.cloud";

  test("is told with where it leads, and nothing is sent there, nor anything after", async () => {
    const sent: { to: string; redirect: string | undefined }[] = [];
    const checked = checkDeployment({
      url,
      deployKey: "prod:x|secret",
      fetch: async (to, init) => {
        sent.push({ to: String(to), redirect: init?.redirect });
        return redirect();
      },
    });
    await expect(checked).rejects.toThrow(
      `${url} redirects to https://other.example. Name that address: a redirect is not followed, as the deploy key would go with it.`,
    );
    expect(sent).toEqual([{ to: `${url}/api/query`, redirect: "manual" }]);
  });

  test("only later has broken its word there, without what the location holds beside its origin", async () => {
    let calls = 0;
    const { outcomes } = await checkDeployment({
      url,
      only: ["query"],
      fetch: async () => (calls++ === 0 ? Response.json({ status: "success", value: null }) : redirect()),
    });
    const [, second] = outcomes;
    expect(second).toMatchObject({ status: 307, redirectOrigin: "https://other.example" });
    expect(second?.issues.map(({ rule, found }) => [rule, found])).toContainEqual(["status", "307"]);
    expect(JSON.stringify(outcomes)).not.toContain("token=secret");
  });
});

test.for([
  { functionType: "Query", writes: [false] },
  { functionType: "Mutation", writes: [true] },
  { functionType: "Action", writes: [true] },
])("the calls of a $functionType write: $writes", ({ functionType, writes }) => {
  const probes = functionProbes([list(functionType)]);
  expect([...new Set(probes.map((probe) => probe.writes === true))]).toEqual(writes);
  expect(probes.some(({ operation, path }) => operation === "run" && path === "/api/run/messages/list")).toBe(
    functionType === "Query",
  );
});

/** The operations that a check calls, of a deployment that says the same to all. */
async function called(only?: readonly string[], streaming = false) {
  const { outcomes, coverage } = await checkDeployment({
    url: "https://happy-animal-123.convex.cloud",
    streaming,
    fetch: async () => Response.json({}),
    ...(only === undefined ? {} : { only }),
  });
  return {
    operations: [...new Set(outcomes.map(({ operation }) => operation))].sort(),
    counted: coverage.operations.of,
  };
}

test("a check calls and counts what it is asked for", async () => {
  expect(await called(["query", "queryTs"])).toEqual({ operations: ["query", "queryTs"], counted: 2 });
  expect((await called()).counted).toBe(8);
  const tags = ["functions", "consistent-reads", "streaming-export", "streaming-import"];
  const { counted } = await called(undefined, true);
  expect(counted).toBe(realApi.operations.filter(({ tag }) => tags.includes(tag)).length);
  expect(counted).toBeLessThan(realApi.operations.length / 2);
});
