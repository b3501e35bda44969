import { describe, expect, test } from "vitest";
import { proxyFor, proxyHeaders } from "../../../../../src/languages/typescript/runtime/client/node/proxy.ts";

const proxy = "http://proxy.example:3128";
const both = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy };
const proxied = (url: string, environment: Record<string, string>) =>
  proxyFor(new URL(url), environment)?.href;

describe("the variable that a proxy comes from", () => {
  test.for<[string, string, Record<string, string>, string | undefined]>([
    ["none", "http://a.example", {}, undefined],
    ["an empty one", "http://a.example", { HTTP_PROXY: "" }, undefined],
    ["HTTP_PROXY for http", "http://a.example", { HTTP_PROXY: proxy }, `${proxy}/`],
    ["HTTP_PROXY not for https", "https://a.example", { HTTP_PROXY: proxy }, undefined],
    ["HTTPS_PROXY for https", "https://a.example", { HTTPS_PROXY: proxy }, `${proxy}/`],
    ["HTTPS_PROXY not for http", "http://a.example", { HTTPS_PROXY: proxy }, undefined],
    ["small letters first", "http://a.example", { HTTP_PROXY: "http://b", http_proxy: proxy }, `${proxy}/`],
    ["without a scheme", "http://a.example", { HTTP_PROXY: "proxy.example:3128" }, `${proxy}/`],
    ["over TLS", "https://a.example", { HTTPS_PROXY: "https://p.example" }, "https://p.example/"],
  ])("%s", ([, url, environment, want]) => {
    expect(proxied(url, environment)).toBe(want);
  });

  test.for([["socks5://user:secret@p.example"], ["http://user:secret@:x"]])(
    "%s is refused unseen",
    ([text]) => {
      const ask = () => proxied("http://a.example", { HTTP_PROXY: text ?? "" });
      expect(ask).toThrow("HTTP_PROXY must be the URL of a proxy, such as http://proxy.example:3128");
      expect(ask).not.toThrow(/secret/);
    },
  );
});

describe("no proxy stands before this machine", () => {
  test.for([
    ["http://localhost:3210"],
    ["http://app.localhost:3210"],
    ["http://127.0.0.1:3210"],
    ["http://127.1.2.3"],
    ["https://[::1]:3210"],
  ])("%s", ([url]) => {
    expect(proxied(url ?? "", both)).toBeUndefined();
  });
  test.for([["http://localhost.example"], ["http://127.0.0.1.example"], ["http://[::2]"]])(
    "but %s",
    ([url]) => {
      expect(proxied(url ?? "", both)).toBe(`${proxy}/`);
    },
  );
});

describe("NO_PROXY", () => {
  test.for<[string, string, boolean]>([
    ["*", "https://a.example", true],
    ["a.example", "https://a.example", true],
    ["A.Example", "https://a.example", true],
    ["b.example, a.example", "https://a.example", true],
    ["b.example a.example", "https://a.example", true],
    ["example", "https://a.example", true],
    ["xample", "https://a.example", false],
    [".example", "https://a.example", true],
    ["*.example", "https://a.example", true],
    [".a.example", "https://a.example", false],
    ["a.example:443", "https://a.example", true],
    ["a.example:80", "https://a.example", false],
    ["a.example:80", "http://a.example", true],
    ["a.example:8080", "http://a.example:8080", true],
    ["10.1.2.3", "http://10.1.2.3", true],
    ["10.0.0.0/8", "http://10.1.2.3", true],
    ["10.0.0.0/8", "http://11.1.2.3", false],
    ["10.0.0.0/x", "http://10.1.2.3", false],
    ["fd00::/8", "http://[fd12::1]", true],
    ["fd12::1", "http://[fd12::1]", true],
    ["[fd12::1]:81", "http://[fd12::1]:81", true],
    ["[fd12::1]:81", "http://[fd12::1]", false],
    [",,", "http://a.example", false],
  ])("%s, %s: excepted %s", ([list, url, want]) => {
    expect(proxied(url, { ...both, NO_PROXY: list }) === undefined).toBe(want);
    expect(proxied(url, { ...both, no_proxy: list }) === undefined).toBe(want);
  });
});

test("a user of the proxy is told as RFC 7617 says", () => {
  expect(proxyHeaders(new URL("http://p.example"))).toEqual({});
  // base64 of "ada:p@ss"
  expect(proxyHeaders(new URL("http://ada:p%40ss@p.example"))).toEqual({
    "proxy-authorization": "Basic YWRhOnBAc3M=",
  });
});
