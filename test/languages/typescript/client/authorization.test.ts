import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { internalsOf } from "../../../../src/languages/typescript/runtime/client/client-internals.ts";
import {
  type ClientOptions,
  createConvexClient,
  type LogEvent,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { createRawClient } from "../../../../src/languages/typescript/runtime/client/raw-client.ts";
import { answer, type Reply, reset, serve, value } from "./scripted-server.ts";

const identity = { issuer: "https://issuer.example", subject: "zoë", name: "👩" };
const refused = answer(401, '{"code":"Unauthenticated","message":"no"}');

describe("the header", () => {
  test.for<[string, ClientOptions, string | undefined]>([
    ["nobody", {}, undefined],
    ["a token", { auth: "abc.def" }, "Bearer abc.def"],
    ["a function", { auth: () => "abc" }, "Bearer abc"],
    ["an asynchronous function", { auth: async () => "abc" }, "Bearer abc"],
    ["a function that has none", { auth: () => null }, undefined],
    ["a deploy key", { deployKey: "prod:name|secret" }, "Convex prod:name|secret"],
    [
      "acting as",
      { deployKey: "prod:name|secret", actAs: identity },
      `Convex prod:name|secret:${Buffer.from(JSON.stringify(identity)).toString("base64")}`,
    ],
  ])("%s", async ([, options, want]) => {
    const server = await serve(value(1));
    await createConvexClient(server.url, options).query("a:b");
    expect(server.requests[0]?.headers.authorization).toBe(want);
  });
});

describe("after a 401", () => {
  test.for(["query", "mutation", "action", "run"] as const)(
    "%s: a function is asked once more, told to refresh",
    async (call) => {
      const asked: boolean[] = [];
      const server = await serve(refused, value(1));
      const auth = ({ refresh }: { refresh: boolean }) => {
        asked.push(refresh);
        return refresh ? "new" : "old";
      };
      const { value: got, attempts } = await createConvexClient(server.url, { auth })
        [call]("a/b")
        .withResponse();
      expect({ got, attempts, asked }).toEqual({ got: 1, attempts: 2, asked: [false, true] });
      expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
        "Bearer old",
        "Bearer new",
      ]);
    },
  );

  test("only once", async () => {
    const server = await serve(refused);
    const call = createConvexClient(server.url, { auth: () => "t" }).mutation("a:b");
    await expect(call).rejects.toMatchObject({ kind: "status", status: 401, attempts: 2 });
    expect(server.requests.length).toBe(2);
  });

  test("never for a token that is just a value", async () => {
    const server = await serve(refused);
    await expect(createConvexClient(server.url, { auth: "t" }).query("a:b")).rejects.toMatchObject({
      attempts: 1,
    });
  });

  test("what happens to the second request is what happened", async () => {
    const server = await serve(refused, reset);
    await expect(createConvexClient(server.url, { auth: () => "t" }).mutation("a:b")).rejects.toMatchObject({
      kind: "network",
      attempts: 2,
    });
    expect(server.requests.length).toBe(2);
  });

  test("a token function that fails is our own input", async () => {
    const server = await serve(value(1));
    const cause = new Error("no network");
    const auth = () => Promise.reject(cause);
    await expect(createConvexClient(server.url, { auth }).query("a:b")).rejects.toMatchObject({
      kind: "input",
      path: "authorization",
      cause,
      attempts: 0,
    });
  });
});

describe("a secret is seen nowhere", () => {
  const secret = "s3cret/of+the.deployment=";
  const options: ClientOptions[] = [
    { auth: secret },
    { auth: () => secret },
    { deployKey: `prod:happy|${secret}` },
    { deployKey: `prod:happy|${secret}`, actAs: { issuer: "a", subject: "b" } },
  ];
  const leaks: Record<string, Reply> = {
    "a status": answer(400, `{"code":"X","message":"your key ${secret} is bad"}`),
    "a page": answer(502, `<p>Authorization: ${secret}</p>`),
    "a redirect": answer(302, "", { location: `http://x.example/${secret}` }),
    "a thrown error": answer(
      200,
      JSON.stringify({
        status: "error",
        errorMessage: `no ${secret}`,
        errorData: { secret },
        logLines: [`[LOG] '${secret}'`],
      }),
    ),
    "a log line": value(1, [`[LOG] '${secret}'`]),
    "no JSON": answer(200, secret),
    "a closed socket": reset,
  };
  test.for(options.flatMap((option) => Object.keys(leaks).map((name) => [name, option] as const)))(
    "%s, %o",
    async ([name, option]) => {
      const server = await serve(leaks[name] as Reply);
      const events: LogEvent[] = [];
      const client = createConvexClient(server.url, {
        ...option,
        retry: { baseDelay: 1 },
        logger: (event) => events.push(event),
      });
      const error = await client.mutation("a:b").catch((error: unknown) => error);
      const texts = [
        inspect(error, { depth: 9, showHidden: true }),
        JSON.stringify(error),
        error instanceof Error ? `${error}${error.stack}` : "",
        inspect(client, { depth: 9, showHidden: true }),
        JSON.stringify(events),
      ];
      expect(server.requests[0]?.headers.authorization).toContain(secret);
      expect(server.requests[0]?.target).not.toContain(secret);
      for (const text of texts) expect(text).not.toContain(secret);
    },
  );

  test("nor in a client that is printed: headers of the caller's own hold keys, too", async () => {
    const server = await serve(value(1));
    const client = createConvexClient(server.url, { headers: { "x-api-key": secret } });
    const raw = createRawClient(client);
    await client.query("a:b");
    expect(server.requests[0]?.headers["x-api-key"]).toBe(secret);
    for (const printed of [client, internalsOf(client), { ...client }, raw]) {
      expect(inspect(printed, { depth: 9, showHidden: true })).not.toContain(secret);
      expect(JSON.stringify(printed)).not.toContain(secret);
    }
  });

  test("nor in what a fetch of the caller's own throws, which itself stays as it was", async () => {
    const request = { headers: { authorization: `Bearer ${secret}` } };
    const thrown = Object.assign(new TypeError(`no way with ${secret}`, { cause: new Error(secret) }), {
      request,
      code: "E_MINE",
    });
    const client = createConvexClient("http://127.0.0.1", {
      auth: secret,
      fetch: () => Promise.reject(thrown),
    });
    const error = await client.mutation("a:b").catch((error: unknown) => error);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret);
    expect(error).toMatchObject({ kind: "network", cause: { code: "E_MINE", name: "TypeError" } });
    expect((error as Error).cause).toBeInstanceOf(TypeError);
    expect([thrown.message, thrown.request, request.headers.authorization]).toEqual([
      `no way with ${secret}`,
      request,
      `Bearer ${secret}`,
    ]);
  });

  test("a cause without a secret is the caller's own object", async () => {
    const thrown = new Error("no way");
    const client = createConvexClient("http://127.0.0.1", {
      auth: secret,
      fetch: () => Promise.reject(thrown),
    });
    await expect(client.mutation("a:b")).rejects.toMatchObject({ cause: thrown });
    const error = await client.mutation("a:b").catch((error: unknown) => error);
    expect((error as Error).cause).toBe(thrown);
  });

  test.for([
    { token: "abc", want: "no abcde for abc" },
    { token: "abcd", want: "no [redacted]e for abc" },
  ])("but $token is struck from a text only from four characters on", async ({ token, want }) => {
    const server = await serve(answer(400, "no abcde for abc"));
    const call = createConvexClient(server.url, { auth: token }).mutation("a:b");
    await expect(call).rejects.toMatchObject({ kind: "status", body: want });
  });

  test("nor in what is refused before it is sent", () => {
    for (const option of [{ auth: `${secret}\n` }, { deployKey: `${secret}\u{7f}` }]) {
      try {
        createConvexClient("http://127.0.0.1", option);
        expect.unreachable();
      } catch (error) {
        expect(inspect(error, { depth: 9 })).not.toContain(secret);
      }
    }
  });
});
