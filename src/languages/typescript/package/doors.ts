/** One entry of the client's package: where one imports it from, and the source that it is made of. */
export interface Door {
  /** The file's name without its ending: `index` is the package itself. */
  readonly name: string;
  readonly entry: string;
  /** What Node is given in its place, with the same types. */
  readonly onNode?: string;
  /** What it is for, in the words of the README. */
  readonly purpose: string;
}

/** Every door of `convex-openapi-client`, the package itself first. */
export const doors: readonly Door[] = [
  {
    name: "index",
    entry: "src/languages/typescript/runtime/client/index.ts",
    onNode: "src/languages/typescript/runtime/client/node/index.ts",
    purpose: "`createConvexClient`, the error class and its guards",
  },
  {
    name: "values",
    entry: "src/values/index.ts",
    purpose: "the codec alone: `encodeValue`, `decodeValue`, `printValue`",
  },
  {
    name: "operations",
    entry: "generated/typescript/operations.ts",
    purpose:
      "`admin(client)`, `storage(client)` and the other groups, a typed method for each operation; `call(client, operationId, …)` for all",
  },
  {
    name: "raw",
    entry: "src/languages/typescript/runtime/client/raw-client.ts",
    purpose:
      "`createRawClient(client)`: openapi-fetch with the document's types, for middleware; needs `openapi-fetch`",
  },
  {
    name: "batching",
    entry: "src/languages/typescript/runtime/client/batching.ts",
    purpose: "`queryBatch`, and `batchQueries(client)`: concurrent queries travel in one request",
  },
  {
    name: "mutation-queue",
    entry: "src/languages/typescript/runtime/client/queue-mutations.ts",
    purpose: "`queueMutations(client)`: mutations one after another",
  },
  {
    name: "streaming",
    entry: "src/languages/typescript/runtime/client/streaming/index.ts",
    purpose: "`exportSnapshot`, `exportDeltas`, `sync` and `importRecords`, for a deploy key",
  },
  {
    name: "administration",
    entry: "src/languages/typescript/runtime/client/administration/index.ts",
    purpose: "`logs`, `setEnvironmentVariables`, `waitUntilReady`, and files by their URLs",
  },
  {
    name: "backups",
    entry: "src/languages/typescript/runtime/client/backups/index.ts",
    purpose: "`backup` into a file and `restore` from one, on Node",
  },
  {
    name: "node",
    entry: "src/languages/typescript/runtime/client/node-transport.ts",
    purpose: "`createNodeTransport()`: a transport on undici, for its dispatchers and limits; needs `undici`",
  },
];
