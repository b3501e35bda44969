// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/languages/typescript/runtime/client/raw-client.ts
var raw_client_exports = {};
__export(raw_client_exports, {
  createRawClient: () => createRawClient
});
module.exports = __toCommonJS(raw_client_exports);
var import_openapi_fetch = __toESM(require("openapi-fetch"));

// generated/typescript/table.js
var table_exports = {};
__export(table_exports, {
  METHODS: () => METHODS,
  SECRET_PLACES: () => SECRET_PLACES,
  VERSION: () => VERSION,
  action: () => action,
  addPrimaryKeyIndexes: () => addPrimaryKeyIndexes,
  applyFivetranOperations: () => applyFivetranOperations,
  callFunction: () => callFunction,
  cancelAllJobs: () => cancelAllJobs,
  cancelExport: () => cancelExport,
  cancelImport: () => cancelImport,
  cancelJob: () => cancelJob,
  checkAdminKey: () => checkAdminKey,
  clearTables: () => clearTables,
  createLogStream: () => createLogStream,
  createUsageLimit: () => createUsageLimit,
  dashboardOpenapi: () => dashboardOpenapi,
  dataSync: () => dataSync,
  dataSyncCursorFromDeltas: () => dataSyncCursorFromDeltas,
  deleteComponent: () => deleteComponent,
  deleteLogStream: () => deleteLogStream,
  deleteScheduledFunctionsTable: () => deleteScheduledFunctionsTable,
  deleteTables: () => deleteTables,
  deleteUsageLimit: () => deleteUsageLimit,
  deploymentOpenapi: () => deploymentOpenapi,
  documentDeltas: () => documentDeltas,
  documentDeltasGet: () => documentDeltasGet,
  downloadExport: () => downloadExport,
  downloadFile: () => downloadFile,
  finishImportUpload: () => finishImportUpload,
  fivetranCreateTable: () => fivetranCreateTable,
  fivetranTruncateTable: () => fivetranTruncateTable,
  getCanonicalUrls: () => getCanonicalUrls,
  getCurrentUsage: () => getCurrentUsage,
  getDeploymentInfo: () => getDeploymentInfo,
  getIndexes: () => getIndexes,
  getLogStream: () => getLogStream,
  getSchema: () => getSchema,
  getShapes: () => getShapes,
  getTableColumnNames: () => getTableColumnNames,
  importAirbyteRecords: () => importAirbyteRecords,
  importFile: () => importFile,
  instanceName: () => instanceName,
  instanceVersion: () => instanceVersion,
  jsonSchemas: () => jsonSchemas,
  listActiveSyncs: () => listActiveSyncs,
  listAuditLogEvents: () => listAuditLogEvents,
  listEnvironmentVariables: () => listEnvironmentVariables,
  listLogStreams: () => listLogStreams,
  listSnapshot: () => listSnapshot,
  listSnapshotGet: () => listSnapshotGet,
  listUsageLimits: () => listUsageLimits,
  mutation: () => mutation,
  pauseDeployment: () => pauseDeployment,
  performImport: () => performImport,
  primaryKeyIndexesReady: () => primaryKeyIndexesReady,
  publicOpenapi: () => publicOpenapi,
  query: () => query,
  queryAtTs: () => queryAtTs,
  queryBatch: () => queryBatch,
  queryTs: () => queryTs,
  replaceTables: () => replaceTables,
  requestExport: () => requestExport,
  rotateWebhookSecret: () => rotateWebhookSecret,
  run: () => run,
  running: () => running,
  setExportExpiration: () => setExportExpiration,
  startImportUpload: () => startImportUpload,
  streamFunctionLogs: () => streamFunctionLogs,
  streamUdfExecution: () => streamUdfExecution,
  testStreamingExportConnection: () => testStreamingExportConnection,
  unpauseDeployment: () => unpauseDeployment,
  updateCanonicalUrl: () => updateCanonicalUrl,
  updateEnvironmentVariables: () => updateEnvironmentVariables,
  updateLogStream: () => updateLogStream,
  updateUsageLimit: () => updateUsageLimit,
  uploadFile: () => uploadFile,
  uploadImportPart: () => uploadImportPart,
  version: () => version
});
var query = {
  id: "query",
  method: "POST",
  path: "/api/query",
  sends: "json",
  answers: "result",
  repeatable: "always",
  timeoutSeconds: 30
};
var mutation = {
  id: "mutation",
  method: "POST",
  path: "/api/mutation",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var action = {
  id: "action",
  method: "POST",
  path: "/api/action",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var run = {
  id: "run",
  method: "POST",
  path: "/api/run/{functionIdentifier}",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
  parameters: [
    { name: "functionIdentifier", in: "path", multiSegment: true }
  ]
};
var queryTs = {
  id: "queryTs",
  method: "POST",
  path: "/api/query_ts",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  field: "ts"
};
var queryAtTs = {
  id: "queryAtTs",
  method: "POST",
  path: "/api/query_at_ts",
  sends: "json",
  answers: "result",
  repeatable: "always",
  timeoutSeconds: 30,
  required: ["ts"]
};
var queryBatch = {
  id: "queryBatch",
  method: "POST",
  path: "/api/query_batch",
  sends: "json",
  answers: "results",
  repeatable: "always",
  timeoutSeconds: 30
};
var callFunction = {
  id: "callFunction",
  method: "POST",
  path: "/api/function",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
  optional: ["componentPath"]
};
var listSnapshot = {
  id: "listSnapshot",
  method: "POST",
  path: "/api/list_snapshot",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var listSnapshotGet = {
  id: "listSnapshotGet",
  method: "GET",
  path: "/api/list_snapshot",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "snapshot", in: "query" },
    { name: "cursor", in: "query" },
    { name: "tableName", in: "query" },
    { name: "component", in: "query" },
    { name: "format", in: "query" }
  ]
};
var documentDeltas = {
  id: "documentDeltas",
  method: "POST",
  path: "/api/document_deltas",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var documentDeltasGet = {
  id: "documentDeltasGet",
  method: "GET",
  path: "/api/document_deltas",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "cursor", in: "query" },
    { name: "tableName", in: "query" },
    { name: "component", in: "query" },
    { name: "format", in: "query" }
  ]
};
var jsonSchemas = {
  id: "jsonSchemas",
  method: "GET",
  path: "/api/json_schemas",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "deltaSchema", in: "query" },
    { name: "byComponent", in: "query" },
    { name: "format", in: "query" }
  ]
};
var getTableColumnNames = {
  id: "getTableColumnNames",
  method: "GET",
  path: "/api/get_table_column_names",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var testStreamingExportConnection = {
  id: "testStreamingExportConnection",
  method: "GET",
  path: "/api/test_streaming_export_connection",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var dataSync = {
  id: "dataSync",
  method: "POST",
  path: "/api/v1/data/sync",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var listActiveSyncs = {
  id: "listActiveSyncs",
  method: "GET",
  path: "/api/v1/data/list_active_syncs",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "limit", in: "query" },
    { name: "cursor", in: "query" }
  ]
};
var dataSyncCursorFromDeltas = {
  id: "dataSyncCursorFromDeltas",
  method: "POST",
  path: "/api/data_sync_cursor_from_deltas",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var importAirbyteRecords = {
  id: "importAirbyteRecords",
  method: "POST",
  path: "/api/streaming_import/import_airbyte_records",
  sends: "json",
  answers: "nothing",
  repeatable: "whenKeyed",
  timeoutSeconds: 120
};
var addPrimaryKeyIndexes = {
  id: "addPrimaryKeyIndexes",
  method: "PUT",
  path: "/api/streaming_import/add_primary_key_indexes",
  sends: "json",
  answers: "nothing",
  repeatable: "always",
  timeoutSeconds: 120
};
var primaryKeyIndexesReady = {
  id: "primaryKeyIndexesReady",
  method: "GET",
  path: "/api/streaming_import/primary_key_indexes_ready",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var clearTables = {
  id: "clearTables",
  method: "PUT",
  path: "/api/streaming_import/clear_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var replaceTables = {
  id: "replaceTables",
  method: "POST",
  path: "/api/streaming_import/replace_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var getSchema = {
  id: "getSchema",
  method: "GET",
  path: "/api/streaming_import/get_schema",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var applyFivetranOperations = {
  id: "applyFivetranOperations",
  method: "POST",
  path: "/api/streaming_import/apply_fivetran_operations",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var fivetranTruncateTable = {
  id: "fivetranTruncateTable",
  method: "POST",
  path: "/api/streaming_import/fivetran_truncate_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var fivetranCreateTable = {
  id: "fivetranCreateTable",
  method: "POST",
  path: "/api/streaming_import/fivetran_create_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var version = {
  id: "version",
  method: "GET",
  path: "/version",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var instanceName = {
  id: "instanceName",
  method: "GET",
  path: "/instance_name",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var instanceVersion = {
  id: "instanceVersion",
  method: "GET",
  path: "/instance_version",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var running = {
  id: "running",
  method: "GET",
  path: "/",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var checkAdminKey = {
  id: "checkAdminKey",
  method: "GET",
  path: "/api/check_admin_key",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var getDeploymentInfo = {
  id: "getDeploymentInfo",
  method: "GET",
  path: "/api/v1/deployment_info",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var getCanonicalUrls = {
  id: "getCanonicalUrls",
  method: "GET",
  path: "/api/v1/get_canonical_urls",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var updateCanonicalUrl = {
  id: "updateCanonicalUrl",
  method: "POST",
  path: "/api/v1/update_canonical_url",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var pauseDeployment = {
  id: "pauseDeployment",
  method: "POST",
  path: "/api/v1/pause_deployment",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var unpauseDeployment = {
  id: "unpauseDeployment",
  method: "POST",
  path: "/api/v1/unpause_deployment",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var listAuditLogEvents = {
  id: "listAuditLogEvents",
  method: "GET",
  path: "/api/v1/list_audit_log_events",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "from", in: "query" },
    { name: "limit", in: "query" },
    { name: "cursor", in: "query" }
  ]
};
var publicOpenapi = {
  id: "publicOpenapi",
  method: "GET",
  path: "/api/public_openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var deploymentOpenapi = {
  id: "deploymentOpenapi",
  method: "GET",
  path: "/api/v1/openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var dashboardOpenapi = {
  id: "dashboardOpenapi",
  method: "GET",
  path: "/api/dashboard_openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var listEnvironmentVariables = {
  id: "listEnvironmentVariables",
  method: "GET",
  path: "/api/v1/list_environment_variables",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var updateEnvironmentVariables = {
  id: "updateEnvironmentVariables",
  method: "POST",
  path: "/api/v1/update_environment_variables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var streamFunctionLogs = {
  id: "streamFunctionLogs",
  method: "GET",
  path: "/api/stream_function_logs",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 90,
  parameters: [
    { name: "cursor", in: "query" },
    { name: "sessionId", in: "query" },
    { name: "clientRequestCounter", in: "query" }
  ]
};
var streamUdfExecution = {
  id: "streamUdfExecution",
  method: "GET",
  path: "/api/stream_udf_execution",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 90,
  parameters: [
    { name: "cursor", in: "query" }
  ]
};
var uploadFile = {
  id: "uploadFile",
  method: "POST",
  path: "/api/storage/upload",
  sends: "bytes",
  answers: "json",
  repeatable: "ifUnsent",
  mediaType: "application/octet-stream",
  timeoutSeconds: 310,
  parameters: [
    { name: "token", in: "query", secret: true }
  ]
};
var downloadFile = {
  id: "downloadFile",
  method: "GET",
  path: "/api/storage/{storageUuid}",
  sends: "nothing",
  answers: "bytes",
  repeatable: "always",
  timeoutSeconds: 310,
  parameters: [
    { name: "storageUuid", in: "path", secret: true },
    { name: "component", in: "query" },
    { name: "Range", in: "header" }
  ]
};
var requestExport = {
  id: "requestExport",
  method: "POST",
  path: "/api/export/request/zip",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "includeStorage", in: "query" },
    { name: "component", in: "query" }
  ]
};
var downloadExport = {
  id: "downloadExport",
  method: "GET",
  path: "/api/export/zip/{id}",
  sends: "nothing",
  answers: "bytes",
  repeatable: "always",
  timeoutSeconds: 3600,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var setExportExpiration = {
  id: "setExportExpiration",
  method: "POST",
  path: "/api/export/set_expiration/{snapshotId}",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "snapshotId", in: "path" }
  ]
};
var cancelExport = {
  id: "cancelExport",
  method: "POST",
  path: "/api/export/cancel/{snapshotId}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "snapshotId", in: "path" }
  ]
};
var importFile = {
  id: "importFile",
  method: "POST",
  path: "/api/import",
  sends: "bytes",
  answers: "json",
  repeatable: "ifUnsent",
  mediaType: "application/octet-stream",
  timeoutSeconds: 310,
  parameters: [
    { name: "format", in: "query" },
    { name: "tableName", in: "query" },
    { name: "componentPath", in: "query" },
    { name: "mode", in: "query" }
  ]
};
var startImportUpload = {
  id: "startImportUpload",
  method: "POST",
  path: "/api/import/start_upload",
  sends: "nothing",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var uploadImportPart = {
  id: "uploadImportPart",
  method: "POST",
  path: "/api/import/upload_part",
  sends: "bytes",
  answers: "json",
  repeatable: "ifUnsent",
  mediaType: "application/octet-stream",
  timeoutSeconds: 310,
  parameters: [
    { name: "uploadToken", in: "query" },
    { name: "partNumber", in: "query" }
  ]
};
var finishImportUpload = {
  id: "finishImportUpload",
  method: "POST",
  path: "/api/import/finish_upload",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 120
};
var performImport = {
  id: "performImport",
  method: "POST",
  path: "/api/perform_import",
  sends: "json",
  answers: "nothing",
  repeatable: "always",
  timeoutSeconds: 30
};
var cancelImport = {
  id: "cancelImport",
  method: "POST",
  path: "/api/cancel_import",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var getShapes = {
  id: "getShapes",
  method: "GET",
  path: "/api/shapes2",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "component", in: "query" }
  ]
};
var getIndexes = {
  id: "getIndexes",
  method: "GET",
  path: "/api/get_indexes",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "componentId", in: "query" }
  ]
};
var deleteTables = {
  id: "deleteTables",
  method: "POST",
  path: "/api/delete_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120
};
var deleteComponent = {
  id: "deleteComponent",
  method: "POST",
  path: "/api/delete_component",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120
};
var deleteScheduledFunctionsTable = {
  id: "deleteScheduledFunctionsTable",
  method: "POST",
  path: "/api/delete_scheduled_functions_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120
};
var cancelJob = {
  id: "cancelJob",
  method: "POST",
  path: "/api/cancel_job",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var cancelAllJobs = {
  id: "cancelAllJobs",
  method: "POST",
  path: "/api/cancel_all_jobs",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var listLogStreams = {
  id: "listLogStreams",
  method: "GET",
  path: "/api/v1/list_log_streams",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var getLogStream = {
  id: "getLogStream",
  method: "GET",
  path: "/api/v1/get_log_stream/{id}",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var createLogStream = {
  id: "createLogStream",
  method: "POST",
  path: "/api/v1/create_log_stream",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var updateLogStream = {
  id: "updateLogStream",
  method: "POST",
  path: "/api/v1/update_log_stream/{id}",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var deleteLogStream = {
  id: "deleteLogStream",
  method: "POST",
  path: "/api/v1/delete_log_stream/{id}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var rotateWebhookSecret = {
  id: "rotateWebhookSecret",
  method: "POST",
  path: "/api/v1/rotate_webhook_secret/{id}",
  sends: "nothing",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var getCurrentUsage = {
  id: "getCurrentUsage",
  method: "GET",
  path: "/api/v1/get_current_usage",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var listUsageLimits = {
  id: "listUsageLimits",
  method: "GET",
  path: "/api/v1/list_usage_limits",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var createUsageLimit = {
  id: "createUsageLimit",
  method: "POST",
  path: "/api/v1/create_usage_limit",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var updateUsageLimit = {
  id: "updateUsageLimit",
  method: "POST",
  path: "/api/v1/update_usage_limit/{id}",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var deleteUsageLimit = {
  id: "deleteUsageLimit",
  method: "POST",
  path: "/api/v1/delete_usage_limit/{id}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var METHODS = [query, mutation, action, run, queryTs, queryAtTs, callFunction];
var SECRET_PLACES = "/api/storage/";
var VERSION = "0.1.0";

// src/languages/typescript/runtime/errors/convex-call-error.ts
var ConvexCallError = class extends Error {
  name = "ConvexCallError";
  constructor(failure, { requestId, ...place }, message) {
    super(
      `${place.operation}${place.functionPath === void 0 ? "" : ` ${place.functionPath}`}: ${message}`
    );
    Object.assign(this, place, place.attempts && { requestId }, failure);
  }
};

// src/languages/typescript/runtime/client/attempt.ts
function attempt(read) {
  try {
    return read();
  } catch {
    return void 0;
  }
}

// src/languages/typescript/runtime/client/describe-failure.ts
function describeFailure(failure) {
  const { kind } = failure;
  if (kind === "function") return failure.errorMessage.trim();
  if (kind === "input") return `${failure.path}: ${failure.rule}`;
  if (kind === "shape") return failure.issues.map(({ message }) => message).join("; ");
  if (kind === "status") {
    return `HTTP ${failure.status} ${failure.redirectOrigin ?? failure.body.slice(0, 300)}`.trim();
  }
  if (kind === "timeout") return `took longer than ${failure.milliseconds} ms (${failure.scope})`;
  if (kind === "aborted") return kind;
  return `no answer: ${attempt(() => String(failure.cause?.cause ?? failure.cause))}`;
}

// src/languages/typescript/runtime/client/limit.ts
var Failed = class {
  constructor(failure) {
    this.failure = failure;
  }
};
var noLimit = 2 ** 31 - 1;

// src/languages/typescript/runtime/client/redact.ts
function redact(value, secrets, seen = /* @__PURE__ */ new Map()) {
  if (typeof value === "string") return strike(value, secrets);
  if (!value || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  if (seen.has(value)) return seen.get(value);
  seen.set(value, "[circular]");
  const copy = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
  let clean = value;
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    const given = name === "stack" ? value.stack : own.value;
    const item = redact(given, secrets, seen);
    const field = redact(name, secrets);
    if (item !== given || field !== name) clean = copy;
    Object.defineProperty(copy, field, item === given ? own : { value: item, enumerable: !!own.enumerable });
  }
  seen.set(value, clean);
  return clean;
}
function strike(text, secrets) {
  const found = [];
  let plain = text;
  let begins;
  const inText = (index) => begins?.[index] ?? index;
  for (let level = 0; level < 3; level++) {
    for (const secret of secrets) {
      let at = secret[3] ? plain.indexOf(secret) : -1;
      while (at >= 0) {
        const end2 = at + secret.length;
        found.push([inText(at), inText(end2)]);
        at = plain.indexOf(secret, end2);
      }
    }
    for (const { 0: whole, 1: place = "", index } of plain.matchAll(placed)) {
      found.push([inText(index + place.length), inText(index + whole.length)]);
    }
    if (!/[\\%&]/.test(plain)) break;
    const next = [];
    const end = inText(plain.length);
    plain = plain.replace(unit, (all, reference, hex, decimal, name, self, index) => {
      next.push(inText(index));
      return self ?? (name ? (names.split(name.toLowerCase())[1] ?? all)[0] : String.fromCharCode(decimal ?? parseInt(reference ?? hex, 16)));
    });
    begins = [...next, end];
  }
  let clean = "";
  let from = 0;
  for (const [begin, end] of found.sort(([a], [b]) => a - b)) {
    if (begin >= from) clean += `${text.slice(from, begin)}[redacted]`;
    from = Math.max(from, end);
  }
  return clean + text.slice(from);
}
var placed = RegExp(`(${SECRET_PLACES})[\\w.~%!$*+=:@/?&-]+`, "g");
var unit = /&#x0*([\da-f]{2});?|(?:\\u00|\\x|%)([\da-f]{2})|&#0*(\d{2,3});?|&([a-z]+);|\\?(.)/gis;
var names = "excl!quot\"num#dollar$percnt%amp&apos'lpar(rpar)ast*plus+comma,period.sol/colon:semi;lt<equals=gt>quest?commat@lsqb[bsol\\rsqb]hat^lowbar_grave`lcub{vert|rcub}";

// src/languages/typescript/runtime/client/call-state.ts
function beginCall(operation, functionPath, options = {}) {
  const place = { operation: operation.id, requestId: sixteenDigits(), attempts: 0 };
  if (typeof functionPath === "string") place.functionPath = functionPath;
  return { place, operation, options, secrets: [] };
}
function sixteenDigits() {
  let digits = "";
  while (digits.length < 16) digits += Math.floor(Math.random() * 16).toString(16);
  return digits;
}
function toError(state, thrown, stage = "options") {
  if (thrown instanceof ConvexCallError) return thrown;
  if (thrown instanceof Failed) return errorOf(state, thrown.failure);
  const known = thrown?.name === "ConvexValueError";
  const { path, rule, message } = known ? thrown : { path: stage, rule: "cannot be read", message: "cannot be read" };
  if (stage === "answer") return errorOf(state, { kind: "shape", issues: [{ path, message }] });
  return errorOf(state, { kind: "input", path, rule, ...!known && { cause: thrown } });
}
function errorOf({ place, secrets }, failure) {
  const seen = attempt(() => redact(failure, secrets)) ?? { ...failure, cause: void 0 };
  const clean = { ...seen, kind: failure.kind };
  return new ConvexCallError(clean, place, describeFailure(clean));
}

// src/languages/typescript/runtime/client/client-internals.ts
var internals = /* @__PURE__ */ Symbol.for("convex-openapi-client");
function internalsOf(client) {
  return client[internals];
}

// src/values/value-error.ts
var ConvexValueError = class extends Error {
  name = "ConvexValueError";
  constructor(path, rule) {
    super(path ? `${path}: ${rule}` : rule);
    this.path = path;
    this.rule = rule;
  }
};
function refuse(rule, path = "") {
  throw new ConvexValueError(path, rule);
}
function below(step, thrown) {
  if (!(thrown instanceof ConvexValueError) || step === void 0) return thrown;
  return new ConvexValueError(stepInto(step) + thrown.path, thrown.rule);
}
function stepInto(step) {
  const field = /^[a-z_$][\w$]{0,63}$/i.test(`${step}`);
  return field ? `.${step}` : `[${JSON.stringify(step.slice?.(0, 64) ?? step)}]`;
}
function convert(root, conversion) {
  try {
    return conversion();
  } catch (thrown) {
    if (!(thrown instanceof ConvexValueError)) throw thrown;
    throw new ConvexValueError((root + thrown.path).replace(/^\./, ""), thrown.rule);
  }
}

// src/values/base64.ts
var codes = [];
var sextets = new Uint8Array(128).fill(64);
for (let bits = 0; bits < 64; bits++) {
  const code = bits < 26 ? bits + 65 : bits < 52 ? bits + 71 : bits < 62 ? bits - 4 : bits * 4 - 205;
  codes[bits] = code;
  sextets[code] = bits;
}
var twelve = Array(12).fill(61);
function encodeBytes(bytes, room) {
  const { length } = bytes;
  if (length > 6e3) {
    const half = Math.ceil(length / 6) * 3;
    return encodeBytes(bytes.subarray(0, half)) + encodeBytes(bytes.subarray(half));
  }
  const text = room ?? Array(Math.ceil(length / 3) * 4).fill(61);
  for (let nth = 0; nth * 3 < length * 4; nth++) {
    const at = nth * 3 >> 2;
    const bits = bytes[at] << 8 | bytes[at + 1];
    text[nth] = codes[bits >> 10 - (nth * 6 & 7) & 63];
  }
  return String.fromCharCode(...text);
}

// src/values/eight-bytes.ts
var eight = new Uint8Array(8);
var view = new DataView(eight.buffer);

// src/values/field-names.ts
var before = (name = "", sorted = true) => ({
  name,
  sorted,
  next: void 0,
  others: /* @__PURE__ */ new Map(),
  inner: void 0
});
var start = before();
var places = 0;
function follow(place, field) {
  let next = place.others.get(field);
  if (!next) {
    if (field[0] === "$") refuse("a field name must not start with $");
    if (!/^[ -~]{0,1024}$/.test(field)) {
      refuse("a field name must be printable ASCII, 1024 characters at most");
    }
    next = before(field, place.sorted && place.name <= field);
    if (++places > 4095) {
      places = 0;
      start = before();
    }
    place.others.set(field, next);
  }
  place.next = next;
  return next;
}

// src/values/walk.ts
function walk(tree, depth, special, encoding, place = start) {
  if (isCommon(tree)) return tree;
  if (typeof tree === "string") refuse("a string must not hold a lone surrogate");
  const isList = Array.isArray(tree);
  if (typeof tree !== "object" || (encoding ? !isList && tree.constructor !== Object : depth > 63)) {
    const value = special(tree);
    if (value !== void 0) return value;
  }
  if (depth > 63) refuse("more than 64 levels");
  let copy = tree;
  let count = 0;
  let kept = true;
  let step;
  try {
    if (isList) {
      if (tree.length > 8192) refuse("more than 8192 elements");
      for (let at = 0; at < tree.length; at++) {
        const child = tree[at];
        if (isCommon(child)) continue;
        step = at;
        const value = walk(child, depth + 1, special, encoding, place);
        if (value !== child) {
          if (copy === tree) copy = tree.slice();
          copy[at] = value;
        }
      }
    } else {
      for (const field in tree) {
        const child = tree[field];
        if (encoding && child === void 0) {
          kept = false;
          continue;
        }
        if (place.next?.name === field) place = place.next;
        else {
          if (field[0] === "$") {
            const value2 = special(tree);
            if (value2 !== void 0) return value2;
          }
          if (!Object.hasOwn(tree, field)) continue;
          step = field;
          place = follow(place, field);
        }
        step = field;
        count++;
        if (isCommon(child)) continue;
        place.inner ??= before();
        const value = walk(child, depth + 1, special, encoding, place.inner);
        if (value !== child) {
          if (copy === tree) copy = { ...copy };
          copy[field] = value;
        }
      }
    }
  } catch (thrown) {
    throw below(step, thrown);
  }
  if (count > 1024) refuse("more than 1024 fields");
  if (!encoding || kept && place.sorted) return copy;
  const given = Object.keys(copy).filter((field) => copy[field] !== void 0);
  return Object.fromEntries(given.sort().map((field) => [field, copy[field]]));
}
function isCommon(value) {
  return typeof value === "string" ? (
    // Where the method is missing, the backend refuses the string.
    value.isWellFormed?.() !== false
  ) : typeof value === "number" ? Number.isFinite(value) && !Object.is(value, -0) : value === null || typeof value === "boolean";
}

// src/values/encode-tree.ts
function encodeBuffer(buffer) {
  let bytes;
  try {
    bytes = new Uint8Array(buffer);
  } catch {
    return refuse("an ArrayBuffer must not be detached");
  }
  return encodeBytes(bytes);
}
function encodeLeaf(leaf) {
  if (typeof leaf === "object") return { $bytes: encodeBuffer(leaf) };
  if (typeof leaf === "number") {
    view.setFloat64(0, leaf, true);
    return { $float: encodeBytes(eight, twelve) };
  }
  view.setBigInt64(0, leaf, true);
  return { $integer: encodeBytes(eight, twelve) };
}
function encodeTree(value, root, depth, write = encodeLeaf) {
  const special = (value2) => {
    const type = typeof value2 === "object" ? Object(Object.getPrototypeOf(value2)).constructor?.name : typeof value2;
    if (type === "number" || type === "ArrayBuffer") return write(value2);
    if (type === "bigint") {
      return BigInt.asIntN(64, value2) === value2 ? write(value2) : refuse("a bigint must fit into 64 bits");
    }
    if (type !== "Object") refuse(`${type} is not a Convex value`);
  };
  return convert(root, () => walk(value, depth, special, true));
}

// src/languages/typescript/runtime/client/check-text.ts
function checkText(text, place) {
  return typeof text === "string" ? encodeTree(text, place, 0) : refuse("must be a string", place);
}

// src/languages/typescript/runtime/client/function-identifier.ts
function encodePath(text, place) {
  if (/(^|\/)\.{0,2}(\/|$)/.test(checkText(text, place))) {
    refuse("a segment must not be empty, . or ..", place);
  }
  return encodeURIComponent(text).replaceAll("%2F", "/");
}

// src/languages/typescript/runtime/client/raw-client.ts
var operations = Object.values(table_exports).filter(
  (value) => Object(value).path !== void 0
);
function createRawClient(client) {
  const own = internalsOf(client);
  own.raw ??= createRaw(own);
  return own.raw;
}
function createRaw(own) {
  const { url, headers, send } = own;
  const platform = async (request, given) => {
    const state = given ?? beginCall(operationAt(request.method, request.url.slice(url.length)), void 0, {
      signal: request.signal
    });
    try {
      const {
        status,
        headers: received,
        text
      } = await send(state, {
        url: request.url,
        method: request.method,
        headers: {
          ...headers(),
          "convex-request-id": state.place.requestId,
          ...Object.fromEntries(request.headers)
        },
        body: await request.text() || null
      });
      return new Response(text || null, { status, headers: listHeaders(received) });
    } catch (thrown) {
      throw toError(state, thrown);
    }
  };
  const raw = (0, import_openapi_fetch.default)({
    baseUrl: url,
    fetch: platform,
    pathSerializer: (template, params) => {
      try {
        return template.replace(
          /\{(\w+)\}/g,
          (_, name) => encodePath(String(params[name] ?? ""), name)
        );
      } catch (thrown) {
        throw toError(beginCall(operationAt("POST", template.slice(url.length))), thrown);
      }
    }
  });
  const through = async (state, wire) => {
    const { operation, place } = state;
    const { headers: headers2, body } = wire;
    const isPlain = operation.sends !== "bytes" && operation.answers !== "bytes";
    if (!isPlain || operation.method === "GET" && body !== null) return send(state, wire);
    const path = place.functionPath === void 0 ? wire.url.slice(url.length) : operation.path;
    const request = raw.request;
    const { data, error, response } = await request(operation.method, path, {
      params: { path: { functionIdentifier: place.functionPath } },
      parseAs: "text",
      headers: headers2,
      body: body ?? void 0,
      bodySerializer: String,
      fetch: (request2) => platform(request2, state)
    });
    const text = typeof error === "object" ? JSON.stringify(error) : String(error ?? data ?? "");
    return { status: response.status, headers: response.headers, text };
  };
  const { use, eject } = raw;
  const inUse = [];
  const redirect = () => {
    own.through = inUse.some(Boolean) ? through : void 0;
  };
  raw.use = (...added) => {
    use(...added);
    inUse.push(...added);
    redirect();
  };
  raw.eject = (...removed) => {
    eject(...removed);
    for (const middleware of removed) {
      const at = inUse.indexOf(middleware);
      if (at !== -1) inUse.splice(at, 1);
    }
    redirect();
  };
  return raw;
}
function listHeaders(headers) {
  if (headers instanceof Headers) return headers;
  const listed = new Headers();
  for (const name of ["content-type", "date", "location", "retry-after"]) {
    const text = headers.get(name);
    if (text !== null) listed.set(name, text);
  }
  return listed;
}
function operationAt(method, target) {
  const [path = ""] = target.split("?");
  const known = operations.filter((operation) => patternOf(operation).test(path));
  const { run: run2 } = table_exports;
  return known.find((operation) => operation.method === method) ?? known[0] ?? { ...run2, id: path };
}
function patternOf({ path }) {
  return new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".+")}$`);
}
