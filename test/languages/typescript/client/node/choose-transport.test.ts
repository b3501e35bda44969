import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Agent, getGlobalDispatcher, interceptors, MockAgent, setGlobalDispatcher } from "undici";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createConvexClient } from "../../../../../src/languages/typescript/runtime/client/node/index.ts";
import { serve, value } from "../scripted-server.ts";

const before = getGlobalDispatcher();
afterEach(() => {
  vi.unstubAllGlobals();
  setGlobalDispatcher(before);
});

/** `fetch` says of itself which languages it wants; `node:http` does not. */
async function wayOf(call: (url: string) => Promise<unknown>): Promise<string> {
  const server = await serve(value("fine"));
  expect(await call(server.url)).toBe("fine");
  return server.requests[0]?.headers["accept-language"] === undefined ? "node:http" : "fetch";
}
const ask = (url: string) => createConvexClient(url).query("a:b");

test("a client on Node sends over node:http", async () => {
  expect(await wayOf(ask)).toBe("node:http");
});

test("and still where undici is loaded and was told nothing", async () => {
  setGlobalDispatcher(new Agent());
  expect(await wayOf(ask)).toBe("node:http");
});

test("a fetch that is given is used", async () => {
  const { fetch } = globalThis;
  expect(await wayOf((url) => createConvexClient(url, { fetch }).query("a:b"))).toBe("fetch");
});

describe("what people intercept stays intercepted", () => {
  test("a fetch that somebody put in its place, also after the client was made", async () => {
    const client = createConvexClient("http://127.0.0.1:1");
    const stub = vi.fn(async () => Response.json({ status: "success", value: "stubbed" }));
    vi.stubGlobal("fetch", stub);
    expect(await client.query("a:b")).toBe("stubbed");
    expect(stub).toHaveBeenCalledTimes(1);
  });

  test("a fetch that wraps Node's own", async () => {
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", (...given: Parameters<typeof fetch>) => fetch(...given));
    expect(await wayOf(ask)).toBe("fetch");
  });

  test("a mock of undici beneath Node's own fetch", async () => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    agent
      .get("http://mock.example")
      .intercept({ path: "/api/query", method: "POST" })
      .reply(200, '{"status":"success","value":"mocked"}');
    setGlobalDispatcher(agent);
    expect(await ask("http://mock.example")).toBe("mocked");
  });

  test.for<[string, () => Agent]>([
    ["with a limit of its own", () => new Agent({ connections: 1 })],
    ["with certificates of its own", () => new Agent({ connect: { ca: [] } })],
    ["that was composed", () => new Agent().compose(interceptors.retry()) as unknown as Agent],
  ])("an agent of undici %s", async ([, make]) => {
    setGlobalDispatcher(make());
    expect(await wayOf(ask)).toBe("fetch");
  });

  test("a tracer that listens to what undici sends", async () => {
    const heard: unknown[] = [];
    const listen = (message: unknown) => heard.push(message);
    subscribe("undici:request:create", listen);
    try {
      expect(await wayOf(ask)).toBe("fetch");
    } finally {
      unsubscribe("undici:request:create", listen);
    }
    expect(heard.length).toBe(1);
  });
});
