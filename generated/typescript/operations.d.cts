// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { Call, CallOptions, ConvexClient, ValueFormat } from "./index.cjs";
/** A whole number of 64 bits: a bigint where a number would round it. Both can be sent. */
type Int64 = number | bigint;
/** An object without any field. */
type NoFields = {
    [field: string]: never;
};
/** The first pass over the tables is not finished: what has come so far is not yet consistent. */
type ActiveSyncSnapshotting = {
    /** Always `snapshotting`. */
    type: "snapshotting";
    /** Tables whose first pass is finished. */
    numTablesSynced: number;
    /** Tables that are synced in all. */
    totalTables: number;
    /** The component's path; the empty string is the root app. */
    currentComponent: string;
    /** The table that is being read. */
    currentTable: string;
    /** Documents of it that were sent. */
    numDocumentsInCurrentTable: number;
    /** Documents that it has, as of lately. */
    totalDocumentsInCurrentTable: number;
    /** Documents sent over the sync's life, deletions and repeated versions included. */
    numDocumentsSynced: number;
    /** Documents of all tables, as of lately. */
    totalDocuments: number;
};
/** What has come so far is consistent, as of a moment that has passed. Ask again at once. */
type ActiveSyncStale = {
    /** Always `stale`. */
    type: "stale";
    /** Tables that are synced in all. */
    totalTables: number;
    /** Documents sent over the sync's life, deletions and repeated versions included. */
    numDocumentsSynced: number;
    /** The moment as of which what was synced is consistent. */
    syncedTs: ExportTimestamp;
};
/** How far the sync has come. */
type ActiveSyncStatus = ActiveSyncSnapshotting | ActiveSyncStale | ActiveSyncUpToDate;
/** Everything has come. Wait before you ask again. */
type ActiveSyncUpToDate = {
    /** Always `upToDate`. */
    type: "upToDate";
    /** Tables that are synced in all. */
    totalTables: number;
    /** Documents sent over the sync's life, deletions and repeated versions included. */
    numDocumentsSynced: number;
    /** The moment as of which what was synced is consistent. */
    syncedTs: ExportTimestamp;
};
/** Syncs that asked for a page within the last 3 days, the latest first. */
type ActiveSyncs = {
    /** One page of syncs. */
    syncs: {
        /** The `syncId` of its pages. */
        syncId: string;
        /** When it last asked for a page, in milliseconds since 1970. */
        lastUpdated: number;
        status: ActiveSyncStatus;
    }[];
    pagination: Pagination;
};
/** What a key may do. */
type AdminKeyCheck = {
    /** Always true. A key that is not good is 401 or 403. */
    success: true;
    /** What the key may do, such as `ViewData`. **Empty for a key that may do everything.** New words can appear. */
    allowedOps: string[];
    /** Whether the key was made to read only. */
    isReadOnly: boolean;
};
/**
 * The arguments: one object of named arguments, each a Convex value in its encoded form, whatever `format` says. `{}` for a function that takes none.
 *
 * The server also takes a list. It is the older, positional way of writing arguments, and the official JavaScript client still sends its one object wrapped in one; both mean the same. Write the object.
 *
 * A function with an argument validator answers anything but exactly one object with a function error, `ArgumentValidationError: …`. One without takes whatever comes, even `null` or a bare number, which this schema does not invite.
 */
type Args = Record<string, unknown> | unknown[];
/** A page of the audit log, the oldest first. */
type AuditLogPage = {
    /** What was done. */
    items: {
        /** Who did it. Its `kind` is `system`, `member` (with `memberId`) or `token` (with `tokenId`, and `memberId` and `clientId` or null). */
        actor: Record<string, unknown>;
        /** What it was, such as `update_environment_variable`. New words can appear. */
        action: string;
        /** When, in milliseconds since 1970. */
        createTime: number;
        /** More about it, in the form of `json`. */
        metadata: unknown;
        /** From which address, where that is known. */
        clientIp: string | null;
        /** With which program, where that is known. */
        clientUserAgent: string | null;
    }[];
    pagination: Pagination;
};
/** A stream to Axiom. */
type AxiomStream = {
    /** Always `axiom`. */
    logStreamType: "axiom";
    /** The id of the stream. */
    id: string;
    status: LogStreamStatus;
    /** The dataset that events go to. */
    datasetName: string;
    /** Fields that are sent with each event. */
    attributes: {
        /** Its name. */
        key: string;
        /** Its value. */
        value: string;
    }[];
    /** One of the addresses of Axiom. Another one is 400 `InvalidAxiomIngestUrl`. */
    ingestUrl?: string | undefined;
    /** What is sent. Null for everything, also what comes in the future. */
    topics: string[] | null;
};
/** What to change of a stream to Axiom. A field that is left out stays. */
type AxiomStreamUpdate = {
    /** Always `axiom`. */
    logStreamType: "axiom";
    /** The API key or project token. A secret. */
    apiKey?: string | undefined;
    /** The dataset that events go to. */
    datasetName?: string | undefined;
    /** Fields that are sent with each event. */
    attributes?: {
        /** Its name. */
        key: string;
        /** Its value. */
        value: string;
    }[] | undefined;
    /** One of the addresses of Axiom. Another one is 400 `InvalidAxiomIngestUrl`. */
    ingestUrl?: string | null | undefined;
    /** What is sent. Left out it stays as it is, null is everything. */
    topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null | undefined;
};
/** Which address to change, and to what. */
type CanonicalUrlUpdate = {
    /** Which of the two. */
    requestDestination: "convexCloud" | "convexSite";
    /** The new address. Left out or null, the default one holds again. */
    url?: string | null | undefined;
};
/** The addresses that the deployment goes by. */
type CanonicalUrls = {
    /** Where clients call. Functions see it as `CONVEX_CLOUD_URL`. */
    convexCloudUrl: string;
    /** Where HTTP actions are. Functions see it as `CONVEX_SITE_URL`. */
    convexSiteUrl: string;
};
/** Tables to empty. */
type ClearTablesCall = {
    /** Their names. */
    tableNames: string[];
};
/** A deployment in the Convex cloud. */
type CloudDeployment = {
    /** Always `cloud`. */
    kind: "cloud";
    /** The team's number. */
    teamId: number;
    /** The project's number. */
    projectId: number;
    /** The project's name. */
    projectName: string | null;
    /** The project's name as URLs write it. */
    projectSlug: string | null;
    /** The deployment's number. */
    id: number;
    /** What it is for. */
    deploymentType: "dev" | "prod" | "preview" | "custom";
    /** The name that its project calls it by. */
    reference: string | null;
};
/** A function of any kind, in the root app or in a component. Unknown fields are ignored. */
type ComponentFunctionCall = {
    componentPath?: ComponentPath | undefined;
    path: FunctionPath;
    args: Args;
    /** The form of `value` and `errorData`. Left out or null it is `json`, except for old official clients. */
    format?: ValueFormat | null | undefined;
};
/** The component that the function lives in: the names of the components from the root app down, joined with `/`. Left out, `null` and the empty string all mean the root app. A badly written path is 400 `InvalidComponentPath`; a component that does not exist is 500 `InternalServerError` (derived). */
type ComponentPath = string | null;
/** A component. */
type ComponentReference = {
    /** The id of a component. Left out or null it is the root app. */
    componentId?: string | null | undefined;
};
/** A component that is left out, or its tables, each with a table selection, and what becomes of those that are not named. */
type ComponentSelection = "excluded" | "excl" | {
    _other: Inclusion;
} & Record<string, unknown>;
/** A component to delete. */
type ComponentToDelete = {
    /** Its id. The root app cannot be deleted. */
    componentId?: string | null | undefined;
};
/** What a mutation was in conflict with, as far as that is known. */
type Conflict = {
    /** The table. */
    tableName: string | null;
    /** The document. */
    documentId: string | null;
    /** The function that wrote it. */
    writeSource: string | null;
    /** The component. */
    componentPath: string | null;
    /** How often the mutation had been run again. */
    retryCount: number | null;
};
/** The stream that was created. */
type CreatedLogStream = {
    /** Where it sends to. */
    logStreamType: "datadog" | "webhook" | "axiom" | "sentry" | "postHogLogs" | "postHogErrorTracking";
    /** Its id. */
    id: string;
    /** Of a webhook, what signatures are verified with. A secret. */
    hmacSecret?: string | undefined;
};
/** What was used in the current day and month, in UTC. */
type CurrentUsage = {
    /** By the name of the metric, as limits call it. */
    metrics: Record<string, {
        /** What it is counted in. */
        unit: "calls" | "GB" | "Query-GB" | "GB-hours";
        /** How much it was. */
        usage: {
            /** Since the day began. */
            current_day: number;
            /** Since the month began. */
            current_month: number;
        };
    }>;
    /** Whether the past is counted in. **Only with `complete` are the numbers whole.** */
    seedStatus: "pending" | "partial" | "complete" | "failed";
};
/** One page of a data sync. There is no `format`: values always come as `export_json`. */
type DataSyncCall = {
    /** The `pagination.nextCursor` of the page before. Opaque. Leave it out to begin. */
    cursor?: string | undefined;
    selection?: Selection | undefined;
};
/** A cursor for `dataSync`. */
type DataSyncCursor = {
    /** Opaque. */
    cursor: string;
};
/** A cursor of `documentDeltas` and what it was used with. */
type DataSyncCursorFromDeltasCall = {
    /** The `cursor` that `documentDeltas` answered last. */
    cursor: ExportTimestamp;
    selection?: Selection | undefined;
};
/** One version of a document, or the news that it was deleted. */
type DataSyncEntry = {
    /** The component's path; the empty string is the root app. */
    component: string;
    /** The table's name. */
    table: string;
    /** When this version was written. */
    ts: ExportTimestamp;
    /** Whether the document was deleted. */
    deleted: boolean;
    /** The document's fields, in `export_json`. Of a deleted one, `_id` alone. */
    value: {
        /** The document's id. */
        _id: string;
    } & Record<string, unknown>;
};
/** A page of a data sync. */
type DataSyncPage = {
    status: DataSyncStatus;
    /** Tables to empty **before** `values` are applied, as they begin anew. */
    truncates: {
        /** The component's path; the empty string is the root app. */
        component: string;
        /** The table's name. */
        table: string;
    }[];
    /** Documents that were written or deleted, in the order in which to apply them. */
    values: DataSyncEntry[];
    /** The sync's name in `listActiveSyncs`, the same on all of its pages. */
    syncId: string;
    /** `hasMore` is always true and `nextCursor` always there: a sync has no end. Let `status` set the pace. */
    pagination: Pagination;
};
/** The first pass over the tables is not finished: what has come so far is not yet consistent. */
type DataSyncSnapshotting = {
    /** Always `snapshotting`. */
    type: "snapshotting";
};
/** What has come so far is consistent, as of a moment that has passed. Ask again at once. */
type DataSyncStale = {
    /** Always `stale`. */
    type: "stale";
    /** The moment as of which what was synced is consistent. */
    snapshotTs: ExportTimestamp;
};
/** How far the sync has come with this page. */
type DataSyncStatus = DataSyncSnapshotting | DataSyncStale | DataSyncUpToDate;
/** Everything has come. Wait before you ask again. */
type DataSyncUpToDate = {
    /** Always `upToDate`. */
    type: "upToDate";
    /** The moment as of which what was synced is consistent. */
    snapshotTs: ExportTimestamp;
};
/** The deployed schema of the root app, or null when there is none. */
type DatabaseSchema = {
    /** Its tables. */
    tables: TableDefinition[];
    /** Whether documents are held to it. */
    schemaValidation: boolean;
} | null;
/** A stream to Datadog. */
type DatadogStream = {
    /** Always `datadog`. */
    logStreamType: "datadog";
    /** The id of the stream. */
    id: string;
    status: LogStreamStatus;
    /** Where the Datadog account is. */
    siteLocation: "US1" | "US3" | "US5" | "EU" | "US1_FED" | "AP1";
    /** Tags that are sent with each event. */
    ddTags: string[];
    /** The name of the service, as a tag. */
    service?: string | undefined;
    /** What is sent. Null for everything, also what comes in the future. */
    topics: string[] | null;
};
/** What to change of a stream to Datadog. A field that is left out stays. */
type DatadogStreamUpdate = {
    /** Always `datadog`. */
    logStreamType: "datadog";
    /** Where the Datadog account is. */
    siteLocation?: "US1" | "US3" | "US5" | "EU" | "US1_FED" | "AP1" | undefined;
    /** The API key of Datadog. A secret. */
    ddApiKey?: string | undefined;
    /** Tags that are sent with each event. */
    ddTags?: string[] | undefined;
    /** The name of the service, as a tag. */
    service?: string | null | undefined;
    /** What is sent. Left out it stays as it is, null is everything. */
    topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null | undefined;
};
/** A version of a document, or the news that it was deleted; then only `_id` stands beside the metadata. */
type DeltaDocument = {
    /** The component's path; the empty string is the root app. */
    _component: string;
    /** The table's name. */
    _table: string;
    /** When this version was written. Of two versions of one `_id`, the later wins. */
    _ts: ExportTimestamp;
    /** The document's id. */
    _id: string;
    /** Whether the document was deleted. */
    _deleted: boolean;
} & Record<string, unknown>;
/** A page of changes. */
type DeltasPage = {
    /** Changes in the order of time. A transaction is never split over two pages. */
    values: DeltaDocument[];
    /** For the next page, now or after a pause. Save it once the page is safely stored, **also that of an empty page**, as it moves on although nothing changed. */
    cursor: ExportTimestamp;
    /** Whether there is another page now. When false, wait before you ask again. */
    hasMore: boolean;
};
/** Where a deployment belongs, by `kind`. */
type DeploymentInfo = CloudDeployment | SelfHostedDeployment;
/** One page of changes. Unknown fields are ignored. A JSON list in its place is refused (run). */
type DocumentDeltasCall = {
    /** Changes after this moment: the `snapshot` of a finished snapshot, then the `cursor` of the page before. Left out or null it is 400 `DocumentDeltasCursorRequired`. One that lies in the future is answered with the cursor of now, which goes back (derived). */
    cursor: ExportTimestamp;
    selection?: Selection | undefined;
    /** Only this table, of the root app or of `component`. Read only when there is no well-formed `selection`. Of another type, beside `table_name` (its other spelling), or with a `component` that is no text, it is ignored, and **everything is exported** (run). */
    tableName?: string | undefined;
    /** Another spelling of `tableName`. Never send both. */
    table_name?: string | undefined;
    /** Only this component. The empty string is the root app. */
    component?: string | undefined;
    /** The form of the values. Left out or null it is `json`. */
    format?: ValueFormat | null | undefined;
};
/** Changes that are made together or not at all. */
type EnvironmentVariableChanges = {
    /** One for each variable. */
    changes: {
        /** A letter or `_`, then letters, digits and `_`; at most 256 characters. */
        name: string;
        /** The new value, at most 8,192 bytes. **Left out or null, the variable is deleted**; one that is not there is no error. */
        value?: string | null | undefined;
    }[];
};
/** The environment variables of a deployment, in clear. */
type EnvironmentVariables = {
    /** Values by name. **They are secrets**, so keep the answer out of logs. */
    environmentVariables: Record<string, string>;
};
/** Until when a backup is kept. */
type ExportExpiration = {
    /** In nanoseconds since 1970. It is then deleted, and cannot be downloaded any more. */
    expirationTsNs: ExportTimestamp;
};
/** Nanoseconds since 1970, around 1.8 × 10^18. **Beyond what a double holds**: a parser that reads numbers into doubles, as JavaScript's `JSON.parse` does, rounds it, and a rounded cursor skips or repeats changes. Negative is 500 (derived). */
type ExportTimestamp = Int64;
/** A table to create. */
type FivetranCreateTableCall = {
    tableDefinition: TableDefinition;
};
/** Changes, in the order in which they are applied. */
type FivetranOperations = {
    /** The table's name. */
    table: string;
    /** What to do with the row. */
    operation: "Upsert" | "Update" | "HardDelete";
    /** The row, as an object of values in the encoded form: int64 and bytes pass here. */
    row: Record<string, unknown>;
}[];
/** A table, and which of its rows to delete. */
type FivetranTruncateCall = {
    /** The table's name. */
    tableName: string;
    /** Only rows that were synced before this moment, in RFC 3339. Left out, all of them. */
    deleteBefore?: string | null | undefined;
    /** Whether rows are marked as deleted, or deleted. */
    deleteType: "SoftDelete" | "HardDelete";
};
/** Which function to run, what to give it, and in which form to write what it returns. Unknown fields are ignored. */
type FunctionCall = {
    path: FunctionPath;
    args: Args;
    /** The form of `value` and `errorData`. Left out or null it is `json`, except for old official clients. */
    format?: ValueFormat | null | undefined;
};
/** A query and the moment as of which it reads. Unknown fields are ignored. */
type FunctionCallAtTs = {
    path: FunctionPath;
    args: Args;
    ts: Timestamp;
    /** The form of `value` and `errorData`. Left out or null it is `json`, except for old official clients. */
    format?: ValueFormat | null | undefined;
};
/** A function has ended. */
type FunctionCompletion = {
    /** Always `Completion`. */
    kind: "Completion";
    /** What kind of function it is. */
    udfType: "Query" | "Mutation" | "Action" | "HttpAction";
    /** The component that it lives in. Null for the root app. */
    componentPath: string | null;
    /** The function's path, or the method and path of an HTTP action. */
    identifier: string;
    /** When it ended, in seconds since 1970. */
    timestamp: number;
    /** What it wrote with `console`. See [`streamFunctionLogs`](#operation/streamFunctionLogs) for who gets them as objects. */
    logLines: (string | LogLine)[];
    /** The request that it belongs to, as `errorMessage` names it. */
    requestId: string;
    /** This execution alone. */
    executionId: string;
    /** Whether the result came from a cache. */
    cachedResult: boolean;
    /** Who called, such as `HttpApi`, `SyncWorker`, `Cron`, `Scheduler`, `Action` or `HttpEndpoint`. */
    caller: string;
    /** The execution of the action that called it. */
    parentExecutionId: string | null;
    /** How long it took, in seconds. */
    executionTime: number;
    /** How much of that was its own code, in seconds. */
    userExecutionTime: number | null;
    /** Of an HTTP action that answered, the status as an object. Null otherwise. */
    success: unknown;
    /** The error and its stack, where it threw. **Not hidden**, as it is from clients in production. */
    error: string | null;
    usageStats: FunctionUsage;
    /** How large the returned value was. Null of HTTP actions. */
    returnBytes: number | null;
    /** What a mutation was in conflict with. Null where it was not. */
    occInfo: Conflict | null;
    /** Whether the backend runs the mutation again. */
    willRetry: boolean;
    /** When it was run, in seconds since 1970. */
    executionTimestamp: number;
    /** Who was known to call, such as `user` or `admin`. */
    identityType: string;
    /** Where it ran, `isolate` or `node`. */
    environment: string;
};
/** The function threw, or could not be run: it does not exist, its arguments do not fit, it ran out of a limit. Fields that are not listed may be added; ignore them. */
type FunctionError = {
    /** Always `error`. */
    status: "error";
    /** `[Request ID: …] Server Error`, and nothing more where the deployment hides details. Elsewhere the message and its stack follow on lines of their own, and the text ends in a newline. For people to read, not for programs to match. */
    errorMessage: string;
    /** The data of the `ConvexError` that was thrown, in the `format` that was asked for. **Absent when anything else went wrong; `null` when the error carried no data.** It is never hidden. A stale cursor of a paginated query gives `isConvexSystemError` and `paginationError`. */
    errorData?: unknown | undefined;
    logLines?: LogLines | undefined;
};
/** Something that a function did. */
type FunctionLogEntry = FunctionCompletion | FunctionProgress;
/** What happened since a cursor. */
type FunctionLogPage = {
    /** In the order of time. Empty after a minute in which nothing happened. */
    entries: FunctionLogEntry[];
    /** The next `cursor`. */
    newCursor: number;
};
/** The function's path, `module:export`: `messages:list` is the export `list` of `convex/messages.ts`, `chat/rooms:get` one of a module in a folder, and `messages` alone its default export. The whole grammar is under [Function paths](#tag/function-paths). A path that breaks it is 400 `BadConvexFunctionIdentifier`; one that names nothing is a function error. */
type FunctionPath = string;
/** Lines that an action or an HTTP action wrote while it still runs. */
type FunctionProgress = {
    /** Always `Progress`. */
    kind: "Progress";
    /** What kind of function it is. */
    udfType: "Query" | "Mutation" | "Action" | "HttpAction";
    /** The component that it lives in. Null for the root app. */
    componentPath: string | null;
    /** The function's path, or the method and path of an HTTP action. */
    identifier: string;
    /** When the function began, in seconds since 1970. */
    timestamp: number;
    /** What it wrote with `console`. See [`streamFunctionLogs`](#operation/streamFunctionLogs) for who gets them as objects. */
    logLines: (string | LogLine)[];
    /** The request that it belongs to, as `errorMessage` names it. */
    requestId: string;
    /** This execution alone. */
    executionId: string;
};
/** What came of the function. `status` tells which of the two it is: read it before anything else, as both come with HTTP status 200. */
type FunctionResult = FunctionSuccess | FunctionError;
/** The function returned. Fields that are not listed may be added; ignore them. */
type FunctionSuccess = {
    /** Always `success`. */
    status: "success";
    /** What the function returned, in the `format` that was asked for. Always there, and `null` when the function returned nothing. */
    value: unknown;
    logLines?: LogLines | undefined;
};
/** What one execution used. */
type FunctionUsage = {
    /** Bytes read from the database. */
    databaseReadBytes: number;
    /** Bytes written to the database. */
    databaseWriteBytes: number;
    /** Bytes of database input. */
    databaseIoReadBytes: number;
    /** Bytes of database output. */
    databaseIoWriteBytes: number;
    /** Documents read. */
    databaseReadDocuments: number;
    /** Documents written. */
    databaseWriteDocuments: number;
    /** Bytes read from files. */
    storageReadBytes: number;
    /** Bytes written to files. */
    storageWriteBytes: number;
    /** Bytes read from vector indexes. */
    vectorIndexReadBytes: number;
    /** Bytes written to vector indexes. */
    vectorIndexWriteBytes: number;
    /** Bytes that text searches count. */
    textIndexQueryBytes: number;
    /** Bytes that writes to text indexes count. */
    textIndexWriteQueryBytes: number;
    /** Bytes that vector searches count. */
    vectorIndexReadQueryBytes: number;
    /** Bytes that writes to vector indexes count. */
    vectorIndexWriteQueryBytes: number;
    /** Bytes sent to the outside. */
    networkEgressBytes: number;
    /** Memory used, in megabytes. */
    memoryUsedMb: number;
};
/** One record. */
type ImportRecord = {
    /** The table. A name that is no identifier is turned into one, in lower case and Latin letters, beginning with `source_`. */
    tableName: string;
    /** The document's fields as plain JSON. **Numbers become float64**, and since a key that begins with `$` or `_` or is not ASCII is changed to begin with `source_`, `$integer` and `$bytes` cannot be written here: int64, bytes and special floats do not pass. Other keys stay as they are, with spaces and dashes. A non-null `_ab_cdc_deleted_at` deletes the document with that key. */
    data: Record<string, unknown>;
};
/** Records, and the tables that they go to. */
type ImportRecordsCall = {
    /** Every table that a record names. A record for any other is 400 `MissingStream`. */
    tables: Record<string, {
        /** Paths of the fields that identify a record, such as `[["sku"]]`. A record replaces the document with the same key. Left out or null, records are only added. An empty list is 400 `EmptyPrimaryKey`, a field that is no identifier 500 (derived). */
        primaryKey?: string[][] | null | undefined;
        /** Required and not looked at. `{}` will do. */
        jsonSchema: unknown;
    }>;
    /** The records, in the order in which they are written. */
    messages: ImportRecord[];
};
/** An import. */
type ImportReference = {
    /** Its id. One that is no id is 400 `InvalidImport`. */
    importId: string;
};
/** An import that waits to be confirmed. */
type ImportStarted = {
    /** Its id, for `_system/cli/queryImport`, `performImport` and `cancelImport`. */
    importId: string;
};
/** An upload that was begun. */
type ImportUpload = {
    /** What its parts are sent with. Opaque. */
    uploadToken: string;
};
/** The parts of an upload, and what they are together. */
type ImportUploadParts = {
    /** The same as the parameters of [`importFile`](#operation/importFile). */
    import: {
        /** What it is. */
        format: "csv" | "jsonLines" | "jsonArray" | "zip";
        /** The table, for every format but `zip`. */
        tableName?: string | null | undefined;
        /** The component to import into. */
        componentPath?: string | null | undefined;
        /** What becomes of what is there. */
        mode?: "requireEmpty" | "append" | "replace" | "replaceAll" | undefined;
    };
    /** The token of the upload. */
    uploadToken: string;
    /** The tokens of the parts, in their order. */
    partTokens: string[];
};
/** What was imported. */
type ImportedCount = {
    /** How many documents were written. */
    numWritten: number;
};
/** Whether something is exported. `incl` and `excl` are short for the other two. */
type Inclusion = "included" | "excluded" | "incl" | "excl";
/** Whether records can be imported. */
type IndexesReady = {
    /** Whether the indexes of all these tables are built. */
    indexesReady: boolean;
};
/** The deployment refused the request, or could not do what was asked. This is not the function's doing. Fields that are not listed may be added; ignore them. */
type InfrastructureError = {
    /** The error's name, for programs to compare. New ones can appear. */
    code: string;
    /** The error in words, for people. It may change from one release to the next. */
    message: string;
};
/** A scheduled function. */
type JobReference = {
    /** Its id, as `ctx.scheduler` gave it. */
    id: string;
    /** The id of a component. Left out or null it is the root app. */
    componentId?: string | null | undefined;
};
/** Which scheduled functions to cancel. Without a filter, all of them. */
type JobSelection = {
    /** The id of a component. Left out or null it is the root app. */
    componentId?: string | null | undefined;
    /** Only this function, as `messages.js:list`. */
    udfPath?: string | null | undefined;
    /** The component that the function is in. Read only together with `udfPath`. */
    componentPath?: string | null | undefined;
    /** Only what is due then or later, in nanoseconds since 1970. */
    startNextTs?: Int64 | null | undefined;
    /** Only what is due before, in nanoseconds since 1970. */
    endNextTs?: Int64 | null | undefined;
};
/** One page of a snapshot. Unknown fields are ignored. A JSON list in its place is refused (run). */
type ListSnapshotCall = {
    /** The `snapshot` of the first page, on every page after it. Leave it out to begin, or send null. At most 5 days old. */
    snapshot?: ExportTimestamp | null | undefined;
    /** The `cursor` of the page before. Opaque; it is itself a JSON text. Left out or null for the first page. */
    cursor?: string | null | undefined;
    selection?: Selection | undefined;
    /** Only this table, of the root app or of `component`. Read only when there is no well-formed `selection`. Of another type, beside `table_name` (its other spelling), or with a `component` that is no text, it is ignored, and **everything is exported** (run). */
    tableName?: string | undefined;
    /** Another spelling of `tableName`. Never send both. */
    table_name?: string | undefined;
    /** Only this component. The empty string is the root app. */
    component?: string | undefined;
    /** The form of the values. Left out or null it is `json`. */
    format?: ValueFormat | null | undefined;
};
/** One line of a log, taken apart. */
type LogLine = {
    /** What was written, each argument rendered as text. */
    messages: string[];
    /** Whether the line was cut. */
    isTruncated: boolean;
    /** When it was written, in milliseconds since 1970. */
    timestamp: number;
    /** Which method of `console` wrote it. */
    level: "DEBUG" | "INFO" | "LOG" | "WARN" | "ERROR";
} & Record<string, unknown>;
/** What the function wrote with `console`, as `[LEVEL] …` with a level of `DEBUG`, `INFO`, `LOG`, `WARN` or `ERROR`; strings stand in single quotes. **Absent when there is nothing**, as where the deployment hides an error's details. At most 256 lines of 32,768 bytes; the last one says so when lines were left out. Lines of functions that it called are among its own. */
type LogLines = string[];
/** Where log events are sent, by `logStreamType`. Keys are not told again. */
type LogStream = DatadogStream | WebhookStream | AxiomStream | SentryStream | PostHogLogsStream | PostHogErrorTrackingStream;
/** How it is. `type` is `pending`, `failed` (with a `reason`), `active`, `restarting` or `deleting`. */
type LogStreamStatus = {
    /** How it is. */
    type: "pending" | "failed" | "active" | "restarting" | "deleting";
    /** Why it failed. */
    reason?: string | undefined;
};
/** What to change, by the `logStreamType` that the stream has. */
type LogStreamUpdate = DatadogStreamUpdate | WebhookStreamUpdate | AxiomStreamUpdate | SentryStreamUpdate | PostHogLogsStreamUpdate | PostHogErrorTrackingStreamUpdate;
/** A stream to Axiom to create. */
type NewAxiomStream = {
    /** Always `axiom`. */
    logStreamType: "axiom";
    /** The API key or project token. A secret. */
    apiKey: string;
    /** The dataset that events go to. */
    datasetName: string;
    /** Fields that are sent with each event. */
    attributes: {
        /** Its name. */
        key: string;
        /** Its value. */
        value: string;
    }[];
    /** One of the addresses of Axiom. Another one is 400 `InvalidAxiomIngestUrl`. */
    ingestUrl?: string | null | undefined;
    /** What is sent. Left out or null for everything, also what comes in the future. An empty list is 400 `EmptyLogTopics`. */
    topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null | undefined;
};
/** A stream to Datadog to create. */
type NewDatadogStream = {
    /** Always `datadog`. */
    logStreamType: "datadog";
    /** Where the Datadog account is. */
    siteLocation: "US1" | "US3" | "US5" | "EU" | "US1_FED" | "AP1";
    /** The API key of Datadog. A secret. */
    ddApiKey: string;
    /** Tags that are sent with each event. */
    ddTags: string[];
    /** The name of the service, as a tag. */
    service?: string | null | undefined;
    /** What is sent. Left out or null for everything, also what comes in the future. An empty list is 400 `EmptyLogTopics`. */
    topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null | undefined;
};
/** A stream to create, by `logStreamType`. */
type NewLogStream = NewDatadogStream | NewWebhookStream | NewAxiomStream | NewSentryStream | NewPostHogLogsStream | NewPostHogErrorTrackingStream;
/** A stream to PostHog's error tracking to create. */
type NewPostHogErrorTrackingStream = {
    /** Always `postHogErrorTracking`. */
    logStreamType: "postHogErrorTracking";
    /** The API key or project token. A secret. */
    apiKey: string;
    /** The address of PostHog. Left out it is `https://us.i.posthog.com`. */
    host?: string | null | undefined;
};
/** A stream to the logs of PostHog to create. */
type NewPostHogLogsStream = {
    /** Always `postHogLogs`. */
    logStreamType: "postHogLogs";
    /** The API key or project token. A secret. */
    apiKey: string;
    /** The address of PostHog. Left out it is `https://us.i.posthog.com`. */
    host?: string | null | undefined;
    /** The name of the service. Left out it is the deployment's. */
    serviceName?: string | null | undefined;
    /** What is sent. Left out or null for everything, also what comes in the future. An empty list is 400 `EmptyLogTopics`. */
    topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null | undefined;
};
/** A stream to Sentry to create. */
type NewSentryStream = {
    /** Always `sentry`. */
    logStreamType: "sentry";
    /** The data source name of Sentry. A secret; one that is none is 400 `InvalidSentryDsn`. */
    dsn: string;
    /** Tags that are sent with each event, by name. */
    tags?: Record<string, string> | null | undefined;
};
/** A stream to a webhook to create. */
type NewWebhookStream = {
    /** Always `webhook`. */
    logStreamType: "webhook";
    /** Where events are sent. */
    url: string;
    /** One list for each request, or one object on each line. */
    format: "json" | "jsonl";
    /** What is sent. Left out or null for everything, also what comes in the future. An empty list is 400 `EmptyLogTopics`. */
    topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null | undefined;
};
/** Where to go on. */
type Pagination = {
    /** Whether there is another page. */
    hasMore: boolean;
    /** For the next page. Absent when there is none. */
    nextCursor?: string | undefined;
};
/** A stream to PostHog's error tracking. */
type PostHogErrorTrackingStream = {
    /** Always `postHogErrorTracking`. */
    logStreamType: "postHogErrorTracking";
    /** The id of the stream. */
    id: string;
    status: LogStreamStatus;
    /** The address of PostHog. Left out it is `https://us.i.posthog.com`. */
    host?: string | undefined;
};
/** What to change of a stream to PostHog's error tracking. A field that is left out stays. */
type PostHogErrorTrackingStreamUpdate = {
    /** Always `postHogErrorTracking`. */
    logStreamType: "postHogErrorTracking";
    /** The API key or project token. A secret. */
    apiKey?: string | undefined;
    /** The address of PostHog. Left out it is `https://us.i.posthog.com`. */
    host?: string | null | undefined;
};
/** A stream to the logs of PostHog. */
type PostHogLogsStream = {
    /** Always `postHogLogs`. */
    logStreamType: "postHogLogs";
    /** The id of the stream. */
    id: string;
    status: LogStreamStatus;
    /** The address of PostHog. Left out it is `https://us.i.posthog.com`. */
    host?: string | undefined;
    /** The name of the service. Left out it is the deployment's. */
    serviceName?: string | undefined;
    /** What is sent. Null for everything, also what comes in the future. */
    topics: string[] | null;
};
/** What to change of a stream to the logs of PostHog. A field that is left out stays. */
type PostHogLogsStreamUpdate = {
    /** Always `postHogLogs`. */
    logStreamType: "postHogLogs";
    /** The API key or project token. A secret. */
    apiKey?: string | undefined;
    /** The address of PostHog. Left out it is `https://us.i.posthog.com`. */
    host?: string | null | undefined;
    /** The name of the service. Left out it is the deployment's. */
    serviceName?: string | null | undefined;
    /** What is sent. Left out it stays as it is, null is everything. */
    topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null | undefined;
};
/** Which tables need an index, and on what. */
type PrimaryKeyIndexes = {
    /** For each table the paths of its primary key's fields, such as `[["sku"]]`. */
    indexes: Record<string, string[][]>;
};
/** Tables whose index is waited for. */
type PrimaryKeyTables = {
    /** Their names. */
    tables: string[];
};
/** Queries to run as of one moment. Unknown fields are ignored. */
type QueryBatch = {
    /** The queries, in the order in which they run and in which their results come back. May be empty. */
    queries: FunctionCall[];
};
/** What came of each query of a batch. */
type QueryBatchResult = {
    /** One result for each query, in the same order. A query that threw has its error in its own place. */
    results: FunctionResult[];
};
/** Tables and what would replace them. */
type ReplaceTablesCall = {
    /** One table's name by another's. */
    tableNames: Record<string, string>;
};
/** The new secret of a webhook. */
type RotatedSecret = {
    /** Always `webhook`. */
    logStreamType: "webhook";
    /** What signatures are verified with from now on. A secret. */
    hmacSecret: string;
};
/** What to give the function that the URL names. Unknown fields are ignored, `path` among them. */
type RunCall = {
    args: Args;
    /** The form of `value` and `errorData`. Left out or null it is `json`, except for old official clients. */
    format?: ValueFormat | null | undefined;
};
/** What is exported: one field for each component path (the empty string is the root app), each with a component selection, and `_other` for the components that are not named. **Check it before you send it**: on `listSnapshot` and `documentDeltas` one that is ill-formed is not refused; it falls through, and everything is exported (run). Null is ill-formed, and so is a table whose selection is the text `included`: write it as an object with `_other`. `dataSync` refuses all of these. */
type Selection = {
    _other: Inclusion;
} & Record<string, unknown>;
/** A self-hosted backend, of which there is no more to say. */
type SelfHostedDeployment = {
    /** Always `selfHosted`. */
    kind: "selfHosted";
};
/** A stream to Sentry. */
type SentryStream = {
    /** Always `sentry`. */
    logStreamType: "sentry";
    /** The id of the stream. */
    id: string;
    status: LogStreamStatus;
    /** Tags that are sent with each event, by name. */
    tags?: Record<string, string> | undefined;
};
/** What to change of a stream to Sentry. A field that is left out stays. */
type SentryStreamUpdate = {
    /** Always `sentry`. */
    logStreamType: "sentry";
    /** The data source name of Sentry. A secret; one that is none is 400 `InvalidSentryDsn`. */
    dsn?: string | undefined;
    /** Tags that are sent with each event, by name. */
    tags?: Record<string, string> | null | undefined;
};
/** A document, its fields beside the metadata. Ignore other fields that begin with `_`, but for `_creationTime`: new ones may come. */
type SnapshotDocument = {
    /** The component's path; the empty string is the root app. */
    _component: string;
    /** The table's name. */
    _table: string;
    /** When this version was written. Of two versions of one `_id`, the later wins. */
    _ts: ExportTimestamp;
    /** The document's id. */
    _id: string;
} & Record<string, unknown>;
/** A page of a snapshot. */
type SnapshotPage = {
    /** Documents, in the order of their ids. May be empty while there is more. */
    values: SnapshotDocument[];
    /** The moment that every page of this snapshot shows. Send it with the next page; when the last page is read it is the first `cursor` of `documentDeltas`. */
    snapshot: ExportTimestamp;
    /** For the next page. Present and null on the last one. */
    cursor: string | null;
    /** Whether there is another page. */
    hasMore: boolean;
};
/** A file that was stored. */
type StoredFile = {
    /** The id of its document in `_storage`, for functions. **Not what `downloadFile` takes.** */
    storageId: string;
};
/** The columns that occur in each table. */
type TableColumnNames = {
    /** Tables by component path; the empty string is the root app. */
    byComponent: Record<string, {
        /** The table's name. */
        name: string;
        /** Names of top-level fields. */
        columns: string[];
    }[]>;
};
/** A table of a schema: its indexes and the validator of its documents. `getSchema` always writes all of these fields; to create a table the two that are required will do. */
type TableDefinition = {
    /** The table's name. */
    tableName: string;
    /** Indexes, each with `indexDescriptor` and `fields`. */
    indexes: Record<string, unknown>[];
    /** Indexes that are being built. */
    stagedDbIndexes?: Record<string, unknown>[] | null | undefined;
    /** Search indexes, each with `indexDescriptor`, `searchField` and `filterFields`. */
    searchIndexes?: Record<string, unknown>[] | null | undefined;
    /** Search indexes that are being built. */
    stagedSearchIndexes?: Record<string, unknown>[] | null | undefined;
    /** Vector indexes, each with `indexDescriptor`, `vectorField`, `dimensions` and `filterFields`. */
    vectorIndexes?: Record<string, unknown>[] | null | undefined;
    /** Vector indexes that are being built. */
    stagedVectorIndexes?: Record<string, unknown>[] | null | undefined;
    /** The validator of its documents as JSON, or null. */
    documentType?: unknown | undefined;
};
/** The indexes of the tables. */
type TableIndexes = {
    /** One for each index. */
    indexes: {
        /** The table's name. */
        table: string;
        /** The index's name. */
        name: string;
        /** Of a database index a list of field paths; of a search index an object with `searchField` and `filterFields`; of a vector index one with `dimensions`, `vectorField` and `filterFields`. */
        fields: unknown;
        /** Whether it is built. */
        backfill: {
            /** Queries can use it once it is `done`. */
            state: "in_progress" | "done";
        };
        /** Whether it is built ahead, before the schema switches to it. */
        staged: boolean;
    }[];
};
/** A JSON Schema (draft 7) for each table, or with `byComponent` for each table of each component. */
type TableSchemas = Record<string, unknown>;
/** A table that is left out, or its columns and what becomes of those that are not named. `_id` cannot be excluded. The text `included` is no selection of a table (run). */
type TableSelection = "excluded" | "excl" | {
    _other: Inclusion;
} & Record<string, unknown>;
/** What the documents of each table look like, by the table's name, as an object whose `type` is `Id`, `Null`, `Int64`, `Float64`, `Boolean`, `String`, `Bytes`, `Object`, `Record`, `Array`, `Union`, `Never` or `Unknown`. `Unknown` is what nothing is known of yet. */
type TableShapes = Record<string, unknown>;
/** Tables to delete. */
type TablesToDelete = {
    /** Their names. Those that begin with `_` are 500 (derived). */
    tableNames: string[];
    /** The id of a component. Left out or null it is the root app. */
    componentId?: string | null | undefined;
};
/** A moment of the database: nanoseconds since 1970 as an unsigned 64-bit integer, little-endian, in standard base64. Treat it as opaque: take it from `queryTs` and give it back unchanged. */
type Timestamp = string;
/** The newest moment of the database that queries can read. */
type TimestampResult = {
    ts: Timestamp;
};
/** A limit of usage that is there. */
type UsageLimit = {
    /** Its id. */
    id: string;
    /** What is counted. */
    metric: "functionCalls" | "databaseIoGb" | "dataEgressGb" | "searchQueryGb" | "queryMutationComputeGbHours" | "actionComputeConvexGbHours" | "actionComputeNodeJsGbHours" | "actionComputeCpuGbHours";
    /** For how long, by the calendar and in UTC. */
    window: "day" | "month";
    /** Whether it only warns, or stops the deployment. */
    limitType: "warning" | "disable";
    /** How much, in the unit of the metric. 0 is 400 `InvalidUsageLimit`. */
    limit: number;
    /** Whether it holds. */
    enabled: boolean;
};
/** The limit as it is now. */
type UsageLimitAnswer = {
    usageLimit: UsageLimit;
};
/** A limit of usage. */
type UsageLimitConfig = {
    /** What is counted. */
    metric: "functionCalls" | "databaseIoGb" | "dataEgressGb" | "searchQueryGb" | "queryMutationComputeGbHours" | "actionComputeConvexGbHours" | "actionComputeNodeJsGbHours" | "actionComputeCpuGbHours";
    /** For how long, by the calendar and in UTC. */
    window: "day" | "month";
    /** Whether it only warns, or stops the deployment. */
    limitType: "warning" | "disable";
    /** How much, in the unit of the metric. 0 is 400 `InvalidUsageLimit`. */
    limit: number;
    /** Whether it holds. */
    enabled: boolean;
};
/** The limits that are there. */
type UsageLimits = {
    /** One for each. */
    usageLimits: UsageLimit[];
};
/** A stream to a webhook. */
type WebhookStream = {
    /** Always `webhook`. */
    logStreamType: "webhook";
    /** The id of the stream. */
    id: string;
    status: LogStreamStatus;
    /** Where events are sent. */
    url: string;
    /** One list for each request, or one object on each line. */
    format: "json" | "jsonl";
    /** What signatures are verified with. **A secret, in clear.** */
    hmacSecret: string;
    /** What is sent. Null for everything, also what comes in the future. */
    topics: string[] | null;
};
/** What to change of a stream to a webhook. A field that is left out stays. */
type WebhookStreamUpdate = {
    /** Always `webhook`. */
    logStreamType: "webhook";
    /** Where events are sent. */
    url?: string | undefined;
    /** One list for each request, or one object on each line. */
    format?: "json" | "jsonl" | undefined;
    /** What is sent. Left out it stays as it is, null is everything. */
    topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null | undefined;
};
/** Every operation by its operationId: what a call of it takes, and what it gives. */
interface Operations {
    query: {
        readonly request: {
            readonly body: FunctionCall;
        };
        readonly answer: FunctionResult;
    };
    mutation: {
        readonly request: {
            readonly body: FunctionCall;
        };
        readonly answer: FunctionResult;
    };
    action: {
        readonly request: {
            readonly body: FunctionCall;
        };
        readonly answer: FunctionResult;
    };
    run: {
        readonly request: {
            readonly parameters: {
                /**
                 * The function path with a slash instead of the colon: `messages/list` for `messages:list`, `chat/rooms/get` for `chat/rooms:get`, `messages/default` for a default export. At least two segments, else 400 `MissingIdentifier`.
                 *
                 * **It spans segments.** OpenAPI cannot say that a path parameter holds slashes, so `x-multi-segment: true` says it. Send the slashes as they are; `%2F` means the same to the backend, so a client that escapes them works too. Each segment is percent-decoded twice (`%252F` ends as a slash inside a segment), a broken escape such as `%zz` stays as it is (run), and `+` is not a space. Empty segments, `.` and `..` name no function.
                 */
                functionIdentifier: string;
            };
            readonly body: RunCall;
        };
        readonly answer: FunctionResult;
    };
    queryTs: {
        readonly request: NoFields;
        readonly answer: TimestampResult;
    };
    queryAtTs: {
        readonly request: {
            readonly body: FunctionCallAtTs;
        };
        readonly answer: FunctionResult;
    };
    queryBatch: {
        readonly request: {
            readonly body: QueryBatch;
        };
        readonly answer: QueryBatchResult;
    };
    callFunction: {
        readonly request: {
            readonly body: ComponentFunctionCall;
        };
        readonly answer: FunctionResult;
    };
    listSnapshot: {
        readonly request: {
            readonly body: ListSnapshotCall;
        };
        readonly answer: SnapshotPage;
    };
    listSnapshotGet: {
        readonly request: {
            readonly parameters?: {
                /** The `snapshot` of the first page, on every page after it. Leave it out to begin. At most 5 days old. */
                snapshot?: ExportTimestamp | undefined;
                /** The `cursor` of the page before. Opaque; it is itself a JSON text. Leave it out for the first page. */
                cursor?: string | undefined;
                /** Only this table, of the root app or of `component`. Beside `table_name`, its other spelling, or written twice, it is ignored, and **everything is exported** (run). */
                tableName?: string | undefined;
                /** Only this component. The empty string is the root app. */
                component?: string | undefined;
                /** The form of the values; left out it is `json`. */
                format?: ValueFormat | undefined;
            };
        };
        readonly answer: SnapshotPage;
    };
    documentDeltas: {
        readonly request: {
            readonly body: DocumentDeltasCall;
        };
        readonly answer: DeltasPage;
    };
    documentDeltasGet: {
        readonly request: {
            readonly parameters: {
                /** Changes after this moment: the `snapshot` of a finished snapshot, then the `cursor` of the page before. Left out it is 400 `DocumentDeltasCursorRequired`. */
                cursor: ExportTimestamp;
                /** Only this table, of the root app or of `component`. Beside `table_name`, its other spelling, or written twice, it is ignored, and **everything is exported** (run). */
                tableName?: string | undefined;
                /** Only this component. The empty string is the root app. */
                component?: string | undefined;
                /** The form of the values; left out it is `json`. */
                format?: ValueFormat | undefined;
            };
        };
        readonly answer: DeltasPage;
    };
    jsonSchemas: {
        readonly request: {
            readonly parameters?: {
                /** With `true` the schemas also have `_table`, `_component`, `_ts` and `_deleted`. Only `true` and `false` can be read. */
                deltaSchema?: boolean | undefined;
                /** With `true` tables stand below their component. Only `true` and `false` can be read. */
                byComponent?: boolean | undefined;
                /** The form of the values; left out it is `json`. */
                format?: ValueFormat | undefined;
            };
        };
        readonly answer: TableSchemas;
    };
    getTableColumnNames: {
        readonly request: NoFields;
        readonly answer: TableColumnNames;
    };
    testStreamingExportConnection: {
        readonly request: NoFields;
        readonly answer: null;
    };
    dataSync: {
        readonly request: {
            readonly body: DataSyncCall;
        };
        readonly answer: DataSyncPage;
    };
    listActiveSyncs: {
        readonly request: {
            readonly parameters?: {
                /** How many on a page, 1 to 100; left out it is 50. */
                limit?: number | undefined;
                /** The `pagination.nextCursor` of the page before. */
                cursor?: string | undefined;
            };
        };
        readonly answer: ActiveSyncs;
    };
    dataSyncCursorFromDeltas: {
        readonly request: {
            readonly body: DataSyncCursorFromDeltasCall;
        };
        readonly answer: DataSyncCursor;
    };
    importAirbyteRecords: {
        readonly request: {
            readonly body: ImportRecordsCall;
        };
        readonly answer: void;
    };
    addPrimaryKeyIndexes: {
        readonly request: {
            readonly body: PrimaryKeyIndexes;
        };
        readonly answer: void;
    };
    primaryKeyIndexesReady: {
        readonly request: {
            readonly body: PrimaryKeyTables;
        };
        readonly answer: IndexesReady;
    };
    clearTables: {
        readonly request: {
            readonly body: ClearTablesCall;
        };
        readonly answer: void;
    };
    replaceTables: {
        readonly request: {
            readonly body: ReplaceTablesCall;
        };
        readonly answer: void;
    };
    getSchema: {
        readonly request: NoFields;
        readonly answer: DatabaseSchema;
    };
    applyFivetranOperations: {
        readonly request: {
            readonly body: FivetranOperations;
        };
        readonly answer: void;
    };
    fivetranTruncateTable: {
        readonly request: {
            readonly body: FivetranTruncateCall;
        };
        readonly answer: void;
    };
    fivetranCreateTable: {
        readonly request: {
            readonly body: FivetranCreateTableCall;
        };
        readonly answer: void;
    };
    version: {
        readonly request: NoFields;
        readonly answer: string;
    };
    instanceName: {
        readonly request: NoFields;
        readonly answer: string;
    };
    instanceVersion: {
        readonly request: NoFields;
        readonly answer: string;
    };
    running: {
        readonly request: NoFields;
        readonly answer: string;
    };
    checkAdminKey: {
        readonly request: NoFields;
        readonly answer: AdminKeyCheck;
    };
    getDeploymentInfo: {
        readonly request: NoFields;
        readonly answer: DeploymentInfo;
    };
    getCanonicalUrls: {
        readonly request: NoFields;
        readonly answer: CanonicalUrls;
    };
    updateCanonicalUrl: {
        readonly request: {
            readonly body: CanonicalUrlUpdate;
        };
        readonly answer: void;
    };
    pauseDeployment: {
        readonly request: NoFields;
        readonly answer: void;
    };
    unpauseDeployment: {
        readonly request: NoFields;
        readonly answer: void;
    };
    listAuditLogEvents: {
        readonly request: {
            readonly parameters: {
                /** Only what was done then or later, in milliseconds since 1970. The same on every page. */
                from: number;
                /** How many at most, from 1 to 100. Left out it is 15. */
                limit?: number | undefined;
                /** The `nextCursor` of the page before. Opaque. */
                cursor?: string | undefined;
            };
        };
        readonly answer: AuditLogPage;
    };
    publicOpenapi: {
        readonly request: NoFields;
        readonly answer: string;
    };
    deploymentOpenapi: {
        readonly request: NoFields;
        readonly answer: string;
    };
    dashboardOpenapi: {
        readonly request: NoFields;
        readonly answer: string;
    };
    listEnvironmentVariables: {
        readonly request: NoFields;
        readonly answer: EnvironmentVariables;
    };
    updateEnvironmentVariables: {
        readonly request: {
            readonly body: EnvironmentVariableChanges;
        };
        readonly answer: void;
    };
    streamFunctionLogs: {
        readonly request: {
            readonly parameters: {
                /** The `newCursor` of the page before: a time in milliseconds since 1970, with fractions. **0 begins with whatever the backend still holds.** */
                cursor: number;
                /** A session of the WebSocket protocol, as a UUID. Read only together with `clientRequestCounter`. */
                sessionId?: string | undefined;
                /** The number of a request within that session. */
                clientRequestCounter?: number | undefined;
            };
        };
        readonly answer: FunctionLogPage;
    };
    streamUdfExecution: {
        readonly request: {
            readonly parameters: {
                /** The `newCursor` of the page before: a time in milliseconds since 1970, with fractions. **0 begins with whatever the backend still holds.** */
                cursor: number;
            };
        };
        readonly answer: FunctionLogPage;
    };
    uploadFile: {
        readonly request: {
            readonly parameters: {
                /** The token of the generated URL. Opaque, and a secret. */
                token: string;
            };
            readonly body: ArrayBuffer | Uint8Array;
        };
        readonly answer: StoredFile;
    };
    downloadFile: {
        readonly request: {
            readonly parameters: {
                /** The UUID of the generated URL. A secret. */
                storageUuid: string;
                /** The id of the component that stored it, as the generated URL has it. Left out for the root app. */
                component?: string | undefined;
                /** One range of bytes, such as `bytes=0-1023`. */
                Range?: string | undefined;
            };
        };
        readonly answer: ArrayBuffer;
    };
    requestExport: {
        readonly request: {
            readonly parameters?: {
                /** Whether files are part of it. Only `true` and `false` can be read; left out it is `false`. */
                includeStorage?: boolean | undefined;
                /** The id of a component, to have that one alone. Left out it is the root app with everything below it. */
                component?: string | undefined;
            };
        };
        readonly answer: void;
    };
    downloadExport: {
        readonly request: {
            readonly parameters: {
                /** The `_id` of the backup, or the timestamp that it shows, in nanoseconds since 1970. */
                id: string;
            };
        };
        readonly answer: ArrayBuffer;
    };
    setExportExpiration: {
        readonly request: {
            readonly parameters: {
                /** The `_id` of the backup. */
                snapshotId: string;
            };
            readonly body: ExportExpiration;
        };
        readonly answer: void;
    };
    cancelExport: {
        readonly request: {
            readonly parameters: {
                /** The `_id` of the backup. */
                snapshotId: string;
            };
        };
        readonly answer: void;
    };
    importFile: {
        readonly request: {
            readonly parameters: {
                /** What the body is. */
                format: "csv" | "jsonLines" | "jsonArray" | "zip";
                /** The table, for every format but `zip`. */
                tableName?: string | undefined;
                /** The component to import into. Left out for the root app. */
                componentPath?: string | undefined;
                /** What becomes of what is there. */
                mode?: "requireEmpty" | "append" | "replace" | "replaceAll" | undefined;
            };
            readonly body: ArrayBuffer | Uint8Array;
        };
        readonly answer: ImportedCount;
    };
    startImportUpload: {
        readonly request: NoFields;
        readonly answer: ImportUpload;
    };
    uploadImportPart: {
        readonly request: {
            readonly parameters: {
                /** The token of the upload. */
                uploadToken: string;
                /** Which part it is, from 1. */
                partNumber: number;
            };
            readonly body: ArrayBuffer | Uint8Array;
        };
        readonly answer: string;
    };
    finishImportUpload: {
        readonly request: {
            readonly body: ImportUploadParts;
        };
        readonly answer: ImportStarted;
    };
    performImport: {
        readonly request: {
            readonly body: ImportReference;
        };
        readonly answer: void;
    };
    cancelImport: {
        readonly request: {
            readonly body: ImportReference;
        };
        readonly answer: void;
    };
    getShapes: {
        readonly request: {
            readonly parameters?: {
                /** The id of a component. Left out it is the root app. */
                component?: string | undefined;
            };
        };
        readonly answer: TableShapes;
    };
    getIndexes: {
        readonly request: {
            readonly parameters?: {
                /** The id of a component. Left out it is the root app. */
                componentId?: string | undefined;
            };
        };
        readonly answer: TableIndexes;
    };
    deleteTables: {
        readonly request: {
            readonly body: TablesToDelete;
        };
        readonly answer: void;
    };
    deleteComponent: {
        readonly request: {
            readonly body: ComponentToDelete;
        };
        readonly answer: void;
    };
    deleteScheduledFunctionsTable: {
        readonly request: {
            readonly body: ComponentReference;
        };
        readonly answer: void;
    };
    cancelJob: {
        readonly request: {
            readonly body: JobReference;
        };
        readonly answer: void;
    };
    cancelAllJobs: {
        readonly request: {
            readonly body: JobSelection;
        };
        readonly answer: void;
    };
    listLogStreams: {
        readonly request: NoFields;
        readonly answer: LogStream[];
    };
    getLogStream: {
        readonly request: {
            readonly parameters: {
                /** The id of the stream. */
                id: string;
            };
        };
        readonly answer: LogStream;
    };
    createLogStream: {
        readonly request: {
            readonly body: NewLogStream;
        };
        readonly answer: CreatedLogStream;
    };
    updateLogStream: {
        readonly request: {
            readonly parameters: {
                /** The id of the stream. */
                id: string;
            };
            readonly body: LogStreamUpdate;
        };
        readonly answer: void;
    };
    deleteLogStream: {
        readonly request: {
            readonly parameters: {
                /** The id of the stream. */
                id: string;
            };
        };
        readonly answer: void;
    };
    rotateWebhookSecret: {
        readonly request: {
            readonly parameters: {
                /** The id of the stream. */
                id: string;
            };
        };
        readonly answer: RotatedSecret;
    };
    getCurrentUsage: {
        readonly request: NoFields;
        readonly answer: CurrentUsage;
    };
    listUsageLimits: {
        readonly request: NoFields;
        readonly answer: UsageLimits;
    };
    createUsageLimit: {
        readonly request: {
            readonly body: UsageLimitConfig;
        };
        readonly answer: UsageLimitAnswer;
    };
    updateUsageLimit: {
        readonly request: {
            readonly parameters: {
                /** The id of the limit. */
                id: string;
            };
            readonly body: UsageLimitConfig;
        };
        readonly answer: UsageLimitAnswer;
    };
    deleteUsageLimit: {
        readonly request: {
            readonly parameters: {
                /** The id of the limit. */
                id: string;
            };
        };
        readonly answer: void;
    };
}
/**
 * Calls an operation of the document by its operationId, with its parameters and its body as the document describes
 * them: Convex values in their encoded form. A function's own failure is an error like any other.
 *
 * @throws {@link ConvexCallError} when the call fails.
 * @example
 * ```ts
 * const page = await call(client, "listSnapshotGet", { parameters: { tableName: "messages" } });
 * ```
 */
declare function call<Id extends keyof Operations>(client: ConvexClient, operationId: Id, request: Operations[Id]["request"], options?: CallOptions): Call<Operations[Id]["answer"]>;
/** The operations of the group `admin`. */
interface AdminOperations {
    /**
     * Delete every document of some tables.
     *
     * The tables stay, and one that does not exist is created (derived). There is no way back.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    clearTables(body: ClearTablesCall, options?: CallOptions): Call<void>;
    /**
     * Get the deployed schema.
     *
     * The schema of the root app, as import connectors look for their indexes in it.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    getSchema(options?: CallOptions): Call<DatabaseSchema>;
    /**
     * Find out whether a key is good, and for what.
     *
     * Any deploy key may ask, also one that acts as a user. Nothing is read and nothing written.
     *
     * **It does not promise** that each operation succeeds: whether a plan includes it is asked there.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    checkAdminKey(options?: CallOptions): Call<AdminKeyCheck>;
    /**
     * Get the team and project of a deployment.
     *
     * It needs a deploy key with `deployment:data:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    getDeploymentInfo(options?: CallOptions): Call<DeploymentInfo>;
    /**
     * Get the addresses that a deployment goes by.
     *
     * Any deploy key may ask. Without a custom one, the default address is named.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    getCanonicalUrls(options?: CallOptions): Call<CanonicalUrls>;
    /**
     * Change an address that a deployment goes by.
     *
     * Functions see the new one in `CONVEX_CLOUD_URL` or `CONVEX_SITE_URL`. Nothing is routed by it.
     *
     * It needs a deploy key with `deployment:env:write`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    updateCanonicalUrl(body: CanonicalUrlUpdate, options?: CallOptions): Call<void>;
    /**
     * Stop a deployment without losing anything.
     *
     * Until it goes on, function calls answer with a function error, scheduled functions wait, and cron jobs are left out. Pausing twice
     * is no error. A deployment that Convex itself disabled or suspended is 400 `PauseDeploymentFailed`.
     *
     * It needs a deploy key with `deployment:pause`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    pauseDeployment(options?: CallOptions): Call<void>;
    /**
     * Let a paused deployment go on.
     *
     * Functions that were scheduled meanwhile run now. One that is not paused, or that Convex itself stopped, is 400
     * `UnpauseDeploymentFailed`.
     *
     * It needs a deploy key with `deployment:unpause`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    unpauseDeployment(options?: CallOptions): Call<void>;
    /**
     * Read who changed a deployment, and how.
     *
     * It needs a deploy key with `deployment:auditLog:view`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `LimitOutOfRange` | 400 | `limit` is 0, or more than 100 |
     * | `AuditLogsDisabled` | 403 | the plan has no audit log; **a self-hosted backend has none either** |
     * | `AuditLogsTooOld` | 403 | `from` is older than what the plan keeps |
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    listAuditLogEvents(parameters: {
        /** Only what was done then or later, in milliseconds since 1970. The same on every page. */
        from: number;
        /** How many at most, from 1 to 100. Left out it is 15. */
        limit?: number | undefined;
        /** The `nextCursor` of the page before. Opaque. */
        cursor?: string | undefined;
    }, options?: CallOptions): Call<AuditLogPage>;
    /**
     * Read every environment variable, with its value.
     *
     * The built-in `CONVEX_CLOUD_URL` and `CONVEX_SITE_URL` are not among them. Convex says that variables that are secret may be left out one day.
     *
     * `GET /api/list_environment_variables` is the same.
     *
     * It needs a deploy key with `deployment:env:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    listEnvironmentVariables(options?: CallOptions): Call<EnvironmentVariables>;
    /**
     * Set and delete environment variables.
     *
     * **It promises** that all changes are made or none, and that functions that are called afterwards see them. Every subscription runs
     * again.
     *
     * **It does not promise** that an order is kept: with two changes of one name the outcome is that of sorting.
     *
     * `POST /api/update_environment_variables` is the same.
     *
     * It needs a deploy key with `deployment:env:write`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `EnvironmentVariableNameInvalid`, `EnvironmentVariableNameTooLong` | 400 | a name that cannot be one |
     * | `EnvironmentVariableValueTooLarge` | 400 | a value of more than 8,192 bytes |
     * | `EnvVarLimitMet`, `EnvVarTotalSizeLimitMet` | 400 | more than 512 variables, or more than 524,288 bytes of all names and values |
     * | `EnvVarNameForbidden` | 400 | a built-in name |
     * | `RequiredEnvironmentVariable` | 400 | a variable would be deleted that the app's definition requires |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    updateEnvironmentVariables(body: EnvironmentVariableChanges, options?: CallOptions): Call<void>;
    /**
     * Get what the documents of each table look like.
     *
     * Made of the documents and not of the schema, from time to time, so it can be behind.
     *
     * It needs a deploy key with `deployment:data:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    getShapes(parameters?: {
        /** The id of a component. Left out it is the root app. */
        component?: string | undefined;
    }, options?: CallOptions): Call<TableShapes>;
    /**
     * Get the indexes of every table, and whether they are built.
     *
     * Convex's own description calls the parameter `component_id`; the backend reads `componentId`.
     *
     * It needs a deploy key with `deployment:data:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    getIndexes(parameters?: {
        /** The id of a component. Left out it is the root app. */
        componentId?: string | undefined;
    }, options?: CallOptions): Call<TableIndexes>;
    /**
     * Delete tables with all their documents.
     *
     * There is no way back. A table that the deployed schema names, or that a `v.id` of it refers to, is 400 `SchemaEnforcementError`.
     *
     * It needs a deploy key with `deployment:data:write`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    deleteTables(body: TablesToDelete, options?: CallOptions): Call<void>;
    /**
     * Delete a component with all its data.
     *
     * Only one that is unmounted can be deleted, and so must be all below it: one that the deployed app uses is 400
     * `ComponentMustBeUnmounted`. There is no way back.
     *
     * It needs a deploy key with `deployment:data:write`.
     *
     * | code | status | why | what to do |
     * | --- | --- | --- | --- |
     * | `ComponentMustBeUnmounted` | 400 | the deployed app uses the component, or one below it | unmount it with a deployment first |
     * | `ComponentNotFound` | 404 | there is no component of that id |  |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    deleteComponent(body: ComponentToDelete, options?: CallOptions): Call<void>;
    /**
     * Forget every scheduled function, those that have run too.
     *
     * What waits to run will not. There is no way back.
     *
     * It needs a deploy key with `deployment:data:write`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    deleteScheduledFunctionsTable(body: ComponentReference, options?: CallOptions): Call<void>;
    /**
     * Cancel one scheduled function.
     *
     * One that runs already goes on to its end, and is canceled by its state; one that has ended stays so. **The id is that of
     * `_scheduled_jobs`, as the dashboard has it.** The id of `_scheduled_functions` that functions know is 400 `InvalidId`, like
     * everything that is no id (derived).
     *
     * It needs a deploy key with `deployment:data:write`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    cancelJob(body: JobReference, options?: CallOptions): Call<void>;
    /**
     * Cancel scheduled functions.
     *
     * A function path that cannot be one is 400 `InvaildUdfPath` (spelled so), a moment that cannot be one `InvalidStartNextTs` or `InvalidEndNextTs`.
     *
     * **It does not promise** all or nothing: many are canceled batch by batch (derived).
     *
     * It needs a deploy key with `deployment:data:write`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    cancelAllJobs(body: JobSelection, options?: CallOptions): Call<void>;
}
/** Reads and changes a deployment as its administrator. Every call needs a deploy key. */
declare function admin(client: ConvexClient): AdminOperations;
/** The operations of the group `backups`. */
interface BackupsOperations {
    /**
     * Ask for a backup as a zip file.
     *
     * Answers at once; the backup is made afterwards. Ask the query `_system/cli/exports:getLatest` (with `query` and
     * a deploy key) how it goes: `state` is `requested`, `in_progress`, `completed`, `failed` or `canceled`, and `_id` is what
     * `downloadExport` takes.
     *
     * **It promises** one moment of the database for all tables.
     *
     * **It does not promise** to be the only one: another that is requested or under way is 400 `ExportInProgress`.
     *
     * It needs a deploy key with `deployment:backups:create`. To ask how it goes, `deployment:backups:view`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    requestExport(parameters?: {
        /** Whether files are part of it. Only `true` and `false` can be read; left out it is `false`. */
        includeStorage?: boolean | undefined;
        /** The id of a component, to have that one alone. Left out it is the root app with everything below it. */
        component?: string | undefined;
    }, options?: CallOptions): Call<void>;
    /**
     * Download a backup.
     *
     * The answer has `content-length`, `content-disposition: attachment` with a file name, and
     * `cache-control: private, max-age=2592000`. **There are no ranges**: an interrupted download begins again. In the zip a folder for each table holds
     * `documents.jsonl` and `generated_schema.jsonl`; `_storage` holds the files.
     *
     * It needs a deploy key with `deployment:backups:download`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `BadSnapshotId` | 400 | `id` is neither an id nor a timestamp |
     * | `ExportNotComplete` | 400 | it is not finished, failed, or was canceled |
     * | `ExportNotFound` | 404 | there is none of that id, or it has expired |
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 3600 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    downloadExport(parameters: {
        /** The `_id` of the backup, or the timestamp that it shows, in nanoseconds since 1970. */
        id: string;
    }, options?: CallOptions): Call<ArrayBuffer>;
    /**
     * Set until when a backup is kept.
     *
     * One that is not there, or not finished, is 500 (derived).
     *
     * It needs a deploy key with `deployment:backups:delete`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    setExportExpiration(parameters: {
        /** The `_id` of the backup. */
        snapshotId: string;
    }, body: ExportExpiration, options?: CallOptions): Call<void>;
    /**
     * Stop making a backup.
     *
     * One that is not there, or has ended, is 500 (derived). **It needs a deploy key with `deployment:backups:import`**, not one that may create backups.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    cancelExport(parameters: {
        /** The `_id` of the backup. */
        snapshotId: string;
    }, options?: CallOptions): Call<void>;
    /**
     * Restore a backup, or import a table, in one request.
     *
     * The body is a zip file as `downloadExport` gives it, or the rows of one table. The answer comes when all is
     * done, so a large one is 408 while it goes on: send it in parts, with `startImportUpload`.
     *
     * **It promises** all or nothing for each table; ids and creation times of a backup are kept. The deployed schema holds.
     *
     * | `mode` | does |
     * | --- | --- |
     * | `requireEmpty`, also when it is left out | refuses tables that hold something |
     * | `append` | adds |
     * | `replace` | replaces the tables that the import has |
     * | `replaceAll` | replaces these, and empties all others |
     *
     * It needs a deploy key with `deployment:backups:import`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidName` | 400 | a `tableName` with a zip file, or none with another format |
     * | `ImportInvalidName`, `InvalidComponentPath` | 400 | a name that cannot be one |
     * | `ImportFailed` | 400 | **whatever was found wrong while it ran**: a row that is none, a table that is not empty, a document that does not match the deployed schema. The message says which |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    importFile(parameters: {
        /** What the body is. */
        format: "csv" | "jsonLines" | "jsonArray" | "zip";
        /** The table, for every format but `zip`. */
        tableName?: string | undefined;
        /** The component to import into. Left out for the root app. */
        componentPath?: string | undefined;
        /** What becomes of what is there. */
        mode?: "requireEmpty" | "append" | "replace" | "replaceAll" | undefined;
    }, body: ArrayBuffer | Uint8Array, options?: CallOptions): Call<ImportedCount>;
    /**
     * Begin to send an import in parts.
     *
     * Then send each part with `uploadImportPart`, and all of them together with
     * `finishImportUpload`.
     *
     * It needs a deploy key with `deployment:backups:import`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    startImportUpload(options?: CallOptions): Call<ImportUpload>;
    /**
     * Send one part of an import.
     *
     * Answers with a token for the part, which `finishImportUpload` wants back. Every part but the last has at
     * least 5 MiB where the backend stores into S3 (derived); Convex's own command line sends parts of that size. A part that is cut off is 400
     * `ImportFailed`.
     *
     * It needs a deploy key with `deployment:backups:import`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    uploadImportPart(parameters: {
        /** The token of the upload. */
        uploadToken: string;
        /** Which part it is, from 1. */
        partNumber: number;
    }, body: ArrayBuffer | Uint8Array, options?: CallOptions): Call<string>;
    /**
     * Put the parts of an import together.
     *
     * Answers at once. Ask the query `_system/cli/queryImport` with `{"importId": …}` until its `state.state` is `waiting_for_confirmation`
     * (it then says what would be changed) or `failed`, and confirm with `performImport`.
     *
     * It needs a deploy key with `deployment:backups:import`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidName` | 400 | a `tableName` with a zip file, or none with another format |
     * | `ImportInvalidName`, `InvalidComponentPath` | 400 | a name that cannot be one |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    finishImportUpload(body: ImportUploadParts, options?: CallOptions): Call<ImportStarted>;
    /**
     * Confirm an import, so that it is done.
     *
     * Answers at once; ask `_system/cli/queryImport` until `state.state` is `completed` or `failed`.
     *
     * **It promises** that confirming twice is harmless: one that is under way, or has ended, is left alone.
     *
     * It needs a deploy key with `deployment:backups:import`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidImport` | 400 | the id is none of an import |
     * | `ImportNotFound` | 404 | there is no import of that id |
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    performImport(body: ImportReference, options?: CallOptions): Call<void>;
    /**
     * Give an import up.
     *
     * What it wrote already is taken back as far as it was not visible yet (derived). One that has completed or failed is 400 `CannotCancelImport`.
     *
     * It needs a deploy key with `deployment:backups:import`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidImport` | 400 | the id is none of an import |
     * | `ImportNotFound` | 404 | there is no import of that id |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    cancelImport(body: ImportReference, options?: CallOptions): Call<void>;
}
/** Makes backups of a deployment and restores them. Every call needs a deploy key. */
declare function backups(client: ConvexClient): BackupsOperations;
/** The operations of the group `logStreams`. */
interface LogStreamsOperations {
    /**
     * Read where log events are sent.
     *
     * **The secret of a webhook is in the answer**; other keys are not.
     *
     * It needs a deploy key with `deployment:integrations:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    listLogStreams(options?: CallOptions): Call<LogStream[]>;
    /**
     * Read one place where log events are sent.
     *
     * One that this operation cannot describe is 400 `UnsupportedLogStreamType`.
     *
     * It needs a deploy key with `deployment:integrations:view`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidLogStreamId` | 400 | the `id` is no id |
     * | `LogStreamDoesntExist` | 404 | there is no log stream of that id, or it was deleted |
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    getLogStream(parameters: {
        /** The id of the stream. */
        id: string;
    }, options?: CallOptions): Call<LogStream>;
    /**
     * Send log events somewhere.
     *
     * Where the plan does not include log streams it is 403. It needs a deploy key with `deployment:integrations:write`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `EmptyLogTopics`, `InvalidLogTopic` | 400 | `topics` names nothing, or what cannot be subscribed to |
     * | `InvalidWebhookUrl`, `InvalidAxiomIngestUrl`, `InvalidSentryDsn`, `InvalidPostHogHost` | 400 | an address that is none |
     * | `LogStreamAlreadyExists` | 409 | there is one of that type already |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    createLogStream(body: NewLogStream, options?: CallOptions): Call<CreatedLogStream>;
    /**
     * Change where log events are sent.
     *
     * A field that is left out stays; null unsets one that may be null. The `logStreamType` must be the one that the stream has.
     *
     * Where the plan does not include log streams it is 403. It needs a deploy key with `deployment:integrations:write`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidLogStreamId` | 400 | the `id` is no id |
     * | `LogStreamTypeMismatch` | 400 | `logStreamType` is not the one that the stream has |
     * | `LogStreamDoesntExist` | 404 | there is no log stream of that id, or it was deleted |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    updateLogStream(parameters: {
        /** The id of the stream. */
        id: string;
    }, body: LogStreamUpdate, options?: CallOptions): Call<void>;
    /**
     * Stop sending log events somewhere.
     *
     * It is `deleting` for a while before it is gone.
     *
     * Where the plan does not include log streams it is 403. It needs a deploy key with `deployment:integrations:write`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidLogStreamId` | 400 | the `id` is no id |
     * | `LogStreamDoesntExist` | 404 | there is no log stream of that id, or it was deleted |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    deleteLogStream(parameters: {
        /** The id of the stream. */
        id: string;
    }, options?: CallOptions): Call<void>;
    /**
     * Give a webhook a new secret.
     *
     * The old one holds no longer from then on. A stream that is no webhook is 400 `NoSecretToRotate`.
     *
     * Where the plan does not include log streams it is 403. It needs a deploy key with `deployment:integrations:write`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidLogStreamId` | 400 | the `id` is no id |
     * | `LogStreamDoesntExist` | 404 | there is no log stream of that id, or it was deleted |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    rotateWebhookSecret(parameters: {
        /** The id of the stream. */
        id: string;
    }, options?: CallOptions): Call<RotatedSecret>;
}
/** Decides where a deployment sends the events of its log. Every call needs a deploy key. */
declare function logStreams(client: ConvexClient): LogStreamsOperations;
/** The operations of the group `logs`. */
interface LogsOperations {
    /**
     * Wait for what functions do, and read their log lines.
     *
     * A long poll: it answers as soon as something happened after `cursor`, and after 60 s in any case. Ask again with `newCursor`.
     *
     * **It promises** that a line comes once: lines of queries and mutations with their completion, those of actions and HTTP actions
     * as progress while they run.
     *
     * **It does not promise** the past. The backend holds a bounded number of entries in memory and forgets them when it starts again.
     * Two entries of the same moment can fall on both sides of a cursor, so it does not promise that none is lost either (derived).
     *
     * Lines are objects (`LogLine`) for a `Convex-Client` called `npm-cli` or `dashboard`, and text for
     * everybody else. With both `sessionId` and `clientRequestCounter` only the request of that WebSocket session is told.
     *
     * It needs a deploy key with `deployment:logs:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 90 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    streamFunctionLogs(parameters: {
        /** The `newCursor` of the page before: a time in milliseconds since 1970, with fractions. **0 begins with whatever the backend still holds.** */
        cursor: number;
        /** A session of the WebSocket protocol, as a UUID. Read only together with `clientRequestCounter`. */
        sessionId?: string | undefined;
        /** The number of a request within that session. */
        clientRequestCounter?: number | undefined;
    }, options?: CallOptions): Call<FunctionLogPage>;
    /**
     * Wait for functions to end.
     *
     * As `streamFunctionLogs`, with completions alone; all lines of an execution come with its
     * completion, always as text. It is what the dashboard uses.
     *
     * It needs a deploy key with `deployment:logs:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 90 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    streamUdfExecution(parameters: {
        /** The `newCursor` of the page before: a time in milliseconds since 1970, with fractions. **0 begins with whatever the backend still holds.** */
        cursor: number;
    }, options?: CallOptions): Call<FunctionLogPage>;
}
/** Follows what functions do and write. Every call needs a deploy key. */
declare function logs(client: ConvexClient): LogsOperations;
/** The operations of the group `storage`. */
interface StorageOperations {
    /**
     * Store a file.
     *
     * A function makes the URL with `ctx.storage.generateUploadUrl()`; `token` is a part of it and good for one hour. **The whole URL is
     * a secret**: who has it may store a file. `Authorization` is not looked at.
     *
     * **It promises** nothing about repeating: a second request stores a second file. There is no limit of size in the backend.
     *
     * The body is the file as it is. Its `Content-Type` is stored with it; send the file's own. With `Digest: sha-256=<base64>` the backend
     * compares, and refuses what arrived otherwise.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `BadHeader` | 400 | a `Content-Type`, `Content-Length` or `Digest` that cannot be read |
     * | `Sha256Mismatch` | 400 | the body is not what `Digest` says |
     * | `BackendIsNotRunning` | 400 | the deployment is paused or stopped |
     * | `StorageTokenInvalid`, `InvalidStorageToken` | 401 | the token is not one of this deployment |
     * | `StorageTokenExpired` | 401 | the token is more than an hour old |
     *
     * Anybody may call it. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    uploadFile(parameters: {
        /** The token of the generated URL. Opaque, and a secret. */
        token: string;
    }, body: ArrayBuffer | Uint8Array, options?: CallOptions): Call<StoredFile>;
    /**
     * Read a file.
     *
     * The URL is what `ctx.storage.getUrl()` gives; its last part is a **UUID, not the `_storage` id** that functions know. **The URL is a
     * secret**: who has it may read the file, and nobody is asked who calls.
     *
     * The answer has the `Content-Type` that was stored, `cache-control: private, max-age=2592000`, `accept-ranges: bytes` and
     * `digest: sha-256=<base64>`. With a `Range` header of one range it is 206 with `content-range` and without `digest`; with several
     * ranges 416.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidStoragePath` | 400 | what the URL ends in is no UUID |
     * | `BackendIsNotRunning` | 400 | the deployment is paused or stopped |
     * | `FileNotFound` | 404 | there is no such file, or no such component |
     *
     * Anybody may call it. Repeated unasked. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    downloadFile(parameters: {
        /** The UUID of the generated URL. A secret. */
        storageUuid: string;
        /** The id of the component that stored it, as the generated URL has it. Left out for the root app. */
        component?: string | undefined;
        /** One range of bytes, such as `bytes=0-1023`. */
        Range?: string | undefined;
    }, options?: CallOptions): Call<ArrayBuffer>;
}
/** Stores and reads files by URLs that a function made, without a key. */
declare function storage(client: ConvexClient): StorageOperations;
/** The operations of the group `streamingExport`. */
interface StreamingExportOperations {
    /**
     * Read every document as of one moment, page by page.
     *
     * Answers with documents as they were at `snapshot`, up to 1,024 rows read for each page. Begin without `snapshot` and
     * `cursor`; send both back until `hasMore` is false.
     *
     * **It promises** that all pages of one `snapshot` show the same moment, for 5 days, and each selected document once.
     *
     * **It does not promise** full pages: one may be empty while there is more. Nor a good `format`: a misspelt one is found
     * out after the data was read, and an ill-formed `selection` not at all. Of a wrong `cursor` and an old `snapshot` the cursor is told first.
     *
     * It is the older interface of Convex's connectors. Convex documents it no longer; `dataSync` is its
     * successor.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    listSnapshot(body: ListSnapshotCall, options?: CallOptions): Call<SnapshotPage>;
    /**
     * Read what changed after a moment, page by page.
     *
     * Answers with every version written after `cursor`, in the order of time, up to 128 rows read for each page and never a
     * part of a transaction. Begin with the `snapshot` of a finished `listSnapshot`.
     *
     * **It promises** that who applies the changes in order, after a snapshot with the same selection, has the state of the
     * database as of the last `cursor`.
     *
     * **It does not promise** that a `cursor` lives for ever: changes are kept for 14 days, and one that is older is 400
     * `InvalidWindowToReadDocuments`, after which the way on is a new snapshot. When `hasMore` is false, wait before you ask again.
     *
     * **Save the cursor of empty pages, too.** It moves on although nothing changed. Who keeps the `_ts` of the last document instead falls out of the 14 days on a quiet table.
     *
     * Like `listSnapshot` it is the older interface, and no longer documented by Convex.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    documentDeltas(body: DocumentDeltasCall, options?: CallOptions): Call<DeltasPage>;
    /**
     * Get a JSON Schema for the documents of each table.
     *
     * Describes documents as the export writes them in a `format`: draft 7, without further properties, with the helper key `$description`. It is made of what a table's documents show: every field that occurs, not required where one lacks it; without documents, `_id` and `_creationTime` alone. Where documents have no columns, as a name is no identifier or there are more than 64 fields, the deployed schema has to declare the table (derived). **Without `byComponent` all components share one object**: a table of a component takes the place of the root app's table of that name.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    jsonSchemas(parameters?: {
        /** With `true` the schemas also have `_table`, `_component`, `_ts` and `_deleted`. Only `true` and `false` can be read. */
        deltaSchema?: boolean | undefined;
        /** With `true` tables stand below their component. Only `true` and `false` can be read. */
        byComponent?: boolean | undefined;
        /** The form of the values; left out it is `json`. */
        format?: ValueFormat | undefined;
    }, options?: CallOptions): Call<TableSchemas>;
    /**
     * List every table and the columns that occur in it.
     *
     * Needs no schema: the names are those that documents have, and `_creationTime` and `_id` where they show no columns (derived). It is what to build a selection from.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    getTableColumnNames(options?: CallOptions): Call<TableColumnNames>;
    /**
     * Find out whether the key may export.
     *
     * Answers `null` when it may, and an error when it may not. Nothing is read.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    testStreamingExportConnection(options?: CallOptions): Call<null>;
    /**
     * Copy the data and keep the copy fresh, page by page.
     *
     * One stream for snapshot and changes. Begin without a `cursor`, apply each page (`truncates` first, then `values`), and send
     * `pagination.nextCursor` back. A page aims at 16,384 entries or 64 MiB and never holds a part of a transaction, so a large one goes beyond both.
     *
     * **It promises** that a consumer who applies every page in order has a consistent copy whenever `status` is not
     * `snapshotting`. The selection may change along the way: new tables come from scratch, with a truncate.
     *
     * **It does not promise** an end: `hasMore` is always true. Wait when `status` is `upToDate`. A sync that stands still for
     * more than 3 days may answer 400 `DataSyncCursorExpired`.
     *
     * Values always come as `export_json`; read the numbers with a parser that keeps 64-bit integers. It takes the place of
     * `listSnapshot` and `documentDeltas`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    dataSync(body: DataSyncCall, options?: CallOptions): Call<DataSyncPage>;
    /**
     * List the data syncs of the last days and how far they are.
     *
     * Every sync that asked `dataSync` for a page within the last 3 days, the latest first.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    listActiveSyncs(parameters?: {
        /** How many on a page, 1 to 100; left out it is 50. */
        limit?: number | undefined;
        /** The `pagination.nextCursor` of the page before. */
        cursor?: string | undefined;
    }, options?: CallOptions): Call<ActiveSyncs>;
    /**
     * Turn a cursor of documentDeltas into one of dataSync.
     *
     * For who has a copy made with `documentDeltas` and moves to `dataSync` without reading everything again. Convex leaves it undocumented on purpose: it is a bridge, and may go.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    dataSyncCursorFromDeltas(body: DataSyncCursorFromDeltasCall, options?: CallOptions): Call<DataSyncCursor>;
}
/** Reads a deployment's data, and how it changes, page by page. Every call needs a deploy key. */
declare function streamingExport(client: ConvexClient): StreamingExportOperations;
/** The operations of the group `streamingImport`. */
interface StreamingImportOperations {
    /**
     * Write records into tables.
     *
     * Writes records in their order, with a primary key replacing what has the same key, without one only adding. A body may have
     * 20,971,520 bytes.
     *
     * **It promises** that with a primary key a batch may be sent again: the same records replace themselves.
     *
     * **It does not promise** that records are taken as they are: the deployed schema holds, and a record that does not match it is 400 `SchemaEnforcementError`. Nor that a failed batch wrote nothing: records before the one that failed may be there. Nor types:
     * numbers become float64, and int64, bytes and special floats cannot be sent here at all.
     *
     * Tables with a primary key need an index first: `addPrimaryKeyIndexes`, then wait for
     * `primaryKeyIndexesReady`.
     *
     * Needs a deploy key. Repeated unasked where every table that it writes has a primary key. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    importAirbyteRecords(body: ImportRecordsCall, options?: CallOptions): Call<void>;
    /**
     * Build the indexes that an import with primary keys needs.
     *
     * Begins to build them and answers at once. Ask `primaryKeyIndexesReady` until they are.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    addPrimaryKeyIndexes(body: PrimaryKeyIndexes, options?: CallOptions): Call<void>;
    /**
     * Find out whether those indexes are built.
     *
     * **A GET with a JSON body**, which must come with its content type. `fetch` refuses to send one, in browsers and in Node; a client has to go beneath it.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 120 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    primaryKeyIndexesReady(body: PrimaryKeyTables, options?: CallOptions): Call<IndexesReady>;
    /**
     * Apply changes in the form of Fivetran's destination.
     *
     * What Fivetran's connector calls. The table needs the indexes that it asks for. Unlike `importAirbyteRecords`, rows are values in the encoded form, so that int64 and bytes pass.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    applyFivetranOperations(body: FivetranOperations, options?: CallOptions): Call<void>;
    /**
     * Delete the rows of a table that Fivetran keeps.
     *
     * All rows, or those synced before a moment; deleted, or marked as deleted. It uses the table's index on when rows were synced.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    fivetranTruncateTable(body: FivetranTruncateCall, options?: CallOptions): Call<void>;
    /**
     * Create a table that Fivetran keeps.
     *
     * Adds a table and its indexes from a definition in the form of `getSchema`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    fivetranCreateTable(body: FivetranCreateTableCall, options?: CallOptions): Call<void>;
}
/** Writes records of other systems into a deployment's tables. Every call needs a deploy key. */
declare function streamingImport(client: ConvexClient): StreamingImportOperations;
/** The operations of the group `usage`. */
interface UsageOperations {
    /**
     * Read what a deployment has used today and this month.
     *
     * Convex calls it a beta.
     *
     * It needs a deploy key with `deployment:usage:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    getCurrentUsage(options?: CallOptions): Call<CurrentUsage>;
    /**
     * Read the limits of usage.
     *
     * It needs a deploy key with `deployment:usageLimits:view`.
     *
     * Needs a deploy key. Repeated unasked. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    listUsageLimits(options?: CallOptions): Call<UsageLimits>;
    /**
     * Set a limit of usage.
     *
     * It needs a deploy key with `deployment:usageLimits:write`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidUsageLimit` | 400 | `limit` is 0 |
     * | `UsageLimitBelowCurrentUsage` | 400 | it would be reached at once |
     * | `DuplicateUsageLimit` | 400 | there is one for this metric, window and type |
     * | `UsageLimitWarningNotSupported` | 400 | a warning on a development deployment |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    createUsageLimit(body: UsageLimitConfig, options?: CallOptions): Call<UsageLimitAnswer>;
    /**
     * Replace a limit of usage.
     *
     * One that is not there is 404 `UsageLimitNotFound`, what is no id 400 `InvalidId`.
     *
     * It needs a deploy key with `deployment:usageLimits:write`.
     *
     * | code | status | why |
     * | --- | --- | --- |
     * | `InvalidUsageLimit` | 400 | `limit` is 0 |
     * | `UsageLimitBelowCurrentUsage` | 400 | it would be reached at once |
     * | `DuplicateUsageLimit` | 400 | there is one for this metric, window and type |
     * | `UsageLimitWarningNotSupported` | 400 | a warning on a development deployment |
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    updateUsageLimit(parameters: {
        /** The id of the limit. */
        id: string;
    }, body: UsageLimitConfig, options?: CallOptions): Call<UsageLimitAnswer>;
    /**
     * Delete a limit of usage.
     *
     * One that is not there is 404 `UsageLimitNotFound`, what is no id 400 `InvalidId`.
     *
     * It needs a deploy key with `deployment:usageLimits:write`.
     *
     * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
     *
     * @throws {@link ConvexCallError} when the call fails.
     */
    deleteUsageLimit(parameters: {
        /** The id of the limit. */
        id: string;
    }, options?: CallOptions): Call<void>;
}
/** Reads what a deployment uses, and limits it. Every call needs a deploy key. */
declare function usage(client: ConvexClient): UsageOperations;
export { ActiveSyncSnapshotting, ActiveSyncStale, ActiveSyncStatus, ActiveSyncUpToDate, ActiveSyncs, AdminKeyCheck, AdminOperations, Args, AuditLogPage, AxiomStream, AxiomStreamUpdate, BackupsOperations, CanonicalUrlUpdate, CanonicalUrls, ClearTablesCall, CloudDeployment, ComponentFunctionCall, ComponentPath, ComponentReference, ComponentSelection, ComponentToDelete, Conflict, CreatedLogStream, CurrentUsage, DataSyncCall, DataSyncCursor, DataSyncCursorFromDeltasCall, DataSyncEntry, DataSyncPage, DataSyncSnapshotting, DataSyncStale, DataSyncStatus, DataSyncUpToDate, DatabaseSchema, DatadogStream, DatadogStreamUpdate, DeltaDocument, DeltasPage, DeploymentInfo, DocumentDeltasCall, EnvironmentVariableChanges, EnvironmentVariables, ExportExpiration, ExportTimestamp, FivetranCreateTableCall, FivetranOperations, FivetranTruncateCall, FunctionCall, FunctionCallAtTs, FunctionCompletion, FunctionError, FunctionLogEntry, FunctionLogPage, FunctionPath, FunctionProgress, FunctionResult, FunctionSuccess, FunctionUsage, ImportRecord, ImportRecordsCall, ImportReference, ImportStarted, ImportUpload, ImportUploadParts, ImportedCount, Inclusion, IndexesReady, InfrastructureError, Int64, JobReference, JobSelection, ListSnapshotCall, LogLine, LogLines, LogStream, LogStreamStatus, LogStreamUpdate, LogStreamsOperations, LogsOperations, NewAxiomStream, NewDatadogStream, NewLogStream, NewPostHogErrorTrackingStream, NewPostHogLogsStream, NewSentryStream, NewWebhookStream, NoFields, Operations, Pagination, PostHogErrorTrackingStream, PostHogErrorTrackingStreamUpdate, PostHogLogsStream, PostHogLogsStreamUpdate, PrimaryKeyIndexes, PrimaryKeyTables, QueryBatch, QueryBatchResult, ReplaceTablesCall, RotatedSecret, RunCall, Selection, SelfHostedDeployment, SentryStream, SentryStreamUpdate, SnapshotDocument, SnapshotPage, StorageOperations, StoredFile, StreamingExportOperations, StreamingImportOperations, TableColumnNames, TableDefinition, TableIndexes, TableSchemas, TableSelection, TableShapes, TablesToDelete, Timestamp, TimestampResult, UsageLimit, UsageLimitAnswer, UsageLimitConfig, UsageLimits, UsageOperations, WebhookStream, WebhookStreamUpdate, admin, backups, call, logStreams, logs, storage, streamingExport, streamingImport, usage };
export type { ValueFormat } from "./index.cjs";
