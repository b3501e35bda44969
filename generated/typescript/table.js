// Generated from openapi/ by `npm run generate`. Do not edit.

/** Run a query function and return its value. */
export const query = {
  id: "query",
  method: "POST",
  path: "/api/query",
  sends: "json",
  answers: "result",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Run a mutation function, commit what it wrote, and return its value. */
export const mutation = {
  id: "mutation",
  method: "POST",
  path: "/api/mutation",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Run an action function and return its value. */
export const action = {
  id: "action",
  method: "POST",
  path: "/api/action",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
};

/** Run a function of any kind by the path in the URL. */
export const run = {
  id: "run",
  method: "POST",
  path: "/api/run/{functionIdentifier}",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
  parameters: [
    { name: "functionIdentifier", in: "path", multiSegment: true },
  ],
};

/** Get the newest moment of the database, for reading as of it. */
export const queryTs = {
  id: "queryTs",
  method: "POST",
  path: "/api/query_ts",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  field: "ts",
};

/** Run a query function as of a moment taken earlier. */
export const queryAtTs = {
  id: "queryAtTs",
  method: "POST",
  path: "/api/query_at_ts",
  sends: "json",
  answers: "result",
  repeatable: "always",
  timeoutSeconds: 30,
  required: ["ts"],
};

/** Run several query functions as of one moment, in one request. */
export const queryBatch = {
  id: "queryBatch",
  method: "POST",
  path: "/api/query_batch",
  sends: "json",
  answers: "results",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Run a function of any kind, in any component, as an administrator. */
export const callFunction = {
  id: "callFunction",
  method: "POST",
  path: "/api/function",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
  optional: ["componentPath"],
};

/** Read every document as of one moment, page by page. */
export const listSnapshot = {
  id: "listSnapshot",
  method: "POST",
  path: "/api/list_snapshot",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
};

/** Read a snapshot by a GET. */
export const listSnapshotGet = {
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
    { name: "format", in: "query" },
  ],
};

/** Read what changed after a moment, page by page. */
export const documentDeltas = {
  id: "documentDeltas",
  method: "POST",
  path: "/api/document_deltas",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
};

/** Read changes by a GET. */
export const documentDeltasGet = {
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
    { name: "format", in: "query" },
  ],
};

/** Get a JSON Schema for the documents of each table. */
export const jsonSchemas = {
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
    { name: "format", in: "query" },
  ],
};

/** List every table and the columns that occur in it. */
export const getTableColumnNames = {
  id: "getTableColumnNames",
  method: "GET",
  path: "/api/get_table_column_names",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
};

/** Find out whether the key may export. */
export const testStreamingExportConnection = {
  id: "testStreamingExportConnection",
  method: "GET",
  path: "/api/test_streaming_export_connection",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Copy the data and keep the copy fresh, page by page. */
export const dataSync = {
  id: "dataSync",
  method: "POST",
  path: "/api/v1/data/sync",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
};

/** List the data syncs of the last days and how far they are. */
export const listActiveSyncs = {
  id: "listActiveSyncs",
  method: "GET",
  path: "/api/v1/data/list_active_syncs",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "limit", in: "query" },
    { name: "cursor", in: "query" },
  ],
};

/** Turn a cursor of documentDeltas into one of dataSync. */
export const dataSyncCursorFromDeltas = {
  id: "dataSyncCursorFromDeltas",
  method: "POST",
  path: "/api/data_sync_cursor_from_deltas",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Write records into tables. */
export const importAirbyteRecords = {
  id: "importAirbyteRecords",
  method: "POST",
  path: "/api/streaming_import/import_airbyte_records",
  sends: "json",
  answers: "nothing",
  repeatable: "whenKeyed",
  timeoutSeconds: 120,
};

/** Build the indexes that an import with primary keys needs. */
export const addPrimaryKeyIndexes = {
  id: "addPrimaryKeyIndexes",
  method: "PUT",
  path: "/api/streaming_import/add_primary_key_indexes",
  sends: "json",
  answers: "nothing",
  repeatable: "always",
  timeoutSeconds: 120,
};

/** Find out whether those indexes are built. */
export const primaryKeyIndexesReady = {
  id: "primaryKeyIndexesReady",
  method: "GET",
  path: "/api/streaming_import/primary_key_indexes_ready",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
};

/** Delete every document of some tables. */
export const clearTables = {
  id: "clearTables",
  method: "PUT",
  path: "/api/streaming_import/clear_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
};

/** Refused always: replacing tables is not supported. */
export const replaceTables = {
  id: "replaceTables",
  method: "POST",
  path: "/api/streaming_import/replace_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Get the deployed schema. */
export const getSchema = {
  id: "getSchema",
  method: "GET",
  path: "/api/streaming_import/get_schema",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Apply changes in the form of Fivetran's destination. */
export const applyFivetranOperations = {
  id: "applyFivetranOperations",
  method: "POST",
  path: "/api/streaming_import/apply_fivetran_operations",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
};

/** Delete the rows of a table that Fivetran keeps. */
export const fivetranTruncateTable = {
  id: "fivetranTruncateTable",
  method: "POST",
  path: "/api/streaming_import/fivetran_truncate_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
};

/** Create a table that Fivetran keeps. */
export const fivetranCreateTable = {
  id: "fivetranCreateTable",
  method: "POST",
  path: "/api/streaming_import/fivetran_create_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
};

/** Get the version of the backend. */
export const version = {
  id: "version",
  method: "GET",
  path: "/version",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Get the name of the deployment. */
export const instanceName = {
  id: "instanceName",
  method: "GET",
  path: "/instance_name",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Get the version of the backend, with CORS headers. */
export const instanceVersion = {
  id: "instanceVersion",
  method: "GET",
  path: "/instance_version",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Find out whether a deployment answers. */
export const running = {
  id: "running",
  method: "GET",
  path: "/",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Find out whether a key is good, and for what. */
export const checkAdminKey = {
  id: "checkAdminKey",
  method: "GET",
  path: "/api/check_admin_key",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Get the team and project of a deployment. */
export const getDeploymentInfo = {
  id: "getDeploymentInfo",
  method: "GET",
  path: "/api/v1/deployment_info",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Get the addresses that a deployment goes by. */
export const getCanonicalUrls = {
  id: "getCanonicalUrls",
  method: "GET",
  path: "/api/v1/get_canonical_urls",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Change an address that a deployment goes by. */
export const updateCanonicalUrl = {
  id: "updateCanonicalUrl",
  method: "POST",
  path: "/api/v1/update_canonical_url",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Stop a deployment without losing anything. */
export const pauseDeployment = {
  id: "pauseDeployment",
  method: "POST",
  path: "/api/v1/pause_deployment",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Let a paused deployment go on. */
export const unpauseDeployment = {
  id: "unpauseDeployment",
  method: "POST",
  path: "/api/v1/unpause_deployment",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Read who changed a deployment, and how. */
export const listAuditLogEvents = {
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
    { name: "cursor", in: "query" },
  ],
};

/** Get what Convex itself describes of the functions API. */
export const publicOpenapi = {
  id: "publicOpenapi",
  method: "GET",
  path: "/api/public_openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Get what Convex itself describes of the operations below `/api/v1`. */
export const deploymentOpenapi = {
  id: "deploymentOpenapi",
  method: "GET",
  path: "/api/v1/openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Get what Convex itself describes of what the dashboard uses. */
export const dashboardOpenapi = {
  id: "dashboardOpenapi",
  method: "GET",
  path: "/api/dashboard_openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Read every environment variable, with its value. */
export const listEnvironmentVariables = {
  id: "listEnvironmentVariables",
  method: "GET",
  path: "/api/v1/list_environment_variables",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Set and delete environment variables. */
export const updateEnvironmentVariables = {
  id: "updateEnvironmentVariables",
  method: "POST",
  path: "/api/v1/update_environment_variables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Wait for what functions do, and read their log lines. */
export const streamFunctionLogs = {
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
    { name: "clientRequestCounter", in: "query" },
  ],
};

/** Wait for functions to end. */
export const streamUdfExecution = {
  id: "streamUdfExecution",
  method: "GET",
  path: "/api/stream_udf_execution",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 90,
  parameters: [
    { name: "cursor", in: "query" },
  ],
};

/** Store a file. */
export const uploadFile = {
  id: "uploadFile",
  method: "POST",
  path: "/api/storage/upload",
  sends: "bytes",
  answers: "json",
  repeatable: "ifUnsent",
  mediaType: "application/octet-stream",
  timeoutSeconds: 310,
  parameters: [
    { name: "token", in: "query", secret: true },
  ],
};

/** Read a file. */
export const downloadFile = {
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
    { name: "Range", in: "header" },
  ],
};

/** Ask for a backup as a zip file. */
export const requestExport = {
  id: "requestExport",
  method: "POST",
  path: "/api/export/request/zip",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "includeStorage", in: "query" },
    { name: "component", in: "query" },
  ],
};

/** Download a backup. */
export const downloadExport = {
  id: "downloadExport",
  method: "GET",
  path: "/api/export/zip/{id}",
  sends: "nothing",
  answers: "bytes",
  repeatable: "always",
  timeoutSeconds: 3600,
  parameters: [
    { name: "id", in: "path" },
  ],
};

/** Set until when a backup is kept. */
export const setExportExpiration = {
  id: "setExportExpiration",
  method: "POST",
  path: "/api/export/set_expiration/{snapshotId}",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "snapshotId", in: "path" },
  ],
};

/** Stop making a backup. */
export const cancelExport = {
  id: "cancelExport",
  method: "POST",
  path: "/api/export/cancel/{snapshotId}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "snapshotId", in: "path" },
  ],
};

/** Restore a backup, or import a table, in one request. */
export const importFile = {
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
    { name: "mode", in: "query" },
  ],
};

/** Begin to send an import in parts. */
export const startImportUpload = {
  id: "startImportUpload",
  method: "POST",
  path: "/api/import/start_upload",
  sends: "nothing",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Send one part of an import. */
export const uploadImportPart = {
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
    { name: "partNumber", in: "query" },
  ],
};

/** Put the parts of an import together. */
export const finishImportUpload = {
  id: "finishImportUpload",
  method: "POST",
  path: "/api/import/finish_upload",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 120,
};

/** Confirm an import, so that it is done. */
export const performImport = {
  id: "performImport",
  method: "POST",
  path: "/api/perform_import",
  sends: "json",
  answers: "nothing",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Give an import up. */
export const cancelImport = {
  id: "cancelImport",
  method: "POST",
  path: "/api/cancel_import",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Get what the documents of each table look like. */
export const getShapes = {
  id: "getShapes",
  method: "GET",
  path: "/api/shapes2",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "component", in: "query" },
  ],
};

/** Get the indexes of every table, and whether they are built. */
export const getIndexes = {
  id: "getIndexes",
  method: "GET",
  path: "/api/get_indexes",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "componentId", in: "query" },
  ],
};

/** Delete tables with all their documents. */
export const deleteTables = {
  id: "deleteTables",
  method: "POST",
  path: "/api/delete_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120,
};

/** Delete a component with all its data. */
export const deleteComponent = {
  id: "deleteComponent",
  method: "POST",
  path: "/api/delete_component",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120,
};

/** Forget every scheduled function, those that have run too. */
export const deleteScheduledFunctionsTable = {
  id: "deleteScheduledFunctionsTable",
  method: "POST",
  path: "/api/delete_scheduled_functions_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120,
};

/** Cancel one scheduled function. */
export const cancelJob = {
  id: "cancelJob",
  method: "POST",
  path: "/api/cancel_job",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Cancel scheduled functions. */
export const cancelAllJobs = {
  id: "cancelAllJobs",
  method: "POST",
  path: "/api/cancel_all_jobs",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
};

/** Read where log events are sent. */
export const listLogStreams = {
  id: "listLogStreams",
  method: "GET",
  path: "/api/v1/list_log_streams",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Read one place where log events are sent. */
export const getLogStream = {
  id: "getLogStream",
  method: "GET",
  path: "/api/v1/get_log_stream/{id}",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" },
  ],
};

/** Send log events somewhere. */
export const createLogStream = {
  id: "createLogStream",
  method: "POST",
  path: "/api/v1/create_log_stream",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Change where log events are sent. */
export const updateLogStream = {
  id: "updateLogStream",
  method: "POST",
  path: "/api/v1/update_log_stream/{id}",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" },
  ],
};

/** Stop sending log events somewhere. */
export const deleteLogStream = {
  id: "deleteLogStream",
  method: "POST",
  path: "/api/v1/delete_log_stream/{id}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" },
  ],
};

/** Give a webhook a new secret. */
export const rotateWebhookSecret = {
  id: "rotateWebhookSecret",
  method: "POST",
  path: "/api/v1/rotate_webhook_secret/{id}",
  sends: "nothing",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" },
  ],
};

/** Read what a deployment has used today and this month. */
export const getCurrentUsage = {
  id: "getCurrentUsage",
  method: "GET",
  path: "/api/v1/get_current_usage",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Read the limits of usage. */
export const listUsageLimits = {
  id: "listUsageLimits",
  method: "GET",
  path: "/api/v1/list_usage_limits",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
};

/** Set a limit of usage. */
export const createUsageLimit = {
  id: "createUsageLimit",
  method: "POST",
  path: "/api/v1/create_usage_limit",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
};

/** Replace a limit of usage. */
export const updateUsageLimit = {
  id: "updateUsageLimit",
  method: "POST",
  path: "/api/v1/update_usage_limit/{id}",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" },
  ],
};

/** Delete a limit of usage. */
export const deleteUsageLimit = {
  id: "deleteUsageLimit",
  method: "POST",
  path: "/api/v1/delete_usage_limit/{id}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" },
  ],
};

export const METHODS = [query, mutation, action, run, queryTs, queryAtTs, callFunction];

export const SECRET_PLACES = "/api/storage/";

export const VERSION = "0.1.0";
