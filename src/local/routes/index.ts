import type { Route } from "../http/route.ts";
import { streamingExport } from "../streaming/export-routes.ts";
import { streamingImport } from "../streaming/import-routes.ts";
import { callFunction } from "./call-function.ts";
import { identityRoutes } from "./identity.ts";
import { jwks } from "./jwks.ts";
import { queryAtTs } from "./query-at-ts.ts";
import { queryBatch } from "./query-batch.ts";
import { queryGet } from "./query-get.ts";
import { queryTs } from "./query-ts.ts";
import { reset } from "./reset.ts";
import { run } from "./run.ts";
import { storageRoutes } from "./storage.ts";
import { typedCall } from "./typed-call.ts";

/** Everything that the local deployment serves. */
export const routes: readonly Route[] = [
  queryGet,
  typedCall("query"),
  typedCall("mutation"),
  typedCall("action"),
  queryTs,
  queryAtTs,
  queryBatch,
  callFunction,
  run,
  ...streamingExport,
  ...streamingImport,
  ...storageRoutes,
  jwks,
  reset,
  ...identityRoutes,
];
