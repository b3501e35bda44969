import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const pages = ["docs/reference/index.html", "docs/reference/ja/index.html"];

test.for(pages)("%s is one file under 3.5 MB that names nothing to load", (path) => {
  const text = readFileSync(path, "utf8");
  expect(Buffer.byteLength(text)).toBeLessThan(3.5 * 1024 * 1024);
  const [head = ""] = text.split("<body>");
  expect(head).toContain("default-src 'none'");
  expect([...text.matchAll(/<(?:script|img|iframe|source)[^>]*\ssrc=/g)].map(([found]) => found)).toEqual([]);
  expect([...head.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(["data:,"]);
});

test.for(pages)("%s runs no script but those that its policy names", (path) => {
  const text = readFileSync(path, "utf8");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? "";
  const [, sources = ""] = /script-src ([^;]*)/.exec(policy) ?? [];
  expect(sources.split(" ")).toHaveLength(3);
  expect(sources).not.toMatch(/unsafe|https?:|\*/);
});
