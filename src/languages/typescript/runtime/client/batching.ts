export { type BatchingOptions, batchQueries } from "./batch-queries.ts";
export { type BatchResult, type QueryOfBatch, queryBatch } from "./query-batch.ts";
