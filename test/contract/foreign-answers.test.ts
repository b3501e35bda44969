import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { runInNewContext } from "node:vm";
import * as undici from "undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkAnswer, createMatchers, type ResponseLike, readAnswer } from "../../src/contract/index.ts";
import type { ValueFormat } from "../../src/values/index.ts";

describe("what is wrong with an answer is returned, whatever it holds", () => {
  const nested = (open: string, close: string, levels: number) =>
    `{"status":"success","value":${open.repeat(levels)}1${close.repeat(levels)}}`;
  const formats: readonly (ValueFormat | undefined)[] = [
    undefined,
    "json",
    "export_json",
    "convex_encoded_json",
  ];
  const deep = [65, 3000, 100_000].flatMap((levels) =>
    formats.flatMap((format) => [
      { what: "lists", text: nested("[", "]", levels), levels, format },
      { what: "objects", text: nested('{"a":', "}", levels), levels, format },
    ]),
  );
  test.for(deep)("$levels nested $what, format $format", ({ text, format }) => {
    const context = format === undefined ? {} : { format };
    for (const answer of [
      { status: 200, text },
      { status: 200, body: JSON.parse(text) },
    ]) {
      const issues = checkAnswer("query", answer, context);
      // Of the levels speaks the format alone.
      if (format !== undefined) expect(issues).toHaveLength(1);
      for (const { rule } of issues) expect(["body", "format"]).toContain(rule);
    }
  });

  const circular: Record<string, unknown> = { status: "success" };
  circular.value = circular;
  const thrower = Object.defineProperty({}, "status", {
    enumerable: true,
    get() {
      throw new Error("no status");
    },
  });
  test.for([
    { given: "a body that holds itself", answer: { status: 200, body: circular } },
    { given: "a getter that throws", answer: { status: 200, body: thrower } },
    { given: "a bigint", answer: { status: 200, body: { status: "success", value: 1n } } },
    { given: "a bare bigint", answer: { status: 200, body: 1n } },
    { given: "a symbol", answer: { status: 200, body: Symbol("x") } },
    { given: "a function", answer: { status: 200, body: () => {} } },
    { given: "a status that is none", answer: { status: Number.NaN, text: "{}" } },
    { given: "null", answer: null },
    { given: "nothing", answer: undefined },
    { given: "a text that is none", answer: { status: 200, text: 7 } },
  ])("$given", ({ answer }) => {
    for (const format of ["json", "convex_encoded_json"] as const) {
      expect(checkAnswer("query", answer as never, { format }).length).toBeGreaterThan(0);
    }
  });

  test("a field that stands twice is found beside a text of many millions of characters", () => {
    const text = `{"status":"success","value":"${'a\\"'.repeat(4_000_000)}","status":"success"}`;
    expect(checkAnswer("query", { status: 200, text })).toMatchObject([
      { rule: "body", message: expect.stringContaining("each field once") },
    ]);
  });
});

describe("a response of any fetch is one", () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"status":"success","value":null}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  const text = '{"status":"success","value":null}';
  const json = "application/json";
  const responses: { given: string; make: () => Promise<ResponseLike> }[] = [
    { given: "the platform's", make: () => fetch(url) },
    { given: "undici's", make: () => undici.fetch(url) },
    {
      given: "node-fetch's: a class of its own, with Headers of its own",
      make: async () => {
        const { body, headers, statusCode } = await undici.request(url);
        class Headers {
          get = (name: string) => String(headers[name]);
        }
        class Response {
          status = statusCode;
          headers = new Headers();
          #text = body.text();
          text = () => this.#text;
          clone = () => this;
        }
        return new Response();
      },
    },
    {
      given: "one of another realm, as in jest",
      make: async () =>
        runInNewContext(
          `({ status: 200, headers: new (class { get(name) { return name === "content-type" ? json : null } })(), text: async () => text })`,
          { text, json },
        ),
    },
    {
      given: "a plain object whose headers are one, too",
      make: async () => ({ status: 200, headers: { "content-type": json }, text: async () => text }),
    },
  ];
  const matchers = createMatchers();

  test.for(responses)("$given", async ({ make }) => {
    expect(await readAnswer(await make())).toEqual({ status: 200, contentType: json, text });
    const matched = matchers.toMatchOperation(await make(), "query");
    expect(matched).toBeInstanceOf(Promise);
    expect((await matched).pass).toBe(true);
    expect((await matchers.toMatchOperation(await make(), "queryTs")).pass).toBe(false);
  });

  test.for([null, undefined, 7, "text", {}, { status: 200, headers: {} }])(
    "%j is none, and fails without an exception",
    async (received) => {
      expect((await matchers.toMatchOperation(received as never, "query")).pass).toBe(false);
    },
  );
});

test("a value that cannot be walked is no return value, and fails without an exception", () => {
  const circular: unknown[] = [];
  circular.push(circular);
  const walk = (value: unknown): number => (Array.isArray(value) ? 1 + Math.max(...value.map(walk)) : 0);
  const validator = { issues: (value: unknown) => (walk(value) > 0 ? [] : []) } as never;
  const { toBeReturnOf } = createMatchers({ "a:b": { args: validator, returns: validator } });
  const { pass, message } = toBeReturnOf(circular, "a:b");
  expect([pass, message()]).toEqual([false, expect.stringContaining("nested too deeply to be walked")]);
});
