// Generated from openapi/ by `npm run generate`. Do not edit.

/** One operation of the document: everything that sending a call of it needs. */
export interface Operation {
  /** The operationId. */
  readonly id: string;
  readonly method: string;
  /** The path template below the deployment's URL. */
  readonly path: string;
  /** What the body is. */
  readonly sends: "json" | "bytes" | "nothing";
  /** The content type of a body of bytes. */
  readonly mediaType?: string;
  /** What a call gives when it succeeds. */
  readonly answers: "result" | "results" | "json" | "text" | "bytes" | "nothing";
  /** Whether a call may be sent again unasked; ifUnsent: only when nothing can have reached the server. */
  readonly repeatable: "always" | "ifUnsent" | "whenKeyed";
  /** For one attempt, where the caller says nothing. */
  readonly timeoutSeconds: number;
  /** What stands in the path, the query and headers; none where it is left out. */
  readonly parameters?: readonly OperationParameter[];
  /** Of a method that runs a function: texts of the body that are given behind the arguments. */
  readonly required?: readonly string[];
  /** Of a method that runs a function: texts of the body that are options. */
  readonly optional?: readonly string[];
  /** Of a method that gives a text: the field of the answer that holds it. */
  readonly field?: string;
}

/** One parameter of an operation. */
export interface OperationParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  /** Of a path: slashes are sent as they are, and each segment is encoded by itself. */
  readonly multiSegment?: boolean;
  /** Whoever has it may do what the call does: it stands in no error and no log line. */
  readonly secret?: boolean;
}

/** Run a query function and return its value. */
export declare const query: Operation;
/** Run a mutation function, commit what it wrote, and return its value. */
export declare const mutation: Operation;
/** Run an action function and return its value. */
export declare const action: Operation;
/** Run a function of any kind by the path in the URL. */
export declare const run: Operation;
/** Get the newest moment of the database, for reading as of it. */
export declare const queryTs: Operation;
/** Run a query function as of a moment taken earlier. */
export declare const queryAtTs: Operation;
/** Run several query functions as of one moment, in one request. */
export declare const queryBatch: Operation;
/** Run a function of any kind, in any component, as an administrator. */
export declare const callFunction: Operation;
/** Read every document as of one moment, page by page. */
export declare const listSnapshot: Operation;
/** Read a snapshot by a GET. */
export declare const listSnapshotGet: Operation;
/** Read what changed after a moment, page by page. */
export declare const documentDeltas: Operation;
/** Read changes by a GET. */
export declare const documentDeltasGet: Operation;
/** Get a JSON Schema for the documents of each table. */
export declare const jsonSchemas: Operation;
/** List every table and the columns that occur in it. */
export declare const getTableColumnNames: Operation;
/** Find out whether the key may export. */
export declare const testStreamingExportConnection: Operation;
/** Copy the data and keep the copy fresh, page by page. */
export declare const dataSync: Operation;
/** List the data syncs of the last days and how far they are. */
export declare const listActiveSyncs: Operation;
/** Turn a cursor of documentDeltas into one of dataSync. */
export declare const dataSyncCursorFromDeltas: Operation;
/** Write records into tables. */
export declare const importAirbyteRecords: Operation;
/** Build the indexes that an import with primary keys needs. */
export declare const addPrimaryKeyIndexes: Operation;
/** Find out whether those indexes are built. */
export declare const primaryKeyIndexesReady: Operation;
/** Delete every document of some tables. */
export declare const clearTables: Operation;
/** Refused always: replacing tables is not supported. */
export declare const replaceTables: Operation;
/** Get the deployed schema. */
export declare const getSchema: Operation;
/** Apply changes in the form of Fivetran's destination. */
export declare const applyFivetranOperations: Operation;
/** Delete the rows of a table that Fivetran keeps. */
export declare const fivetranTruncateTable: Operation;
/** Create a table that Fivetran keeps. */
export declare const fivetranCreateTable: Operation;
/** Get the version of the backend. */
export declare const version: Operation;
/** Get the name of the deployment. */
export declare const instanceName: Operation;
/** Get the version of the backend, with CORS headers. */
export declare const instanceVersion: Operation;
/** Find out whether a deployment answers. */
export declare const running: Operation;
/** Find out whether a key is good, and for what. */
export declare const checkAdminKey: Operation;
/** Get the team and project of a deployment. */
export declare const getDeploymentInfo: Operation;
/** Get the addresses that a deployment goes by. */
export declare const getCanonicalUrls: Operation;
/** Change an address that a deployment goes by. */
export declare const updateCanonicalUrl: Operation;
/** Stop a deployment without losing anything. */
export declare const pauseDeployment: Operation;
/** Let a paused deployment go on. */
export declare const unpauseDeployment: Operation;
/** Read who changed a deployment, and how. */
export declare const listAuditLogEvents: Operation;
/** Get what Convex itself describes of the functions API. */
export declare const publicOpenapi: Operation;
/** Get what Convex itself describes of the operations below `/api/v1`. */
export declare const deploymentOpenapi: Operation;
/** Get what Convex itself describes of what the dashboard uses. */
export declare const dashboardOpenapi: Operation;
/** Read every environment variable, with its value. */
export declare const listEnvironmentVariables: Operation;
/** Set and delete environment variables. */
export declare const updateEnvironmentVariables: Operation;
/** Wait for what functions do, and read their log lines. */
export declare const streamFunctionLogs: Operation;
/** Wait for functions to end. */
export declare const streamUdfExecution: Operation;
/** Store a file. */
export declare const uploadFile: Operation;
/** Read a file. */
export declare const downloadFile: Operation;
/** Ask for a backup as a zip file. */
export declare const requestExport: Operation;
/** Download a backup. */
export declare const downloadExport: Operation;
/** Set until when a backup is kept. */
export declare const setExportExpiration: Operation;
/** Stop making a backup. */
export declare const cancelExport: Operation;
/** Restore a backup, or import a table, in one request. */
export declare const importFile: Operation;
/** Begin to send an import in parts. */
export declare const startImportUpload: Operation;
/** Send one part of an import. */
export declare const uploadImportPart: Operation;
/** Put the parts of an import together. */
export declare const finishImportUpload: Operation;
/** Confirm an import, so that it is done. */
export declare const performImport: Operation;
/** Give an import up. */
export declare const cancelImport: Operation;
/** Get what the documents of each table look like. */
export declare const getShapes: Operation;
/** Get the indexes of every table, and whether they are built. */
export declare const getIndexes: Operation;
/** Delete tables with all their documents. */
export declare const deleteTables: Operation;
/** Delete a component with all its data. */
export declare const deleteComponent: Operation;
/** Forget every scheduled function, those that have run too. */
export declare const deleteScheduledFunctionsTable: Operation;
/** Cancel one scheduled function. */
export declare const cancelJob: Operation;
/** Cancel scheduled functions. */
export declare const cancelAllJobs: Operation;
/** Read where log events are sent. */
export declare const listLogStreams: Operation;
/** Read one place where log events are sent. */
export declare const getLogStream: Operation;
/** Send log events somewhere. */
export declare const createLogStream: Operation;
/** Change where log events are sent. */
export declare const updateLogStream: Operation;
/** Stop sending log events somewhere. */
export declare const deleteLogStream: Operation;
/** Give a webhook a new secret. */
export declare const rotateWebhookSecret: Operation;
/** Read what a deployment has used today and this month. */
export declare const getCurrentUsage: Operation;
/** Read the limits of usage. */
export declare const listUsageLimits: Operation;
/** Set a limit of usage. */
export declare const createUsageLimit: Operation;
/** Replace a limit of usage. */
export declare const updateUsageLimit: Operation;
/** Delete a limit of usage. */
export declare const deleteUsageLimit: Operation;

/** The operations that are methods of the client itself. */
export declare const METHODS: readonly Operation[];

/** What a URL that is a secret has before the secret: a regular expression. */
export declare const SECRET_PLACES: string;

/** The version of the client. */
export declare const VERSION: string;
