import { deploymentRoutes } from "../administration/deployment-routes.ts";
import { environmentRoutes } from "../administration/environment-routes.ts";
import { tableRoutes } from "../administration/table-routes.ts";
import { unservedRoutes } from "../administration/unserved-routes.ts";
import { exportRoutes } from "../backups/export-routes.ts";
import { importRoutes } from "../backups/import-routes.ts";
import type { Route } from "../http/route.ts";
import { logRoutes } from "../logs/log-routes.ts";
import { streamingExport } from "../streaming/export-routes.ts";
import { fivetranRoutes } from "../streaming/fivetran-routes.ts";
import { streamingImport } from "../streaming/import-routes.ts";
import { syncRoutes } from "../streaming/sync-routes.ts";
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

/** Everything that the local deployment serves, and what it says of the rest that the document describes. */
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
  ...syncRoutes,
  ...streamingImport,
  ...fivetranRoutes,
  ...storageRoutes,
  ...environmentRoutes,
  ...deploymentRoutes,
  ...tableRoutes,
  ...logRoutes,
  ...exportRoutes,
  ...importRoutes,
  ...unservedRoutes,
  jwks,
  reset,
  ...identityRoutes,
];
