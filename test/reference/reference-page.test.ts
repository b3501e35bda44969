import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unfoldText } from "../../src/reference/fold-text.ts";
import { readSamples } from "../samples/read-samples.ts";

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

interface ShownOperation {
  readonly operationId: string;
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly examples: object }>> };
  readonly "x-codeSamples": readonly { readonly source: string }[];
}

function shownOperations(path: string): ReadonlyMap<string, ShownOperation> {
  const block =
    /<script[^>]* id="document"[^>]*>([\s\S]*?)<\/script>/.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  const { paths } = JSON.parse(unfoldText(JSON.parse(block))) as {
    paths: Readonly<Record<string, Readonly<Record<string, ShownOperation>>>>;
  };
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return new Map(operations.map((operation) => [operation.operationId, operation]));
}

test.for(pages)("%s has the examples that the panel offers", (path) => {
  const query = shownOperations(path).get("query");
  const examples = query?.requestBody.content["application/json"]?.examples ?? {};
  expect(Object.keys(examples).length).toBeGreaterThan(5);
});

test.for(pages)("%s shows every sample, and as it ran", (path) => {
  const operations = shownOperations(path);
  const wrong = readSamples().filter(({ operation, text }) =>
    operations.get(operation)?.["x-codeSamples"].every(({ source }) => source !== text.trimEnd()),
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
  expect([...operations.values()].filter((one) => (one["x-codeSamples"] ?? []).length === 0)).toEqual([]);
});
