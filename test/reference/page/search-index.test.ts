import { afterEach, expect, test, vi } from "vitest";
import { pageWith } from "./page-with.ts";

afterEach(() => vi.unstubAllGlobals());

const document = {
  paths: {
    "/api/query_batch": {
      post: { operationId: "queryBatch", summary: "Run several queries.", tags: ["Functions"] },
    },
    "/api/query_ts": {
      post: { operationId: "queryTs", summary: "最新の時点を返します。", tags: ["Functions"] },
    },
  },
};
const operations = [
  {
    id: "1",
    url: "/functions/querybatch",
    title: "queryBatch",
    httpPath: "/api/query_batch",
    all: "one moment",
  },
  {
    id: "2",
    url: "/functions/queryts",
    title: "queryTs",
    httpPath: "/api/query_ts",
    all: "See queryBatch.",
  },
  { id: "3", url: "/values", title: "Values", all: "Int64 in base64" },
];

test.for([
  { query: "queryBatch", want: ["1", "2"] },
  { query: "QUERYBATCH", want: ["1", "2"] },
  { query: "query_ts", want: ["2"] },
  { query: "時点", want: ["2"] },
  { query: "se64", want: ["3"] },
  { query: "one several", want: ["1"] },
  { query: "functions", want: [] },
  { query: "nothing of this", want: [] },
])("“$query” finds $want", async ({ query, want }) => {
  pageWith(document);
  const { SearchIndex, withOperationId } = await import("../../../src/reference/page/search-index.ts");
  const index = new SearchIndex();
  for (const operation of operations) index.add(operation.id, withOperationId(operation));
  expect(index.search(query)).toEqual([{ result: want }]);
});
