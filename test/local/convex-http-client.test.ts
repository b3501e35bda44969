import { ConvexHttpClient } from "convex/browser";
import { makeFunctionReference } from "convex/server";
import { ConvexError } from "convex/values";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { mintToken } from "../../src/local/token/index.ts";

// Convex's own client, as it is on npm, against the local deployment.

const query = (path: string) => makeFunctionReference<"query">(path);
const mutation = (path: string) => makeFunctionReference<"mutation">(path);
const action = (path: string) => makeFunctionReference<"action">(path);

let deployment: LocalDeployment;
let client: ConvexHttpClient;

beforeAll(async () => {
  deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
  client = new ConvexHttpClient(deployment.url, { logger: false });
});
afterAll(async () => await deployment.close());

const thrownBy = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => {
      throw new Error("It should have failed.");
    },
    (error: unknown) => error,
  );

describe("ConvexHttpClient", () => {
  test("query, mutation and action", async () => {
    const id = await client.mutation(mutation("messages:send"), { author: "Ada", body: "Hello" });
    expect(await client.query(query("messages:get"), { id })).toMatchObject({ author: "Ada", body: "Hello" });
    expect(await client.action(action("secrets:ask"), {})).toBe(42);
  });

  test("consistentQuery", async () => {
    const fresh = new ConvexHttpClient(deployment.url, { logger: false });
    expect(await fresh.consistentQuery(query("messages:count"))).toBe(1);
    expect(await fresh.consistentQuery(query("messages:count"))).toBe(1);
  });

  test("consistentQuery goes on seeing what it saw first, and is never told the newer data", async () => {
    const fresh = new ConvexHttpClient(deployment.url, { logger: false });
    expect(await fresh.consistentQuery(query("counters:read"), { name: "consistent" })).toBe(0);
    await client.mutation(mutation("counters:increment"), { name: "consistent" });
    expect(await fresh.consistentQuery(query("counters:read"), { name: "consistent" })).toBe(0);
    expect(await fresh.query(query("counters:read"), { name: "consistent" })).toBe(1);
  });

  test.for<[string, unknown]>([
    ["int64", 0n],
    ["int64", -(2n ** 63n)],
    ["int64", 2n ** 63n - 1n],
    ["bytes", new ArrayBuffer(0)],
    ["bytes", new Uint8Array([0, 1, 254, 255]).buffer],
    ["float64", Number.NaN],
    ["float64", Number.NEGATIVE_INFINITY],
    ["float64", -0],
    ["float64", 5e-324],
    ["string", "“ünï\u0000cødé” 🦉"],
    ["array", [1n, 2n]],
    ["record", { "a key": 1, "": 2 }],
    ["literal", 1n],
    ["object", { count: 3n, label: "x" }],
    ["nothing", null],
  ])("%s goes there and back: %s", async ([kind, value]) => {
    expect(await client.query(query(`echo:${kind}`), { value })).toEqual(value);
    expect(await client.mutation(mutation("echo:anyMutation"), { value })).toEqual(value);
    expect(await client.action(action("echo:anyAction"), { value })).toEqual(value);
  });

  test("the data of a ConvexError, decoded", async () => {
    const error = await thrownBy(client.query(query("errors:application"), {}));
    expect(error).toBeInstanceOf(ConvexError);
    expect((error as ConvexError<never>).data).toEqual({
      code: "TEAPOT",
      retries: 3n,
      proof: new Uint8Array([1, 2, 3]).buffer,
    });
  });

  test("a ConvexError of a string, and of null", async () => {
    expect(await thrownBy(client.query(query("errors:text"), {}))).toMatchObject({
      data: "The room is closed.",
    });
    expect(await thrownBy(client.query(query("errors:empty"), {}))).toMatchObject({ data: null });
  });

  test("an ordinary error is no ConvexError", async () => {
    const error = await thrownBy(client.query(query("errors:plain"), {}));
    expect(error).not.toBeInstanceOf(ConvexError);
    expect((error as Error).message).toContain("Uncaught Error: boom");
  });

  test("an unknown function", async () => {
    const error = await thrownBy(client.query(query("nothing:here"), {}));
    expect((error as Error).message).toMatch(
      /^\[Request ID: [0-9a-f]{16}\] Server Error\nCould not find public function for 'nothing:here'\.\n$/,
    );
  });

  test("setAuth, and clearAuth", async () => {
    const user = new ConvexHttpClient(deployment.url, { logger: false });
    user.setAuth(await mintToken({ subject: "ada", claims: { name: "Ada" } }));
    expect(await user.query(query("users:whoami"), {})).toEqual({
      issuer: "https://sample.convex-openapi.invalid",
      subject: "ada",
      tokenIdentifier: "https://sample.convex-openapi.invalid|ada",
      name: "Ada",
    });
    user.clearAuth();
    expect(await user.query(query("users:whoami"), {})).toBeNull();
  });

  test("setAdminAuth, alone and acting as a user", async () => {
    const admin = new ConvexHttpClient(deployment.url, { logger: false }) as ConvexHttpClient & {
      setAdminAuth(key: string, actingAs?: object): void;
      function(path: unknown, component: undefined, args: object): Promise<unknown>;
    };
    admin.setAdminAuth(deployment.deployKey);
    expect(await admin.query(query("secrets:answer"), {})).toBe(42);
    expect(await admin.function("secrets:answer", undefined, {})).toBe(42);
    admin.setAdminAuth(deployment.deployKey, { issuer: "https://issuer.example", subject: "grace" });
    expect(await admin.query(query("users:whoami"), {})).toMatchObject({ subject: "grace" });
  });

  test("mutations queue: each begins when the one before has ended, a failure stops none", async () => {
    const name = "queue";
    const results = await Promise.allSettled([
      client.mutation(mutation("counters:increment"), { name }),
      client.mutation(mutation("errors:afterWriting"), {}),
      client.mutation(mutation("counters:increment"), { name }),
      client.mutation(mutation("counters:increment"), { name }),
    ]);
    expect(results.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([
      1,
      "failed",
      2,
      3,
    ]);
  });

  test("log lines reach its logger", async () => {
    const lines: unknown[][] = [];
    const note = (...line: unknown[]) => void lines.push(line);
    const logger = { log: note, warn: note, error: note, logVerbose: note };
    const loud = new ConvexHttpClient(deployment.url, { logger: logger as never });
    await loud.query(query("logs:levels"), {});
    expect(lines).toHaveLength(5);
    expect(JSON.stringify(lines)).toContain("'hello'");
  });
});
