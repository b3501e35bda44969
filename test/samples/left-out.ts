import { languages } from "../../src/languages/index.ts";

/** Why there is no sample where a reader may look for one. What is not named here must be there. */
type Reason = string;

const inClients: Reason =
  "the streaming functions of the client send it; a reader of streams has no call for it";
const byPost: Reason = "the client sends the POST of the same name, which takes a selection";
const never: Reason = "it is refused, whatever is sent: there is no success to show";

const clients = languages.map(({ extension }) => `client.${extension}`);

const all = (variants: readonly string[], reason: Reason): Readonly<Record<string, Reason>> =>
  Object.fromEntries(variants.map((variant) => [variant, reason]));

/** By operationId and way of showing it. */
export const leftOut: Readonly<Record<string, Readonly<Record<string, Reason>>>> = {
  listSnapshotGet: all(clients, byPost),
  documentDeltasGet: all(clients, byPost),
  ...Object.fromEntries(
    [
      "jsonSchemas",
      "getTableColumnNames",
      "testStreamingExportConnection",
      "listActiveSyncs",
      "dataSyncCursorFromDeltas",
      "addPrimaryKeyIndexes",
      "primaryKeyIndexesReady",
      "clearTables",
      "replaceTables",
      "getSchema",
      "applyFivetranOperations",
      "fivetranTruncateTable",
      "fivetranCreateTable",
    ].map((operation) => [operation, all(clients, inClients)]),
  ),
};

/** Operations that cannot succeed, and so have only samples of an error. */
export const withoutSuccess: Readonly<Record<string, Reason>> = { replaceTables: never };
