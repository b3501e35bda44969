// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    "/api/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a query function and return its value.
         * @description Runs one query and answers with its value, or with the error that it threw.
         *
         *     **It promises** that the query saw one moment of the database, all of it, and that nothing was changed by the call.
         *     It may therefore be repeated at any time.
         *
         *     **It does not promise** that the next call sees the same moment (use [`queryAtTs`](#operation/queryAtTs) or
         *     [`queryBatch`](#operation/queryBatch)), that the function ran at all (a cached result counts, and brings the log
         *     lines of the run that made it), or that HTTP 200 means success.
         *
         *     The query has 1 s of time for its own work and may read 32,000 documents. Without a deploy key only public functions
         *     of the root app can be called; with one, internal ones and those of `_system` too (derived). A mutation or action
         *     named here is a function error, `Trying to execute … as Query, but it is defined as Mutation.`
         */
        post: operations["query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mutation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a mutation function, commit what it wrote, and return its value.
         * @description Runs one mutation as a transaction and answers with its value, or with the error that it threw.
         *
         *     **It promises** that everything the mutation wrote is committed when `status` is `success`, and that nothing is when it
         *     is `error`. Conflicts with other mutations are retried by the backend, up to 4 times, before you hear of them.
         *
         *     **It does not promise** that a call whose answer you never saw did not run. There is no idempotency key: a repeated
         *     mutation runs twice. It does not run mutations in the order in which you sent them either, unless you wait for each
         *     answer; and **a misspelt `format` is found out only after the commit**.
         *
         *     The mutation has 1 s of time for its own work, may read 32,000 documents and write 16,000, 16 MiB of each.
         */
        post: operations["mutation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run an action function and return its value.
         * @description Runs one action, which may call other services, and answers with its value, or with the error that it threw.
         *
         *     **It promises** little, as an action is no transaction: what it did before it failed stays done, and each query or
         *     mutation that it runs is a transaction of its own.
         *
         *     **It does not promise** to stop when you hang up: the action goes on. It may run for 1,800 s (600 s in the Node.js
         *     runtime) while the HTTP request is answered 408 after 300 s, so long work is better scheduled from a mutation. It is
         *     never repeated by the backend, and should not be by you unless it is safe to.
         *
         *     Unlike queries and mutations, an action that is refused before its body runs answers with a real 4xx and not with a
         *     function error.
         */
        post: operations["action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/run/{functionIdentifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a function of any kind by the path in the URL.
         * @description Finds out whether the function is a query, a mutation or an action, runs it, and answers like the operation of that
         *     kind. HTTP actions are not found.
         *
         *     **It promises** what [`query`](#operation/query), [`mutation`](#operation/mutation) or
         *     [`action`](#operation/action) promise for the kind that it finds.
         *
         *     **It does not promise** that repeating is safe, as the URL does not say what kind it is. The default `format` is always
         *     `json` here, whatever client calls. Only functions of the root app can be named.
         *
         *     No deploy key is needed, although it is sometimes said so: public functions are open to anybody here as on the other
         *     operations.
         */
        post: operations["run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query_ts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the newest moment of the database, for reading as of it.
         * @description Answers with a timestamp for [`queryAtTs`](#operation/queryAtTs).
         *
         *     **It promises** that the timestamp can be read at for at least 10 s. A quiet deployment keeps it for longer.
         *
         *     **It does not promise** the same timestamp twice, and nothing keeps a timestamp alive: finish reading, or start again.
         *
         *     A body and its content type are ignored. So is `Authorization`, which is not even looked at: a bad token passes.
         */
        post: operations["queryTs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query_at_ts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a query function as of a moment taken earlier.
         * @description Runs one query that sees the database as it was at `ts`. Any number of calls with one `ts` see the same state.
         *
         *     **It promises** everything that [`query`](#operation/query) does, at that moment.
         *
         *     **It does not promise** that the moment is still known. After 10 s a busy deployment has forgotten it and answers 503;
         *     take a new one then, and read everything again.
         *
         *     The npm package `convex` marks its use of this as deprecated. The backend does not.
         */
        post: operations["queryAtTs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query_batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run several query functions as of one moment, in one request.
         * @description Takes one moment of the database and runs every query as of it, one after another. The results come back in the order
         *     of the queries.
         *
         *     **It promises** that all queries saw the same moment, and one result for each of them.
         *
         *     **It does not promise** a result for the others when one item is *malformed*: a bad path, a bad format or overload
         *     discards every result, and the whole request is answered with that error. A query that merely throws has its error in
         *     its own place.
         *
         *     The queries do not run side by side, so a batch takes as long as all of them together, and 300 s hold for the sum.
         */
        post: operations["queryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/function": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a function of any kind, in any component, as an administrator.
         * @description Finds out what kind the function is and runs it. It is the only operation that reaches into components, and it needs a
         *     deploy key.
         *
         *     **It promises** what the operation of the function's kind promises.
         *
         *     **It does not promise** that repeating is safe. Convex's published description lists this route and says little of it;
         *     its own tools use it.
         *
         *     Three oddities: a deploy key that acts as a user passes the door but does not see internal functions, and together
         *     with a component ends in 500; a component that does not exist is 500 as well (derived); and a system key is refused
         *     with 403. HTTP actions are not found.
         */
        post: operations["callFunction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/list_snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a snapshot by a GET.
         * @description A `selection` cannot be written in a URL: it falls through, and everything is exported (run). Prefer the POST.
         */
        get: operations["listSnapshotGet"];
        put?: never;
        /**
         * Read every document as of one moment, page by page.
         * @description Answers with documents as they were at `snapshot`, up to 1,024 rows read for each page. Begin without `snapshot` and
         *     `cursor`; send both back until `hasMore` is false.
         *
         *     **It promises** that all pages of one `snapshot` show the same moment, for 5 days, and each selected document once.
         *
         *     **It does not promise** full pages: one may be empty while there is more. Nor a good `format`: a misspelt one is found
         *     out after the data was read, and an ill-formed `selection` not at all. Of a wrong `cursor` and an old `snapshot` the cursor is told first.
         *
         *     It is the older interface of Convex's connectors. Convex documents it no longer; [`dataSync`](#operation/dataSync) is its
         *     successor.
         */
        post: operations["listSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/document_deltas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read changes by a GET.
         * @description A `selection` cannot be written in a URL: it falls through, and everything is exported (run). Prefer the POST.
         */
        get: operations["documentDeltasGet"];
        put?: never;
        /**
         * Read what changed after a moment, page by page.
         * @description Answers with every version written after `cursor`, in the order of time, up to 128 rows read for each page and never a
         *     part of a transaction. Begin with the `snapshot` of a finished [`listSnapshot`](#operation/listSnapshot).
         *
         *     **It promises** that who applies the changes in order, after a snapshot with the same selection, has the state of the
         *     database as of the last `cursor`.
         *
         *     **It does not promise** that a `cursor` lives for ever: changes are kept for 14 days, and one that is older is 400
         *     `InvalidWindowToReadDocuments`, after which the way on is a new snapshot. When `hasMore` is false, wait before you ask again.
         *
         *     **Save the cursor of empty pages, too.** It moves on although nothing changed. Who keeps the `_ts` of the last document instead falls out of the 14 days on a quiet table.
         *
         *     Like `listSnapshot` it is the older interface, and no longer documented by Convex.
         */
        post: operations["documentDeltas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/json_schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a JSON Schema for the documents of each table.
         * @description Describes documents as the export writes them in a `format`: draft 7, without further properties, with the helper key `$description`. It is made of what a table's documents show: every field that occurs, not required where one lacks it; without documents, `_id` and `_creationTime` alone. Where documents have no columns, as a name is no identifier or there are more than 64 fields, the deployed schema has to declare the table (derived). **Without `byComponent` all components share one object**: a table of a component takes the place of the root app's table of that name.
         */
        get: operations["jsonSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/get_table_column_names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every table and the columns that occur in it.
         * @description Needs no schema: the names are those that documents have, and `_creationTime` and `_id` where they show no columns (derived). It is what to build a selection from.
         */
        get: operations["getTableColumnNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/test_streaming_export_connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out whether the key may export.
         * @description Answers `null` when it may, and an error when it may not. Nothing is read.
         */
        get: operations["testStreamingExportConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy the data and keep the copy fresh, page by page.
         * @description One stream for snapshot and changes. Begin without a `cursor`, apply each page (`truncates` first, then `values`), and send
         *     `pagination.nextCursor` back. A page aims at 16,384 entries or 64 MiB and never holds a part of a transaction, so a large one goes beyond both.
         *
         *     **It promises** that a consumer who applies every page in order has a consistent copy whenever `status` is not
         *     `snapshotting`. The selection may change along the way: new tables come from scratch, with a truncate.
         *
         *     **It does not promise** an end: `hasMore` is always true. Wait when `status` is `upToDate`. A sync that stands still for
         *     more than 3 days may answer 400 `DataSyncCursorExpired`.
         *
         *     Values always come as `export_json`; read the numbers with a parser that keeps 64-bit integers. It takes the place of
         *     `listSnapshot` and `documentDeltas`.
         */
        post: operations["dataSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data/list_active_syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the data syncs of the last days and how far they are.
         * @description Every sync that asked [`dataSync`](#operation/dataSync) for a page within the last 3 days, the latest first.
         */
        get: operations["listActiveSyncs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data_sync_cursor_from_deltas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a cursor of documentDeltas into one of dataSync.
         * @description For who has a copy made with [`documentDeltas`](#operation/documentDeltas) and moves to [`dataSync`](#operation/dataSync) without reading everything again. Convex leaves it undocumented on purpose: it is a bridge, and may go.
         */
        post: operations["dataSyncCursorFromDeltas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/import_airbyte_records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write records into tables.
         * @description Writes records in their order, with a primary key replacing what has the same key, without one only adding. A body may have
         *     20,971,520 bytes.
         *
         *     **It promises** that with a primary key a batch may be sent again: the same records replace themselves.
         *
         *     **It does not promise** that records are taken as they are: the deployed schema holds, and a record that does not match it is 400 `SchemaEnforcementError`. Nor that a failed batch wrote nothing: records before the one that failed may be there. Nor types:
         *     numbers become float64, and int64, bytes and special floats cannot be sent here at all.
         *
         *     Tables with a primary key need an index first: [`addPrimaryKeyIndexes`](#operation/addPrimaryKeyIndexes), then wait for
         *     [`primaryKeyIndexesReady`](#operation/primaryKeyIndexesReady).
         */
        post: operations["importAirbyteRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/add_primary_key_indexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Build the indexes that an import with primary keys needs.
         * @description Begins to build them and answers at once. Ask [`primaryKeyIndexesReady`](#operation/primaryKeyIndexesReady) until they are.
         */
        put: operations["addPrimaryKeyIndexes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/primary_key_indexes_ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out whether those indexes are built.
         * @description **A GET with a JSON body**, which must come with its content type. `fetch` refuses to send one, in browsers and in Node; a client has to go beneath it.
         */
        get: operations["primaryKeyIndexesReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/clear_tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Delete every document of some tables.
         * @description The tables stay, and one that does not exist is created (derived). There is no way back.
         */
        put: operations["clearTables"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/replace_tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refused always: replacing tables is not supported.
         * @description Answers 400 `OverwriteNotSupported` to every well-formed body, whoever calls: no permission is looked at. It is listed so that nobody builds on it.
         */
        post: operations["replaceTables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/get_schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the deployed schema.
         * @description The schema of the root app, as import connectors look for their indexes in it.
         */
        get: operations["getSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/apply_fivetran_operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply changes in the form of Fivetran's destination.
         * @description What Fivetran's connector calls. The table needs the indexes that it asks for. Unlike `importAirbyteRecords`, rows are values in the encoded form, so that int64 and bytes pass.
         */
        post: operations["applyFivetranOperations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/fivetran_truncate_table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete the rows of a table that Fivetran keeps.
         * @description All rows, or those synced before a moment; deleted, or marked as deleted. It uses the table's index on when rows were synced.
         */
        post: operations["fivetranTruncateTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streaming_import/fivetran_create_table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a table that Fivetran keeps.
         * @description Adds a table and its indexes from a definition in the form of `getSchema`.
         */
        post: operations["fivetranCreateTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the version of the backend.
         * @description Answers with a bare version, such as `unknown` for a backend built from source, without asking who calls. It stands outside of
         *     everything else: `Convex-Client` is not looked at, and there are no CORS headers.
         *
         *     It is the cheapest way to wait until a self-hosted backend is up.
         */
        get: operations["version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance_name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the name of the deployment.
         * @description Answers with the name that its keys begin with, such as `acoustic-panther-728`, as bare text. Nobody is asked who calls.
         */
        get: operations["instanceName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance_version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the version of the backend, with CORS headers.
         * @description Answers with the version that [`version`](#operation/version) gives too, as bare text. Nobody is asked who calls.
         */
        get: operations["instanceVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out whether a deployment answers.
         * @description Answers with a sentence for people who open the URL in a browser, as bare text. Nobody is asked who calls.
         */
        get: operations["running"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check_admin_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out whether a key is good, and for what.
         * @description Any deploy key may ask, also one that acts as a user. Nothing is read and nothing written.
         *
         *     **It does not promise** that each operation succeeds: whether a plan includes it is asked there.
         */
        get: operations["checkAdminKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployment_info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the team and project of a deployment.
         * @description It needs a deploy key with `deployment:data:view`.
         */
        get: operations["getDeploymentInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/get_canonical_urls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the addresses that a deployment goes by.
         * @description Any deploy key may ask. Without a custom one, the default address is named.
         */
        get: operations["getCanonicalUrls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update_canonical_url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change an address that a deployment goes by.
         * @description Functions see the new one in `CONVEX_CLOUD_URL` or `CONVEX_SITE_URL`. Nothing is routed by it.
         *
         *     It needs a deploy key with `deployment:env:write`.
         */
        post: operations["updateCanonicalUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pause_deployment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a deployment without losing anything.
         * @description Until it goes on, function calls answer with a function error, scheduled functions wait, and cron jobs are left out. Pausing twice
         *     is no error. A deployment that Convex itself disabled or suspended is 400 `PauseDeploymentFailed`.
         *
         *     It needs a deploy key with `deployment:pause`.
         */
        post: operations["pauseDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unpause_deployment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a paused deployment go on.
         * @description Functions that were scheduled meanwhile run now. One that is not paused, or that Convex itself stopped, is 400
         *     `UnpauseDeploymentFailed`.
         *
         *     It needs a deploy key with `deployment:unpause`.
         */
        post: operations["unpauseDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list_audit_log_events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who changed a deployment, and how.
         * @description It needs a deploy key with `deployment:auditLog:view`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `LimitOutOfRange` | 400 | `limit` is 0, or more than 100 |
         *     | `AuditLogsDisabled` | 403 | the plan has no audit log; **a self-hosted backend has none either** |
         *     | `AuditLogsTooOld` | 403 | `from` is older than what the plan keeps |
         */
        get: operations["listAuditLogEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public_openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what Convex itself describes of the functions API.
         * @description An OpenAPI document of the running backend, as JSON **in an answer of type `text/plain`**. Nobody is asked who calls.
         *
         *     `npm run drift` compares such a document with this one.
         */
        get: operations["publicOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what Convex itself describes of the operations below `/api/v1`.
         * @description An OpenAPI document of the running backend, as JSON **in an answer of type `text/plain`**. Nobody is asked who calls.
         *
         *     `npm run drift` compares such a document with this one.
         */
        get: operations["deploymentOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard_openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what Convex itself describes of what the dashboard uses.
         * @description An OpenAPI document of the running backend, as JSON **in an answer of type `text/plain`**. Nobody is asked who calls.
         *
         *     `npm run drift` compares such a document with this one.
         */
        get: operations["dashboardOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list_environment_variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read every environment variable, with its value.
         * @description The built-in `CONVEX_CLOUD_URL` and `CONVEX_SITE_URL` are not among them. Convex says that variables that are secret may be left out one day.
         *
         *     `GET /api/list_environment_variables` is the same.
         *
         *     It needs a deploy key with `deployment:env:view`.
         */
        get: operations["listEnvironmentVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update_environment_variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set and delete environment variables.
         * @description **It promises** that all changes are made or none, and that functions that are called afterwards see them. Every subscription runs
         *     again.
         *
         *     **It does not promise** that an order is kept: with two changes of one name the outcome is that of sorting.
         *
         *     `POST /api/update_environment_variables` is the same.
         *
         *     It needs a deploy key with `deployment:env:write`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `EnvironmentVariableNameInvalid`, `EnvironmentVariableNameTooLong` | 400 | a name that cannot be one |
         *     | `EnvironmentVariableValueTooLarge` | 400 | a value of more than 8,192 bytes |
         *     | `EnvVarLimitMet`, `EnvVarTotalSizeLimitMet` | 400 | more than 512 variables, or more than 524,288 bytes of all names and values |
         *     | `EnvVarNameForbidden` | 400 | a built-in name |
         *     | `RequiredEnvironmentVariable` | 400 | a variable would be deleted that the app's definition requires |
         */
        post: operations["updateEnvironmentVariables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream_function_logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wait for what functions do, and read their log lines.
         * @description A long poll: it answers as soon as something happened after `cursor`, and after 60 s in any case. Ask again with `newCursor`.
         *
         *     **It promises** that a line comes once: lines of queries and mutations with their completion, those of actions and HTTP actions
         *     as progress while they run.
         *
         *     **It does not promise** the past. The backend holds a bounded number of entries in memory and forgets them when it starts again.
         *     Two entries of the same moment can fall on both sides of a cursor, so it does not promise that none is lost either (derived).
         *
         *     Lines are objects ([`LogLine`](#operation/streamFunctionLogs)) for a `Convex-Client` called `npm-cli` or `dashboard`, and text for
         *     everybody else. With both `sessionId` and `clientRequestCounter` only the request of that WebSocket session is told.
         *
         *     It needs a deploy key with `deployment:logs:view`.
         */
        get: operations["streamFunctionLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream_udf_execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wait for functions to end.
         * @description As [`streamFunctionLogs`](#operation/streamFunctionLogs), with completions alone; all lines of an execution come with its
         *     completion, always as text. It is what the dashboard uses.
         *
         *     It needs a deploy key with `deployment:logs:view`.
         */
        get: operations["streamUdfExecution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a file.
         * @description A function makes the URL with `ctx.storage.generateUploadUrl()`; `token` is a part of it and good for one hour. **The whole URL is
         *     a secret**: who has it may store a file. `Authorization` is not looked at.
         *
         *     **It promises** nothing about repeating: a second request stores a second file. There is no limit of size in the backend.
         *
         *     The body is the file as it is. Its `Content-Type` is stored with it; send the file's own. With `Digest: sha-256=<base64>` the backend
         *     compares, and refuses what arrived otherwise.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `BadHeader` | 400 | a `Content-Type`, `Content-Length` or `Digest` that cannot be read |
         *     | `Sha256Mismatch` | 400 | the body is not what `Digest` says |
         *     | `BackendIsNotRunning` | 400 | the deployment is paused or stopped |
         *     | `StorageTokenInvalid`, `InvalidStorageToken` | 401 | the token is not one of this deployment |
         *     | `StorageTokenExpired` | 401 | the token is more than an hour old |
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage/{storageUuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file.
         * @description The URL is what `ctx.storage.getUrl()` gives; its last part is a **UUID, not the `_storage` id** that functions know. **The URL is a
         *     secret**: who has it may read the file, and nobody is asked who calls.
         *
         *     The answer has the `Content-Type` that was stored, `cache-control: private, max-age=2592000`, `accept-ranges: bytes` and
         *     `digest: sha-256=<base64>`. With a `Range` header of one range it is 206 with `content-range` and without `digest`; with several
         *     ranges 416.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidStoragePath` | 400 | what the URL ends in is no UUID |
         *     | `BackendIsNotRunning` | 400 | the deployment is paused or stopped |
         *     | `FileNotFound` | 404 | there is no such file, or no such component |
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/request/zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a backup as a zip file.
         * @description Answers at once; the backup is made afterwards. Ask the query `_system/cli/exports:getLatest` (with [`query`](#operation/query) and
         *     a deploy key) how it goes: `state` is `requested`, `in_progress`, `completed`, `failed` or `canceled`, and `_id` is what
         *     [`downloadExport`](#operation/downloadExport) takes.
         *
         *     **It promises** one moment of the database for all tables.
         *
         *     **It does not promise** to be the only one: another that is requested or under way is 400 `ExportInProgress`.
         *
         *     It needs a deploy key with `deployment:backups:create`. To ask how it goes, `deployment:backups:view`.
         */
        post: operations["requestExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/zip/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a backup.
         * @description The answer has `content-length`, `content-disposition: attachment` with a file name, and
         *     `cache-control: private, max-age=2592000`. **There are no ranges**: an interrupted download begins again. In the zip a folder for each table holds
         *     `documents.jsonl` and `generated_schema.jsonl`; `_storage` holds the files.
         *
         *     It needs a deploy key with `deployment:backups:download`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `BadSnapshotId` | 400 | `id` is neither an id nor a timestamp |
         *     | `ExportNotComplete` | 400 | it is not finished, failed, or was canceled |
         *     | `ExportNotFound` | 404 | there is none of that id, or it has expired |
         */
        get: operations["downloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/set_expiration/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set until when a backup is kept.
         * @description One that is not there, or not finished, is 500 (derived).
         *
         *     It needs a deploy key with `deployment:backups:delete`.
         */
        post: operations["setExportExpiration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/cancel/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop making a backup.
         * @description One that is not there, or has ended, is 500 (derived). **It needs a deploy key with `deployment:backups:import`**, not one that may create backups.
         */
        post: operations["cancelExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a backup, or import a table, in one request.
         * @description The body is a zip file as [`downloadExport`](#operation/downloadExport) gives it, or the rows of one table. The answer comes when all is
         *     done, so a large one is 408 while it goes on: send it in parts, with [`startImportUpload`](#operation/startImportUpload).
         *
         *     **It promises** all or nothing for each table; ids and creation times of a backup are kept. The deployed schema holds.
         *
         *     | `mode` | does |
         *     | --- | --- |
         *     | `requireEmpty`, also when it is left out | refuses tables that hold something |
         *     | `append` | adds |
         *     | `replace` | replaces the tables that the import has |
         *     | `replaceAll` | replaces these, and empties all others |
         *
         *     It needs a deploy key with `deployment:backups:import`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidName` | 400 | a `tableName` with a zip file, or none with another format |
         *     | `ImportInvalidName`, `InvalidComponentPath` | 400 | a name that cannot be one |
         *     | `ImportFailed` | 400 | **whatever was found wrong while it ran**: a row that is none, a table that is not empty, a document that does not match the deployed schema. The message says which |
         */
        post: operations["importFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/start_upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to send an import in parts.
         * @description Then send each part with [`uploadImportPart`](#operation/uploadImportPart), and all of them together with
         *     [`finishImportUpload`](#operation/finishImportUpload).
         *
         *     It needs a deploy key with `deployment:backups:import`.
         */
        post: operations["startImportUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/upload_part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one part of an import.
         * @description Answers with a token for the part, which [`finishImportUpload`](#operation/finishImportUpload) wants back. Every part but the last has at
         *     least 5 MiB where the backend stores into S3 (derived); Convex's own command line sends parts of that size. A part that is cut off is 400
         *     `ImportFailed`.
         *
         *     It needs a deploy key with `deployment:backups:import`.
         */
        post: operations["uploadImportPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/finish_upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the parts of an import together.
         * @description Answers at once. Ask the query `_system/cli/queryImport` with `{"importId": …}` until its `state.state` is `waiting_for_confirmation`
         *     (it then says what would be changed) or `failed`, and confirm with [`performImport`](#operation/performImport).
         *
         *     It needs a deploy key with `deployment:backups:import`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidName` | 400 | a `tableName` with a zip file, or none with another format |
         *     | `ImportInvalidName`, `InvalidComponentPath` | 400 | a name that cannot be one |
         */
        post: operations["finishImportUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/perform_import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an import, so that it is done.
         * @description Answers at once; ask `_system/cli/queryImport` until `state.state` is `completed` or `failed`.
         *
         *     **It promises** that confirming twice is harmless: one that is under way, or has ended, is left alone.
         *
         *     It needs a deploy key with `deployment:backups:import`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidImport` | 400 | the id is none of an import |
         *     | `ImportNotFound` | 404 | there is no import of that id |
         */
        post: operations["performImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cancel_import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an import up.
         * @description What it wrote already is taken back as far as it was not visible yet (derived). One that has completed or failed is 400 `CannotCancelImport`.
         *
         *     It needs a deploy key with `deployment:backups:import`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidImport` | 400 | the id is none of an import |
         *     | `ImportNotFound` | 404 | there is no import of that id |
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shapes2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what the documents of each table look like.
         * @description Made of the documents and not of the schema, from time to time, so it can be behind.
         *
         *     It needs a deploy key with `deployment:data:view`.
         */
        get: operations["getShapes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/get_indexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the indexes of every table, and whether they are built.
         * @description Convex's own description calls the parameter `component_id`; the backend reads `componentId`.
         *
         *     It needs a deploy key with `deployment:data:view`.
         */
        get: operations["getIndexes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delete_tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete tables with all their documents.
         * @description There is no way back. A table that the deployed schema names, or that a `v.id` of it refers to, is 400 `SchemaEnforcementError`.
         *
         *     It needs a deploy key with `deployment:data:write`.
         */
        post: operations["deleteTables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delete_component": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a component with all its data.
         * @description Only one that is unmounted can be deleted, and so must be all below it: one that the deployed app uses is 400
         *     `ComponentMustBeUnmounted`. There is no way back.
         *
         *     It needs a deploy key with `deployment:data:write`.
         *
         *     | code | status | why | what to do |
         *     | --- | --- | --- | --- |
         *     | `ComponentMustBeUnmounted` | 400 | the deployed app uses the component, or one below it | unmount it with a deployment first |
         *     | `ComponentNotFound` | 404 | there is no component of that id |  |
         */
        post: operations["deleteComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delete_scheduled_functions_table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget every scheduled function, those that have run too.
         * @description What waits to run will not. There is no way back.
         *
         *     It needs a deploy key with `deployment:data:write`.
         */
        post: operations["deleteScheduledFunctionsTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cancel_job": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel one scheduled function.
         * @description One that runs already goes on to its end, and is canceled by its state; one that has ended stays so. **The id is that of
         *     `_scheduled_jobs`, as the dashboard has it.** The id of `_scheduled_functions` that functions know is 400 `InvalidId`, like
         *     everything that is no id (derived).
         *
         *     It needs a deploy key with `deployment:data:write`.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cancel_all_jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel scheduled functions.
         * @description A function path that cannot be one is 400 `InvaildUdfPath` (spelled so), a moment that cannot be one `InvalidStartNextTs` or `InvalidEndNextTs`.
         *
         *     **It does not promise** all or nothing: many are canceled batch by batch (derived).
         *
         *     It needs a deploy key with `deployment:data:write`.
         */
        post: operations["cancelAllJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list_log_streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where log events are sent.
         * @description **The secret of a webhook is in the answer**; other keys are not.
         *
         *     It needs a deploy key with `deployment:integrations:view`.
         */
        get: operations["listLogStreams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/get_log_stream/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one place where log events are sent.
         * @description One that this operation cannot describe is 400 `UnsupportedLogStreamType`.
         *
         *     It needs a deploy key with `deployment:integrations:view`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidLogStreamId` | 400 | the `id` is no id |
         *     | `LogStreamDoesntExist` | 404 | there is no log stream of that id, or it was deleted |
         */
        get: operations["getLogStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/create_log_stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send log events somewhere.
         * @description Where the plan does not include log streams it is 403. It needs a deploy key with `deployment:integrations:write`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `EmptyLogTopics`, `InvalidLogTopic` | 400 | `topics` names nothing, or what cannot be subscribed to |
         *     | `InvalidWebhookUrl`, `InvalidAxiomIngestUrl`, `InvalidSentryDsn`, `InvalidPostHogHost` | 400 | an address that is none |
         *     | `LogStreamAlreadyExists` | 409 | there is one of that type already |
         */
        post: operations["createLogStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update_log_stream/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change where log events are sent.
         * @description A field that is left out stays; null unsets one that may be null. The `logStreamType` must be the one that the stream has.
         *
         *     Where the plan does not include log streams it is 403. It needs a deploy key with `deployment:integrations:write`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidLogStreamId` | 400 | the `id` is no id |
         *     | `LogStreamTypeMismatch` | 400 | `logStreamType` is not the one that the stream has |
         *     | `LogStreamDoesntExist` | 404 | there is no log stream of that id, or it was deleted |
         */
        post: operations["updateLogStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delete_log_stream/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop sending log events somewhere.
         * @description It is `deleting` for a while before it is gone.
         *
         *     Where the plan does not include log streams it is 403. It needs a deploy key with `deployment:integrations:write`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidLogStreamId` | 400 | the `id` is no id |
         *     | `LogStreamDoesntExist` | 404 | there is no log stream of that id, or it was deleted |
         */
        post: operations["deleteLogStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotate_webhook_secret/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret.
         * @description The old one holds no longer from then on. A stream that is no webhook is 400 `NoSecretToRotate`.
         *
         *     Where the plan does not include log streams it is 403. It needs a deploy key with `deployment:integrations:write`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidLogStreamId` | 400 | the `id` is no id |
         *     | `LogStreamDoesntExist` | 404 | there is no log stream of that id, or it was deleted |
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/get_current_usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a deployment has used today and this month.
         * @description Convex calls it a beta.
         *
         *     It needs a deploy key with `deployment:usage:view`.
         */
        get: operations["getCurrentUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list_usage_limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the limits of usage.
         * @description It needs a deploy key with `deployment:usageLimits:view`.
         */
        get: operations["listUsageLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/create_usage_limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a limit of usage.
         * @description It needs a deploy key with `deployment:usageLimits:write`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidUsageLimit` | 400 | `limit` is 0 |
         *     | `UsageLimitBelowCurrentUsage` | 400 | it would be reached at once |
         *     | `DuplicateUsageLimit` | 400 | there is one for this metric, window and type |
         *     | `UsageLimitWarningNotSupported` | 400 | a warning on a development deployment |
         */
        post: operations["createUsageLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update_usage_limit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a limit of usage.
         * @description One that is not there is 404 `UsageLimitNotFound`, what is no id 400 `InvalidId`.
         *
         *     It needs a deploy key with `deployment:usageLimits:write`.
         *
         *     | code | status | why |
         *     | --- | --- | --- |
         *     | `InvalidUsageLimit` | 400 | `limit` is 0 |
         *     | `UsageLimitBelowCurrentUsage` | 400 | it would be reached at once |
         *     | `DuplicateUsageLimit` | 400 | there is one for this metric, window and type |
         *     | `UsageLimitWarningNotSupported` | 400 | a warning on a development deployment |
         */
        post: operations["updateUsageLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delete_usage_limit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a limit of usage.
         * @description One that is not there is 404 `UsageLimitNotFound`, what is no id 400 `InvalidId`.
         *
         *     It needs a deploy key with `deployment:usageLimits:write`.
         */
        post: operations["deleteUsageLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The first pass over the tables is not finished: what has come so far is not yet consistent. */
        ActiveSyncSnapshotting: {
            /**
             * @description Always `snapshotting`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "snapshotting";
            /** @description Tables whose first pass is finished. */
            numTablesSynced: number;
            /** @description Tables that are synced in all. */
            totalTables: number;
            /** @description The component's path; the empty string is the root app. */
            currentComponent: string;
            /** @description The table that is being read. */
            currentTable: string;
            /** @description Documents of it that were sent. */
            numDocumentsInCurrentTable: number;
            /** @description Documents that it has, as of lately. */
            totalDocumentsInCurrentTable: number;
            /** @description Documents sent over the sync's life, deletions and repeated versions included. */
            numDocumentsSynced: number;
            /** @description Documents of all tables, as of lately. */
            totalDocuments: number;
        };
        /** @description What has come so far is consistent, as of a moment that has passed. Ask again at once. */
        ActiveSyncStale: {
            /**
             * @description Always `stale`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "stale";
            /** @description Tables that are synced in all. */
            totalTables: number;
            /** @description Documents sent over the sync's life, deletions and repeated versions included. */
            numDocumentsSynced: number;
            /** @description The moment as of which what was synced is consistent. */
            syncedTs: components["schemas"]["ExportTimestamp"];
        };
        /** @description How far the sync has come. */
        ActiveSyncStatus: components["schemas"]["ActiveSyncSnapshotting"] | components["schemas"]["ActiveSyncStale"] | components["schemas"]["ActiveSyncUpToDate"];
        /** @description Everything has come. Wait before you ask again. */
        ActiveSyncUpToDate: {
            /**
             * @description Always `upToDate`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "upToDate";
            /** @description Tables that are synced in all. */
            totalTables: number;
            /** @description Documents sent over the sync's life, deletions and repeated versions included. */
            numDocumentsSynced: number;
            /** @description The moment as of which what was synced is consistent. */
            syncedTs: components["schemas"]["ExportTimestamp"];
        };
        /** @description Syncs that asked for a page within the last 3 days, the latest first. */
        ActiveSyncs: {
            /** @description One page of syncs. */
            syncs: {
                /** @description The `syncId` of its pages. */
                syncId: string;
                /** @description When it last asked for a page, in milliseconds since 1970. */
                lastUpdated: number;
                status: components["schemas"]["ActiveSyncStatus"];
            }[];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description What a key may do. */
        AdminKeyCheck: {
            /**
             * @description Always true. A key that is not good is 401 or 403.
             * @constant
             */
            success: true;
            /** @description What the key may do, such as `ViewData`. **Empty for a key that may do everything.** New words can appear. */
            allowedOps: string[];
            /** @description Whether the key was made to read only. */
            isReadOnly: boolean;
        };
        /**
         * @description The arguments: one object of named arguments, each a Convex value in its encoded form, whatever `format` says. `{}` for a function that takes none.
         *
         *     The server also takes a list. It is the older, positional way of writing arguments, and the official JavaScript client still sends its one object wrapped in one; both mean the same. Write the object.
         *
         *     A function with an argument validator answers anything but exactly one object with a function error, `ArgumentValidationError: …`. One without takes whatever comes, even `null` or a bare number, which this schema does not invite.
         */
        Args: {
            [key: string]: components["schemas"]["EncodedValue"];
        } | components["schemas"]["EncodedValue"][];
        /** @description A page of the audit log, the oldest first. */
        AuditLogPage: {
            /** @description What was done. */
            items: {
                /** @description Who did it. Its `kind` is `system`, `member` (with `memberId`) or `token` (with `tokenId`, and `memberId` and `clientId` or null). */
                actor: {
                    [key: string]: unknown;
                };
                /** @description What it was, such as `update_environment_variable`. New words can appear. */
                action: string;
                /** @description When, in milliseconds since 1970. */
                createTime: number;
                /** @description More about it, in the form of `json`. */
                metadata: unknown;
                /** @description From which address, where that is known. */
                clientIp: string | null;
                /** @description With which program, where that is known. */
                clientUserAgent: string | null;
            }[];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A stream to Axiom. */
        AxiomStream: {
            /**
             * @description Always `axiom`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "axiom";
            /** @description The id of the stream. */
            id: string;
            status: components["schemas"]["LogStreamStatus"];
            /** @description The dataset that events go to. */
            datasetName: string;
            /** @description Fields that are sent with each event. */
            attributes: {
                /** @description Its name. */
                key: string;
                /** @description Its value. */
                value: string;
            }[];
            /** @description One of the addresses of Axiom. Another one is 400 `InvalidAxiomIngestUrl`. */
            ingestUrl?: string;
            /** @description What is sent. Null for everything, also what comes in the future. */
            topics: string[] | null;
        };
        /** @description What to change of a stream to Axiom. A field that is left out stays. */
        AxiomStreamUpdate: {
            /**
             * @description Always `axiom`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "axiom";
            /** @description The API key or project token. A secret. */
            apiKey?: string;
            /** @description The dataset that events go to. */
            datasetName?: string;
            /** @description Fields that are sent with each event. */
            attributes?: {
                /** @description Its name. */
                key: string;
                /** @description Its value. */
                value: string;
            }[];
            /** @description One of the addresses of Axiom. Another one is 400 `InvalidAxiomIngestUrl`. */
            ingestUrl?: string | null;
            /** @description What is sent. Left out it stays as it is, null is everything. */
            topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null;
        };
        /**
         * @description Bytes, in standard base64. Padding may be left out when sending; what comes back is always padded.
         * @example {
         *       "$bytes": "AAECAw=="
         *     }
         */
        Bytes: {
            /** @description Any number of bytes in base64. */
            $bytes: string;
        };
        /** @description Which address to change, and to what. */
        CanonicalUrlUpdate: {
            /**
             * @description Which of the two.
             * @enum {string}
             */
            requestDestination: "convexCloud" | "convexSite";
            /** @description The new address. Left out or null, the default one holds again. */
            url?: string | null;
        };
        /** @description The addresses that the deployment goes by. */
        CanonicalUrls: {
            /** @description Where clients call. Functions see it as `CONVEX_CLOUD_URL`. */
            convexCloudUrl: string;
            /** @description Where HTTP actions are. Functions see it as `CONVEX_SITE_URL`. */
            convexSiteUrl: string;
        };
        /** @description A Convex value as it comes back with `format` `json`: easy to read, and lossy. An int64 is a string of digits, bytes are a base64 string, and NaN and the infinities are the strings `NaN`, `Infinity` and `-Infinity`. */
        CleanValue: (null | boolean | number | string) | unknown[] | {
            [key: string]: unknown;
        };
        /** @description Tables to empty. */
        ClearTablesCall: {
            /** @description Their names. */
            tableNames: string[];
        };
        /** @description A deployment in the Convex cloud. */
        CloudDeployment: {
            /**
             * @description Always `cloud`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "cloud";
            /** @description The team's number. */
            teamId: number;
            /** @description The project's number. */
            projectId: number;
            /** @description The project's name. */
            projectName: string | null;
            /** @description The project's name as URLs write it. */
            projectSlug: string | null;
            /** @description The deployment's number. */
            id: number;
            /**
             * @description What it is for.
             * @enum {string}
             */
            deploymentType: "dev" | "prod" | "preview" | "custom";
            /** @description The name that its project calls it by. */
            reference: string | null;
        };
        /** @description A function of any kind, in the root app or in a component. Unknown fields are ignored. */
        ComponentFunctionCall: {
            componentPath?: components["schemas"]["ComponentPath"];
            path: components["schemas"]["FunctionPath"];
            args: components["schemas"]["Args"];
            /** @description The form of `value` and `errorData`. Left out or null it is `json`, except for old official clients. */
            format?: components["schemas"]["ValueFormat"] | null;
        };
        /**
         * @description The component that the function lives in: the names of the components from the root app down, joined with `/`. Left out, `null` and the empty string all mean the root app. A badly written path is 400 `InvalidComponentPath`; a component that does not exist is 500 `InternalServerError` (derived).
         * @example
         * @example rateLimiter
         * @example workflow/workpool
         */
        ComponentPath: string | null;
        /** @description A component. */
        ComponentReference: {
            /** @description The id of a component. Left out or null it is the root app. */
            componentId?: string | null;
        };
        /** @description A component that is left out, or its tables, each with a table selection, and what becomes of those that are not named. */
        ComponentSelection: ("excluded" | "excl") | ({
            _other: components["schemas"]["Inclusion"];
        } & {
            [key: string]: unknown | components["schemas"]["TableSelection"];
        });
        /** @description A component to delete. */
        ComponentToDelete: {
            /** @description Its id. The root app cannot be deleted. */
            componentId?: string | null;
        };
        /** @description What a mutation was in conflict with, as far as that is known. */
        Conflict: {
            /** @description The table. */
            tableName: string | null;
            /** @description The document. */
            documentId: string | null;
            /** @description The function that wrote it. */
            writeSource: string | null;
            /** @description The component. */
            componentPath: string | null;
            /** @description How often the mutation had been run again. */
            retryCount: number | null;
        };
        /** @description The stream that was created. */
        CreatedLogStream: {
            /**
             * @description Where it sends to.
             * @enum {string}
             */
            logStreamType: "datadog" | "webhook" | "axiom" | "sentry" | "postHogLogs" | "postHogErrorTracking";
            /** @description Its id. */
            id: string;
            /** @description Of a webhook, what signatures are verified with. A secret. */
            hmacSecret?: string;
        };
        /** @description What was used in the current day and month, in UTC. */
        CurrentUsage: {
            /** @description By the name of the metric, as limits call it. */
            metrics: {
                [key: string]: {
                    /**
                     * @description What it is counted in.
                     * @enum {string}
                     */
                    unit: "calls" | "GB" | "Query-GB" | "GB-hours";
                    /** @description How much it was. */
                    usage: {
                        /** @description Since the day began. */
                        current_day: number;
                        /** @description Since the month began. */
                        current_month: number;
                    };
                };
            };
            /**
             * @description Whether the past is counted in. **Only with `complete` are the numbers whole.**
             * @enum {string}
             */
            seedStatus: "pending" | "partial" | "complete" | "failed";
        };
        /** @description One page of a data sync. There is no `format`: values always come as `export_json`. */
        DataSyncCall: {
            /** @description The `pagination.nextCursor` of the page before. Opaque. Leave it out to begin. */
            cursor?: string;
            selection?: components["schemas"]["Selection"];
        };
        /** @description A cursor for `dataSync`. */
        DataSyncCursor: {
            /** @description Opaque. */
            cursor: string;
        };
        /** @description A cursor of `documentDeltas` and what it was used with. */
        DataSyncCursorFromDeltasCall: {
            /** @description The `cursor` that `documentDeltas` answered last. */
            cursor: components["schemas"]["ExportTimestamp"];
            selection?: components["schemas"]["Selection"];
        };
        /** @description One version of a document, or the news that it was deleted. */
        DataSyncEntry: {
            /** @description The component's path; the empty string is the root app. */
            component: string;
            /** @description The table's name. */
            table: string;
            /** @description When this version was written. */
            ts: components["schemas"]["ExportTimestamp"];
            /** @description Whether the document was deleted. */
            deleted: boolean;
            /** @description The document's fields, in `export_json`. Of a deleted one, `_id` alone. */
            value: {
                /** @description The document's id. */
                _id: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description A page of a data sync. */
        DataSyncPage: {
            status: components["schemas"]["DataSyncStatus"];
            /** @description Tables to empty **before** `values` are applied, as they begin anew. */
            truncates: {
                /** @description The component's path; the empty string is the root app. */
                component: string;
                /** @description The table's name. */
                table: string;
            }[];
            /** @description Documents that were written or deleted, in the order in which to apply them. */
            values: components["schemas"]["DataSyncEntry"][];
            /** @description The sync's name in `listActiveSyncs`, the same on all of its pages. */
            syncId: string;
            /** @description `hasMore` is always true and `nextCursor` always there: a sync has no end. Let `status` set the pace. */
            pagination: components["schemas"]["Pagination"];
        };
        /** @description The first pass over the tables is not finished: what has come so far is not yet consistent. */
        DataSyncSnapshotting: {
            /**
             * @description Always `snapshotting`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "snapshotting";
        };
        /** @description What has come so far is consistent, as of a moment that has passed. Ask again at once. */
        DataSyncStale: {
            /**
             * @description Always `stale`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "stale";
            /** @description The moment as of which what was synced is consistent. */
            snapshotTs: components["schemas"]["ExportTimestamp"];
        };
        /** @description How far the sync has come with this page. */
        DataSyncStatus: components["schemas"]["DataSyncSnapshotting"] | components["schemas"]["DataSyncStale"] | components["schemas"]["DataSyncUpToDate"];
        /** @description Everything has come. Wait before you ask again. */
        DataSyncUpToDate: {
            /**
             * @description Always `upToDate`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "upToDate";
            /** @description The moment as of which what was synced is consistent. */
            snapshotTs: components["schemas"]["ExportTimestamp"];
        };
        /** @description The deployed schema of the root app, or null when there is none. */
        DatabaseSchema: {
            /** @description Its tables. */
            tables: components["schemas"]["TableDefinition"][];
            /** @description Whether documents are held to it. */
            schemaValidation: boolean;
        } | null;
        /** @description A stream to Datadog. */
        DatadogStream: {
            /**
             * @description Always `datadog`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "datadog";
            /** @description The id of the stream. */
            id: string;
            status: components["schemas"]["LogStreamStatus"];
            /**
             * @description Where the Datadog account is.
             * @enum {string}
             */
            siteLocation: "US1" | "US3" | "US5" | "EU" | "US1_FED" | "AP1";
            /** @description Tags that are sent with each event. */
            ddTags: string[];
            /** @description The name of the service, as a tag. */
            service?: string;
            /** @description What is sent. Null for everything, also what comes in the future. */
            topics: string[] | null;
        };
        /** @description What to change of a stream to Datadog. A field that is left out stays. */
        DatadogStreamUpdate: {
            /**
             * @description Always `datadog`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "datadog";
            /**
             * @description Where the Datadog account is.
             * @enum {string}
             */
            siteLocation?: "US1" | "US3" | "US5" | "EU" | "US1_FED" | "AP1";
            /** @description The API key of Datadog. A secret. */
            ddApiKey?: string;
            /** @description Tags that are sent with each event. */
            ddTags?: string[];
            /** @description The name of the service, as a tag. */
            service?: string | null;
            /** @description What is sent. Left out it stays as it is, null is everything. */
            topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null;
        };
        /** @description A version of a document, or the news that it was deleted; then only `_id` stands beside the metadata. */
        DeltaDocument: {
            /** @description The component's path; the empty string is the root app. */
            _component: string;
            /** @description The table's name. */
            _table: string;
            /** @description When this version was written. Of two versions of one `_id`, the later wins. */
            _ts: components["schemas"]["ExportTimestamp"];
            /** @description The document's id. */
            _id: string;
            /** @description Whether the document was deleted. */
            _deleted: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A page of changes. */
        DeltasPage: {
            /** @description Changes in the order of time. A transaction is never split over two pages. */
            values: components["schemas"]["DeltaDocument"][];
            /** @description For the next page, now or after a pause. Save it once the page is safely stored, **also that of an empty page**, as it moves on although nothing changed. */
            cursor: components["schemas"]["ExportTimestamp"];
            /** @description Whether there is another page now. When false, wait before you ask again. */
            hasMore: boolean;
        };
        /** @description Where a deployment belongs, by `kind`. */
        DeploymentInfo: components["schemas"]["CloudDeployment"] | components["schemas"]["SelfHostedDeployment"];
        /** @description One page of changes. Unknown fields are ignored. A JSON list in its place is refused (run). */
        DocumentDeltasCall: {
            /** @description Changes after this moment: the `snapshot` of a finished snapshot, then the `cursor` of the page before. Left out or null it is 400 `DocumentDeltasCursorRequired`. One that lies in the future is answered with the cursor of now, which goes back (derived). */
            cursor: components["schemas"]["ExportTimestamp"];
            selection?: components["schemas"]["Selection"];
            /** @description Only this table, of the root app or of `component`. Read only when there is no well-formed `selection`. Of another type, beside `table_name` (its other spelling), or with a `component` that is no text, it is ignored, and **everything is exported** (run). */
            tableName?: string;
            /** @description Another spelling of `tableName`. Never send both. */
            table_name?: string;
            /** @description Only this component. The empty string is the root app. */
            component?: string;
            /** @description The form of the values. Left out or null it is `json`. */
            format?: components["schemas"]["ValueFormat"] | null;
        };
        /** @description A Convex value as it is sent, and as it comes back with `format` `convex_encoded_json`. Nothing is lost: int64, bytes and special floats are objects with one `$` key. Every plain number is a float64. What stands inside arrays and objects is again such a value, which this schema does not repeat. */
        EncodedValue: (null | boolean | number | string) | components["schemas"]["Id"] | components["schemas"]["Int64"] | components["schemas"]["SpecialFloat64"] | components["schemas"]["Bytes"] | unknown[] | {
            [key: string]: unknown;
        };
        /** @description Changes that are made together or not at all. */
        EnvironmentVariableChanges: {
            /** @description One for each variable. */
            changes: {
                /** @description A letter or `_`, then letters, digits and `_`; at most 256 characters. */
                name: string;
                /** @description The new value, at most 8,192 bytes. **Left out or null, the variable is deleted**; one that is not there is no error. */
                value?: string | null;
            }[];
        };
        /** @description The environment variables of a deployment, in clear. */
        EnvironmentVariables: {
            /** @description Values by name. **They are secrets**, so keep the answer out of logs. */
            environmentVariables: {
                [key: string]: string;
            };
        };
        /** @description Until when a backup is kept. */
        ExportExpiration: {
            /** @description In nanoseconds since 1970. It is then deleted, and cannot be downloaded any more. */
            expirationTsNs: components["schemas"]["ExportTimestamp"];
        };
        /**
         * Format: int64
         * @description Nanoseconds since 1970, around 1.8 × 10^18. **Beyond what a double holds**: a parser that reads numbers into doubles, as JavaScript's `JSON.parse` does, rounds it, and a rounded cursor skips or repeats changes. Negative is 500 (derived).
         * @example 1767225600123456800
         */
        ExportTimestamp: number;
        /** @description A Convex value as it comes back with `format` `export_json`: an int64 is a JSON integer of up to 19 digits and a float64 a number with a point or an exponent; bytes, NaN and the infinities are objects with one `$` key. */
        ExportValue: (null | boolean | number | string) | components["schemas"]["SpecialFloat64"] | components["schemas"]["Bytes"] | unknown[] | {
            [key: string]: unknown;
        };
        /** @description A table to create. */
        FivetranCreateTableCall: {
            tableDefinition: components["schemas"]["TableDefinition"];
        };
        /** @description Changes, in the order in which they are applied. */
        FivetranOperations: {
            /** @description The table's name. */
            table: string;
            /**
             * @description What to do with the row.
             * @enum {string}
             */
            operation: "Upsert" | "Update" | "HardDelete";
            /** @description The row, as an object of values in the encoded form: int64 and bytes pass here. */
            row: {
                [key: string]: components["schemas"]["EncodedValue"];
            };
        }[];
        /** @description A table, and which of its rows to delete. */
        FivetranTruncateCall: {
            /** @description The table's name. */
            tableName: string;
            /** @description Only rows that were synced before this moment, in RFC 3339. Left out, all of them. */
            deleteBefore?: string | null;
            /**
             * @description Whether rows are marked as deleted, or deleted.
             * @enum {string}
             */
            deleteType: "SoftDelete" | "HardDelete";
        };
        /** @description Which function to run, what to give it, and in which form to write what it returns. Unknown fields are ignored. */
        FunctionCall: {
            path: components["schemas"]["FunctionPath"];
            args: components["schemas"]["Args"];
            /** @description The form of `value` and `errorData`. Left out or null it is `json`, except for old official clients. */
            format?: components["schemas"]["ValueFormat"] | null;
        };
        /** @description A query and the moment as of which it reads. Unknown fields are ignored. */
        FunctionCallAtTs: {
            path: components["schemas"]["FunctionPath"];
            args: components["schemas"]["Args"];
            ts: components["schemas"]["Timestamp"];
            /** @description The form of `value` and `errorData`. Left out or null it is `json`, except for old official clients. */
            format?: components["schemas"]["ValueFormat"] | null;
        };
        /** @description A function has ended. */
        FunctionCompletion: {
            /**
             * @description Always `Completion`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "Completion";
            /**
             * @description What kind of function it is.
             * @enum {string}
             */
            udfType: "Query" | "Mutation" | "Action" | "HttpAction";
            /** @description The component that it lives in. Null for the root app. */
            componentPath: string | null;
            /** @description The function's path, or the method and path of an HTTP action. */
            identifier: string;
            /** @description When it ended, in seconds since 1970. */
            timestamp: number;
            /** @description What it wrote with `console`. See [`streamFunctionLogs`](#operation/streamFunctionLogs) for who gets them as objects. */
            logLines: (string | components["schemas"]["LogLine"])[];
            /** @description The request that it belongs to, as `errorMessage` names it. */
            requestId: string;
            /** @description This execution alone. */
            executionId: string;
            /** @description Whether the result came from a cache. */
            cachedResult: boolean;
            /** @description Who called, such as `HttpApi`, `SyncWorker`, `Cron`, `Scheduler`, `Action` or `HttpEndpoint`. */
            caller: string;
            /** @description The execution of the action that called it. */
            parentExecutionId: string | null;
            /** @description How long it took, in seconds. */
            executionTime: number;
            /** @description How much of that was its own code, in seconds. */
            userExecutionTime: number | null;
            /** @description Of an HTTP action that answered, the status as an object. Null otherwise. */
            success: unknown;
            /** @description The error and its stack, where it threw. **Not hidden**, as it is from clients in production. */
            error: string | null;
            usageStats: components["schemas"]["FunctionUsage"];
            /** @description How large the returned value was. Null of HTTP actions. */
            returnBytes: number | null;
            /** @description What a mutation was in conflict with. Null where it was not. */
            occInfo: components["schemas"]["Conflict"] | null;
            /** @description Whether the backend runs the mutation again. */
            willRetry: boolean;
            /** @description When it was run, in seconds since 1970. */
            executionTimestamp: number;
            /** @description Who was known to call, such as `user` or `admin`. */
            identityType: string;
            /** @description Where it ran, `isolate` or `node`. */
            environment: string;
        };
        /** @description The function threw, or could not be run: it does not exist, its arguments do not fit, it ran out of a limit. Fields that are not listed may be added; ignore them. */
        FunctionError: {
            /**
             * @description Always `error`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "error";
            /** @description `[Request ID: …] Server Error`, and nothing more where the deployment hides details. Elsewhere the message and its stack follow on lines of their own, and the text ends in a newline. For people to read, not for programs to match. */
            errorMessage: string;
            /** @description The data of the `ConvexError` that was thrown, in the `format` that was asked for. **Absent when anything else went wrong; `null` when the error carried no data.** It is never hidden. A stale cursor of a paginated query gives `isConvexSystemError` and `paginationError`. */
            errorData?: components["schemas"]["EncodedValue"] | components["schemas"]["CleanValue"] | components["schemas"]["ExportValue"];
            logLines?: components["schemas"]["LogLines"];
        };
        /** @description Something that a function did. */
        FunctionLogEntry: components["schemas"]["FunctionCompletion"] | components["schemas"]["FunctionProgress"];
        /** @description What happened since a cursor. */
        FunctionLogPage: {
            /** @description In the order of time. Empty after a minute in which nothing happened. */
            entries: components["schemas"]["FunctionLogEntry"][];
            /** @description The next `cursor`. */
            newCursor: number;
        };
        /**
         * @description The function's path, `module:export`: `messages:list` is the export `list` of `convex/messages.ts`, `chat/rooms:get` one of a module in a folder, and `messages` alone its default export. The whole grammar is under [Function paths](#tag/function-paths). A path that breaks it is 400 `BadConvexFunctionIdentifier`; one that names nothing is a function error.
         * @example messages:list
         * @example chat/rooms:get
         * @example status
         */
        FunctionPath: string;
        /** @description Lines that an action or an HTTP action wrote while it still runs. */
        FunctionProgress: {
            /**
             * @description Always `Progress`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "Progress";
            /**
             * @description What kind of function it is.
             * @enum {string}
             */
            udfType: "Query" | "Mutation" | "Action" | "HttpAction";
            /** @description The component that it lives in. Null for the root app. */
            componentPath: string | null;
            /** @description The function's path, or the method and path of an HTTP action. */
            identifier: string;
            /** @description When the function began, in seconds since 1970. */
            timestamp: number;
            /** @description What it wrote with `console`. See [`streamFunctionLogs`](#operation/streamFunctionLogs) for who gets them as objects. */
            logLines: (string | components["schemas"]["LogLine"])[];
            /** @description The request that it belongs to, as `errorMessage` names it. */
            requestId: string;
            /** @description This execution alone. */
            executionId: string;
        };
        /** @description What came of the function. `status` tells which of the two it is: read it before anything else, as both come with HTTP status 200. */
        FunctionResult: components["schemas"]["FunctionSuccess"] | components["schemas"]["FunctionError"];
        /** @description The function returned. Fields that are not listed may be added; ignore them. */
        FunctionSuccess: {
            /**
             * @description Always `success`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "success";
            /** @description What the function returned, in the `format` that was asked for. Always there, and `null` when the function returned nothing. */
            value: components["schemas"]["EncodedValue"] | components["schemas"]["CleanValue"] | components["schemas"]["ExportValue"];
            logLines?: components["schemas"]["LogLines"];
        };
        /** @description What one execution used. */
        FunctionUsage: {
            /** @description Bytes read from the database. */
            databaseReadBytes: number;
            /** @description Bytes written to the database. */
            databaseWriteBytes: number;
            /** @description Bytes of database input. */
            databaseIoReadBytes: number;
            /** @description Bytes of database output. */
            databaseIoWriteBytes: number;
            /** @description Documents read. */
            databaseReadDocuments: number;
            /** @description Documents written. */
            databaseWriteDocuments: number;
            /** @description Bytes read from files. */
            storageReadBytes: number;
            /** @description Bytes written to files. */
            storageWriteBytes: number;
            /** @description Bytes read from vector indexes. */
            vectorIndexReadBytes: number;
            /** @description Bytes written to vector indexes. */
            vectorIndexWriteBytes: number;
            /** @description Bytes that text searches count. */
            textIndexQueryBytes: number;
            /** @description Bytes that writes to text indexes count. */
            textIndexWriteQueryBytes: number;
            /** @description Bytes that vector searches count. */
            vectorIndexReadQueryBytes: number;
            /** @description Bytes that writes to vector indexes count. */
            vectorIndexWriteQueryBytes: number;
            /** @description Bytes sent to the outside. */
            networkEgressBytes: number;
            /** @description Memory used, in megabytes. */
            memoryUsedMb: number;
        };
        /**
         * @description A document's id: 31 to 37 lowercase letters and digits that carry the table and a checksum. Opaque, and no pattern is promised; only a `v.id` validator looks into it.
         * @example j57000820c20a1g7104gm2rc1m70ynr8
         */
        Id: string;
        /** @description One record. */
        ImportRecord: {
            /** @description The table. A name that is no identifier is turned into one, in lower case and Latin letters, beginning with `source_`. */
            tableName: string;
            /** @description The document's fields as plain JSON. **Numbers become float64**, and since a key that begins with `$` or `_` or is not ASCII is changed to begin with `source_`, `$integer` and `$bytes` cannot be written here: int64, bytes and special floats do not pass. Other keys stay as they are, with spaces and dashes. A non-null `_ab_cdc_deleted_at` deletes the document with that key. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description Records, and the tables that they go to. */
        ImportRecordsCall: {
            /** @description Every table that a record names. A record for any other is 400 `MissingStream`. */
            tables: {
                [key: string]: {
                    /** @description Paths of the fields that identify a record, such as `[["sku"]]`. A record replaces the document with the same key. Left out or null, records are only added. An empty list is 400 `EmptyPrimaryKey`, a field that is no identifier 500 (derived). */
                    primaryKey?: string[][] | null;
                    /** @description Required and not looked at. `{}` will do. */
                    jsonSchema: unknown;
                };
            };
            /** @description The records, in the order in which they are written. */
            messages: components["schemas"]["ImportRecord"][];
        };
        /** @description An import. */
        ImportReference: {
            /** @description Its id. One that is no id is 400 `InvalidImport`. */
            importId: string;
        };
        /** @description An import that waits to be confirmed. */
        ImportStarted: {
            /** @description Its id, for `_system/cli/queryImport`, `performImport` and `cancelImport`. */
            importId: string;
        };
        /** @description An upload that was begun. */
        ImportUpload: {
            /** @description What its parts are sent with. Opaque. */
            uploadToken: string;
        };
        /** @description The parts of an upload, and what they are together. */
        ImportUploadParts: {
            /** @description The same as the parameters of [`importFile`](#operation/importFile). */
            import: {
                /**
                 * @description What it is.
                 * @enum {string}
                 */
                format: "csv" | "jsonLines" | "jsonArray" | "zip";
                /** @description The table, for every format but `zip`. */
                tableName?: string | null;
                /** @description The component to import into. */
                componentPath?: string | null;
                /**
                 * @description What becomes of what is there.
                 * @enum {string}
                 */
                mode?: "requireEmpty" | "append" | "replace" | "replaceAll";
            };
            /** @description The token of the upload. */
            uploadToken: string;
            /** @description The tokens of the parts, in their order. */
            partTokens: string[];
        };
        /** @description What was imported. */
        ImportedCount: {
            /** @description How many documents were written. */
            numWritten: number;
        };
        /**
         * @description Whether something is exported. `incl` and `excl` are short for the other two.
         * @enum {string}
         */
        Inclusion: "included" | "excluded" | "incl" | "excl";
        /** @description Whether records can be imported. */
        IndexesReady: {
            /** @description Whether the indexes of all these tables are built. */
            indexesReady: boolean;
        };
        /** @description The deployment refused the request, or could not do what was asked. This is not the function's doing. Fields that are not listed may be added; ignore them. */
        InfrastructureError: {
            /**
             * @description The error's name, for programs to compare. New ones can appear.
             * @example BadJsonBody
             * @example BadConvexFunctionIdentifier
             * @example InternalServerError
             */
            code: string;
            /** @description The error in words, for people. It may change from one release to the next. */
            message: string;
        };
        /**
         * @description An int64: its 8 bytes as two's complement, little-endian, in standard base64. 42 is `KgAAAAAAAAA=`, −1 is `//////////8=`.
         * @example {
         *       "$integer": "KgAAAAAAAAA="
         *     }
         */
        Int64: {
            /** @description 8 bytes in base64. Anything but eight bytes is refused. */
            $integer: string;
        };
        /** @description A scheduled function. */
        JobReference: {
            /** @description Its id, as `ctx.scheduler` gave it. */
            id: string;
            /** @description The id of a component. Left out or null it is the root app. */
            componentId?: string | null;
        };
        /** @description Which scheduled functions to cancel. Without a filter, all of them. */
        JobSelection: {
            /** @description The id of a component. Left out or null it is the root app. */
            componentId?: string | null;
            /** @description Only this function, as `messages.js:list`. */
            udfPath?: string | null;
            /** @description The component that the function is in. Read only together with `udfPath`. */
            componentPath?: string | null;
            /**
             * Format: int64
             * @description Only what is due then or later, in nanoseconds since 1970.
             */
            startNextTs?: number | null;
            /**
             * Format: int64
             * @description Only what is due before, in nanoseconds since 1970.
             */
            endNextTs?: number | null;
        };
        /** @description One page of a snapshot. Unknown fields are ignored. A JSON list in its place is refused (run). */
        ListSnapshotCall: {
            /** @description The `snapshot` of the first page, on every page after it. Leave it out to begin, or send null. At most 5 days old. */
            snapshot?: components["schemas"]["ExportTimestamp"] | null;
            /** @description The `cursor` of the page before. Opaque; it is itself a JSON text. Left out or null for the first page. */
            cursor?: string | null;
            selection?: components["schemas"]["Selection"];
            /** @description Only this table, of the root app or of `component`. Read only when there is no well-formed `selection`. Of another type, beside `table_name` (its other spelling), or with a `component` that is no text, it is ignored, and **everything is exported** (run). */
            tableName?: string;
            /** @description Another spelling of `tableName`. Never send both. */
            table_name?: string;
            /** @description Only this component. The empty string is the root app. */
            component?: string;
            /** @description The form of the values. Left out or null it is `json`. */
            format?: components["schemas"]["ValueFormat"] | null;
        };
        /** @description One line of a log, taken apart. */
        LogLine: {
            /** @description What was written, each argument rendered as text. */
            messages: string[];
            /** @description Whether the line was cut. */
            isTruncated: boolean;
            /** @description When it was written, in milliseconds since 1970. */
            timestamp: number;
            /**
             * @description Which method of `console` wrote it.
             * @enum {string}
             */
            level: "DEBUG" | "INFO" | "LOG" | "WARN" | "ERROR";
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What the function wrote with `console`, as `[LEVEL] …` with a level of `DEBUG`, `INFO`, `LOG`, `WARN` or `ERROR`; strings stand in single quotes. **Absent when there is nothing**, as where the deployment hides an error's details. At most 256 lines of 32,768 bytes; the last one says so when lines were left out. Lines of functions that it called are among its own.
         * @example [
         *       "[LOG] 'hello'",
         *       "[WARN] 'nearly' null"
         *     ]
         */
        LogLines: string[];
        /** @description Where log events are sent, by `logStreamType`. Keys are not told again. */
        LogStream: components["schemas"]["DatadogStream"] | components["schemas"]["WebhookStream"] | components["schemas"]["AxiomStream"] | components["schemas"]["SentryStream"] | components["schemas"]["PostHogLogsStream"] | components["schemas"]["PostHogErrorTrackingStream"];
        /** @description How it is. `type` is `pending`, `failed` (with a `reason`), `active`, `restarting` or `deleting`. */
        LogStreamStatus: {
            /**
             * @description How it is.
             * @enum {string}
             */
            type: "pending" | "failed" | "active" | "restarting" | "deleting";
            /** @description Why it failed. */
            reason?: string;
        };
        /** @description What to change, by the `logStreamType` that the stream has. */
        LogStreamUpdate: components["schemas"]["DatadogStreamUpdate"] | components["schemas"]["WebhookStreamUpdate"] | components["schemas"]["AxiomStreamUpdate"] | components["schemas"]["SentryStreamUpdate"] | components["schemas"]["PostHogLogsStreamUpdate"] | components["schemas"]["PostHogErrorTrackingStreamUpdate"];
        /** @description A stream to Axiom to create. */
        NewAxiomStream: {
            /**
             * @description Always `axiom`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "axiom";
            /** @description The API key or project token. A secret. */
            apiKey: string;
            /** @description The dataset that events go to. */
            datasetName: string;
            /** @description Fields that are sent with each event. */
            attributes: {
                /** @description Its name. */
                key: string;
                /** @description Its value. */
                value: string;
            }[];
            /** @description One of the addresses of Axiom. Another one is 400 `InvalidAxiomIngestUrl`. */
            ingestUrl?: string | null;
            /** @description What is sent. Left out or null for everything, also what comes in the future. An empty list is 400 `EmptyLogTopics`. */
            topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null;
        };
        /** @description A stream to Datadog to create. */
        NewDatadogStream: {
            /**
             * @description Always `datadog`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "datadog";
            /**
             * @description Where the Datadog account is.
             * @enum {string}
             */
            siteLocation: "US1" | "US3" | "US5" | "EU" | "US1_FED" | "AP1";
            /** @description The API key of Datadog. A secret. */
            ddApiKey: string;
            /** @description Tags that are sent with each event. */
            ddTags: string[];
            /** @description The name of the service, as a tag. */
            service?: string | null;
            /** @description What is sent. Left out or null for everything, also what comes in the future. An empty list is 400 `EmptyLogTopics`. */
            topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null;
        };
        /** @description A stream to create, by `logStreamType`. */
        NewLogStream: components["schemas"]["NewDatadogStream"] | components["schemas"]["NewWebhookStream"] | components["schemas"]["NewAxiomStream"] | components["schemas"]["NewSentryStream"] | components["schemas"]["NewPostHogLogsStream"] | components["schemas"]["NewPostHogErrorTrackingStream"];
        /** @description A stream to PostHog's error tracking to create. */
        NewPostHogErrorTrackingStream: {
            /**
             * @description Always `postHogErrorTracking`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "postHogErrorTracking";
            /** @description The API key or project token. A secret. */
            apiKey: string;
            /** @description The address of PostHog. Left out it is `https://us.i.posthog.com`. */
            host?: string | null;
        };
        /** @description A stream to the logs of PostHog to create. */
        NewPostHogLogsStream: {
            /**
             * @description Always `postHogLogs`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "postHogLogs";
            /** @description The API key or project token. A secret. */
            apiKey: string;
            /** @description The address of PostHog. Left out it is `https://us.i.posthog.com`. */
            host?: string | null;
            /** @description The name of the service. Left out it is the deployment's. */
            serviceName?: string | null;
            /** @description What is sent. Left out or null for everything, also what comes in the future. An empty list is 400 `EmptyLogTopics`. */
            topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null;
        };
        /** @description A stream to Sentry to create. */
        NewSentryStream: {
            /**
             * @description Always `sentry`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "sentry";
            /** @description The data source name of Sentry. A secret; one that is none is 400 `InvalidSentryDsn`. */
            dsn: string;
            /** @description Tags that are sent with each event, by name. */
            tags?: {
                [key: string]: string;
            } | null;
        };
        /** @description A stream to a webhook to create. */
        NewWebhookStream: {
            /**
             * @description Always `webhook`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "webhook";
            /** @description Where events are sent. */
            url: string;
            /**
             * @description One list for each request, or one object on each line.
             * @enum {string}
             */
            format: "json" | "jsonl";
            /** @description What is sent. Left out or null for everything, also what comes in the future. An empty list is 400 `EmptyLogTopics`. */
            topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null;
        };
        /** @description Where to go on. */
        Pagination: {
            /** @description Whether there is another page. */
            hasMore: boolean;
            /** @description For the next page. Absent when there is none. */
            nextCursor?: string;
        };
        /** @description A stream to PostHog's error tracking. */
        PostHogErrorTrackingStream: {
            /**
             * @description Always `postHogErrorTracking`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "postHogErrorTracking";
            /** @description The id of the stream. */
            id: string;
            status: components["schemas"]["LogStreamStatus"];
            /** @description The address of PostHog. Left out it is `https://us.i.posthog.com`. */
            host?: string;
        };
        /** @description What to change of a stream to PostHog's error tracking. A field that is left out stays. */
        PostHogErrorTrackingStreamUpdate: {
            /**
             * @description Always `postHogErrorTracking`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "postHogErrorTracking";
            /** @description The API key or project token. A secret. */
            apiKey?: string;
            /** @description The address of PostHog. Left out it is `https://us.i.posthog.com`. */
            host?: string | null;
        };
        /** @description A stream to the logs of PostHog. */
        PostHogLogsStream: {
            /**
             * @description Always `postHogLogs`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "postHogLogs";
            /** @description The id of the stream. */
            id: string;
            status: components["schemas"]["LogStreamStatus"];
            /** @description The address of PostHog. Left out it is `https://us.i.posthog.com`. */
            host?: string;
            /** @description The name of the service. Left out it is the deployment's. */
            serviceName?: string;
            /** @description What is sent. Null for everything, also what comes in the future. */
            topics: string[] | null;
        };
        /** @description What to change of a stream to the logs of PostHog. A field that is left out stays. */
        PostHogLogsStreamUpdate: {
            /**
             * @description Always `postHogLogs`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "postHogLogs";
            /** @description The API key or project token. A secret. */
            apiKey?: string;
            /** @description The address of PostHog. Left out it is `https://us.i.posthog.com`. */
            host?: string | null;
            /** @description The name of the service. Left out it is the deployment's. */
            serviceName?: string | null;
            /** @description What is sent. Left out it stays as it is, null is everything. */
            topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null;
        };
        /** @description Which tables need an index, and on what. */
        PrimaryKeyIndexes: {
            /** @description For each table the paths of its primary key's fields, such as `[["sku"]]`. */
            indexes: {
                [key: string]: string[][];
            };
        };
        /** @description Tables whose index is waited for. */
        PrimaryKeyTables: {
            /** @description Their names. */
            tables: string[];
        };
        /** @description Queries to run as of one moment. Unknown fields are ignored. */
        QueryBatch: {
            /** @description The queries, in the order in which they run and in which their results come back. May be empty. */
            queries: components["schemas"]["FunctionCall"][];
        };
        /** @description What came of each query of a batch. */
        QueryBatchResult: {
            /** @description One result for each query, in the same order. A query that threw has its error in its own place. */
            results: components["schemas"]["FunctionResult"][];
        };
        /** @description Tables and what would replace them. */
        ReplaceTablesCall: {
            /** @description One table's name by another's. */
            tableNames: {
                [key: string]: string;
            };
        };
        /** @description The new secret of a webhook. */
        RotatedSecret: {
            /**
             * @description Always `webhook`.
             * @constant
             */
            logStreamType: "webhook";
            /** @description What signatures are verified with from now on. A secret. */
            hmacSecret: string;
        };
        /** @description What to give the function that the URL names. Unknown fields are ignored, `path` among them. */
        RunCall: {
            args: components["schemas"]["Args"];
            /** @description The form of `value` and `errorData`. Left out or null it is `json`, except for old official clients. */
            format?: components["schemas"]["ValueFormat"] | null;
        };
        /**
         * @description What is exported: one field for each component path (the empty string is the root app), each with a component selection, and `_other` for the components that are not named. **Check it before you send it**: on `listSnapshot` and `documentDeltas` one that is ill-formed is not refused; it falls through, and everything is exported (run). Null is ill-formed, and so is a table whose selection is the text `included`: write it as an object with `_other`. `dataSync` refuses all of these.
         * @example {
         *       "": {
         *         "messages": {
         *           "_other": "included",
         *           "attachment": "excluded"
         *         },
         *         "_other": "excluded"
         *       },
         *       "_other": "excluded"
         *     }
         */
        Selection: {
            _other: components["schemas"]["Inclusion"];
        } & {
            [key: string]: unknown | components["schemas"]["ComponentSelection"];
        };
        /** @description A self-hosted backend, of which there is no more to say. */
        SelfHostedDeployment: {
            /**
             * @description Always `selfHosted`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "selfHosted";
        };
        /** @description A stream to Sentry. */
        SentryStream: {
            /**
             * @description Always `sentry`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "sentry";
            /** @description The id of the stream. */
            id: string;
            status: components["schemas"]["LogStreamStatus"];
            /** @description Tags that are sent with each event, by name. */
            tags?: {
                [key: string]: string;
            };
        };
        /** @description What to change of a stream to Sentry. A field that is left out stays. */
        SentryStreamUpdate: {
            /**
             * @description Always `sentry`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "sentry";
            /** @description The data source name of Sentry. A secret; one that is none is 400 `InvalidSentryDsn`. */
            dsn?: string;
            /** @description Tags that are sent with each event, by name. */
            tags?: {
                [key: string]: string;
            } | null;
        };
        /** @description A document, its fields beside the metadata. Ignore other fields that begin with `_`, but for `_creationTime`: new ones may come. */
        SnapshotDocument: {
            /** @description The component's path; the empty string is the root app. */
            _component: string;
            /** @description The table's name. */
            _table: string;
            /** @description When this version was written. Of two versions of one `_id`, the later wins. */
            _ts: components["schemas"]["ExportTimestamp"];
            /** @description The document's id. */
            _id: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A page of a snapshot. */
        SnapshotPage: {
            /** @description Documents, in the order of their ids. May be empty while there is more. */
            values: components["schemas"]["SnapshotDocument"][];
            /** @description The moment that every page of this snapshot shows. Send it with the next page; when the last page is read it is the first `cursor` of `documentDeltas`. */
            snapshot: components["schemas"]["ExportTimestamp"];
            /** @description For the next page. Present and null on the last one. */
            cursor: string | null;
            /** @description Whether there is another page. */
            hasMore: boolean;
        };
        /**
         * @description A float64 that JSON cannot write: −0, NaN or an infinity. Its 8 bytes, little-endian, in standard base64. An ordinary number in here is refused.
         * @example {
         *       "$float": "AAAAAAAA+H8="
         *     }
         */
        SpecialFloat64: {
            /** @description 8 bytes in base64. Anything but eight bytes is refused. */
            $float: string;
        };
        /** @description A file that was stored. */
        StoredFile: {
            /** @description The id of its document in `_storage`, for functions. **Not what `downloadFile` takes.** */
            storageId: string;
        };
        /** @description The columns that occur in each table. */
        TableColumnNames: {
            /** @description Tables by component path; the empty string is the root app. */
            byComponent: {
                [key: string]: {
                    /** @description The table's name. */
                    name: string;
                    /** @description Names of top-level fields. */
                    columns: string[];
                }[];
            };
        };
        /** @description A table of a schema: its indexes and the validator of its documents. `getSchema` always writes all of these fields; to create a table the two that are required will do. */
        TableDefinition: {
            /** @description The table's name. */
            tableName: string;
            /** @description Indexes, each with `indexDescriptor` and `fields`. */
            indexes: {
                [key: string]: unknown;
            }[];
            /** @description Indexes that are being built. */
            stagedDbIndexes?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Search indexes, each with `indexDescriptor`, `searchField` and `filterFields`. */
            searchIndexes?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Search indexes that are being built. */
            stagedSearchIndexes?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Vector indexes, each with `indexDescriptor`, `vectorField`, `dimensions` and `filterFields`. */
            vectorIndexes?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Vector indexes that are being built. */
            stagedVectorIndexes?: {
                [key: string]: unknown;
            }[] | null;
            /** @description The validator of its documents as JSON, or null. */
            documentType?: unknown;
        };
        /** @description The indexes of the tables. */
        TableIndexes: {
            /** @description One for each index. */
            indexes: {
                /** @description The table's name. */
                table: string;
                /** @description The index's name. */
                name: string;
                /** @description Of a database index a list of field paths; of a search index an object with `searchField` and `filterFields`; of a vector index one with `dimensions`, `vectorField` and `filterFields`. */
                fields: unknown;
                /** @description Whether it is built. */
                backfill: {
                    /**
                     * @description Queries can use it once it is `done`.
                     * @enum {string}
                     */
                    state: "in_progress" | "done";
                };
                /** @description Whether it is built ahead, before the schema switches to it. */
                staged: boolean;
            }[];
        };
        /** @description A JSON Schema (draft 7) for each table, or with `byComponent` for each table of each component. */
        TableSchemas: {
            [key: string]: unknown;
        };
        /** @description A table that is left out, or its columns and what becomes of those that are not named. `_id` cannot be excluded. The text `included` is no selection of a table (run). */
        TableSelection: ("excluded" | "excl") | ({
            _other: components["schemas"]["Inclusion"];
        } & {
            [key: string]: components["schemas"]["Inclusion"];
        });
        /** @description What the documents of each table look like, by the table's name, as an object whose `type` is `Id`, `Null`, `Int64`, `Float64`, `Boolean`, `String`, `Bytes`, `Object`, `Record`, `Array`, `Union`, `Never` or `Unknown`. `Unknown` is what nothing is known of yet. */
        TableShapes: {
            [key: string]: unknown;
        };
        /** @description Tables to delete. */
        TablesToDelete: {
            /** @description Their names. Those that begin with `_` are 500 (derived). */
            tableNames: string[];
            /** @description The id of a component. Left out or null it is the root app. */
            componentId?: string | null;
        };
        /**
         * @description A moment of the database: nanoseconds since 1970 as an unsigned 64-bit integer, little-endian, in standard base64. Treat it as opaque: take it from `queryTs` and give it back unchanged.
         * @example Fc1V9VFyhhg=
         */
        Timestamp: string;
        /** @description The newest moment of the database that queries can read. */
        TimestampResult: {
            ts: components["schemas"]["Timestamp"];
        };
        /** @description A limit of usage that is there. */
        UsageLimit: {
            /** @description Its id. */
            id: string;
            /**
             * @description What is counted.
             * @enum {string}
             */
            metric: "functionCalls" | "databaseIoGb" | "dataEgressGb" | "searchQueryGb" | "queryMutationComputeGbHours" | "actionComputeConvexGbHours" | "actionComputeNodeJsGbHours" | "actionComputeCpuGbHours";
            /**
             * @description For how long, by the calendar and in UTC.
             * @enum {string}
             */
            window: "day" | "month";
            /**
             * @description Whether it only warns, or stops the deployment.
             * @enum {string}
             */
            limitType: "warning" | "disable";
            /** @description How much, in the unit of the metric. 0 is 400 `InvalidUsageLimit`. */
            limit: number;
            /** @description Whether it holds. */
            enabled: boolean;
        };
        /** @description The limit as it is now. */
        UsageLimitAnswer: {
            usageLimit: components["schemas"]["UsageLimit"];
        };
        /** @description A limit of usage. */
        UsageLimitConfig: {
            /**
             * @description What is counted.
             * @enum {string}
             */
            metric: "functionCalls" | "databaseIoGb" | "dataEgressGb" | "searchQueryGb" | "queryMutationComputeGbHours" | "actionComputeConvexGbHours" | "actionComputeNodeJsGbHours" | "actionComputeCpuGbHours";
            /**
             * @description For how long, by the calendar and in UTC.
             * @enum {string}
             */
            window: "day" | "month";
            /**
             * @description Whether it only warns, or stops the deployment.
             * @enum {string}
             */
            limitType: "warning" | "disable";
            /** @description How much, in the unit of the metric. 0 is 400 `InvalidUsageLimit`. */
            limit: number;
            /** @description Whether it holds. */
            enabled: boolean;
        };
        /** @description The limits that are there. */
        UsageLimits: {
            /** @description One for each. */
            usageLimits: components["schemas"]["UsageLimit"][];
        };
        /**
         * @description The form in which `value` and `errorData` come back. It says nothing about `args`, which are always read as
         *     `convex_encoded_json`.
         *
         *     | format | loses |
         *     | --- | --- |
         *     | `convex_encoded_json`, also `convex_json` | nothing |
         *     | `json`, also `convex_clean_json` | the types of int64, bytes and special floats, which all become strings |
         *     | `export_json` | nothing in the text; int64 and its digits beyond 2^53 once a parser reads numbers as doubles |
         *
         *     Left out or null it is `json`, except for old versions of the official clients; see [Headers](#tag/headers). Case
         *     counts. Any other word is 400 `BadFormat`. Convex's own documentation and the message of that error know `json` alone;
         *     the others are read from the source, and Convex's own client sends `convex_encoded_json`. A `format` in the URL of a POST is
         *     ignored.
         *
         *     **On every operation but `queryBatch` the word is read only after the function has run**: a mutation with a misspelt
         *     `format` commits, and then answers 400.
         * @enum {string}
         */
        ValueFormat: "convex_encoded_json" | "json" | "export_json" | "convex_json" | "convex_clean_json";
        /** @description A stream to a webhook. */
        WebhookStream: {
            /**
             * @description Always `webhook`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "webhook";
            /** @description The id of the stream. */
            id: string;
            status: components["schemas"]["LogStreamStatus"];
            /** @description Where events are sent. */
            url: string;
            /**
             * @description One list for each request, or one object on each line.
             * @enum {string}
             */
            format: "json" | "jsonl";
            /** @description What signatures are verified with. **A secret, in clear.** */
            hmacSecret: string;
            /** @description What is sent. Null for everything, also what comes in the future. */
            topics: string[] | null;
        };
        /** @description What to change of a stream to a webhook. A field that is left out stays. */
        WebhookStreamUpdate: {
            /**
             * @description Always `webhook`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            logStreamType: "webhook";
            /** @description Where events are sent. */
            url?: string;
            /**
             * @description One list for each request, or one object on each line.
             * @enum {string}
             */
            format?: "json" | "jsonl";
            /** @description What is sent. Left out it stays as it is, null is everything. */
            topics?: ("console" | "function_execution" | "audit_log" | "scheduler_stats" | "scheduled_job_lag" | "current_storage_usage" | "concurrency_stats" | "storage_api_bandwidth" | "log_stream_egress" | "custom_audit")[] | null;
        };
    };
    responses: {
        /**
         * @description The request itself is wrong, and repeating it changes nothing. `AuthProviderDiscoveryFailed` alone may pass by itself.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
         *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
         *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
         *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
         *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
         *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
         *     | `AuthProviderDiscoveryFailed` | the token's auth provider cannot be reached, takes too long, redirects, or answers with junk or an unusual 4xx | **repeat after a pause**; look at the provider when it stays |
         *     | `BadJsonBody` | not `application/json`; not JSON; a field missing or of another type; larger than 16,779,216 bytes (derived) | mend the body; the message says where |
         *     | `BadConvexFunctionIdentifier` | the function path breaks the [grammar](#tag/function-paths) | mend the path |
         *     | `InvalidArguments` | `args` hold a number too large for a double, half of a surrogate pair, or more than 127 levels of JSON (derived). For a query or a mutation this is a function error | mend the arguments |
         *     | `BadFormat` | `format` is not a word that the backend knows. **The function has already run**, and a mutation is committed | mend the word; do not simply repeat |
         */
        BadActionRequest: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The request itself is wrong, and repeating it changes nothing. `AuthProviderDiscoveryFailed` alone may pass by itself.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
         *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
         *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
         *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
         *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
         *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
         *     | `AuthProviderDiscoveryFailed` | the token's auth provider cannot be reached, takes too long, redirects, or answers with junk or an unusual 4xx | **repeat after a pause**; look at the provider when it stays |
         *     | `BadJsonBody` | not `application/json`; not JSON; a field missing or of another type; larger than 16,779,216 bytes (derived) | mend the body; the message says where |
         *     | `InvalidComponentPath` | `componentPath` is not identifiers joined with `/` | mend it |
         *     | `BadConvexFunctionIdentifier` | the function path breaks the [grammar](#tag/function-paths) | mend the path |
         *     | `InvalidArguments` | the function is an action and its `args` cannot be read as JSON values (derived) | mend the arguments |
         *     | `BadFormat` | `format` is not a word that the backend knows. **The function has already run**, and a mutation is committed | mend the word; do not simply repeat |
         */
        BadComponentRequest: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
         *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
         *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
         *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
         *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
         *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
         */
        BadDeploymentRequest: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The request itself is wrong, or what it asks for is gone.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
         *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
         *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
         *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
         *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
         *     | `BadFormat` | `format` is not a word that the backend knows; found out after the data was read | mend the word |
         *     | `DocumentDeltasCursorRequired` | `documentDeltas` without a `cursor` | send the `snapshot` of a finished snapshot |
         *     | `InvalidWindowToReadDocuments` | the `cursor` is older than the 14 days that the deployment keeps | begin again with a snapshot |
         *     | `InvalidListSnapshotCursor` | the `cursor` is not one of `listSnapshot` | send it back unchanged |
         *     | `SnapshotTooNew`, `SnapshotTooOld` | the `snapshot` lies in the future, or is more than 5 days old | begin again without it |
         *     | `NoSchemaForExport`, `NoTableDefinitionForExport`, `UnsupportedSchemaForExport` | documents show `jsonSchemas` no columns, and the deployed schema is missing, lacks the table, or has a union of objects | declare the table, or do without |
         *     | `InvalidDataSyncCursor`, `InvalidDataSyncSelection` | `dataSync` cannot read what it was sent | mend it |
         *     | `DataSyncCursorExpired` | a sync stood still for too long | begin again without a cursor |
         *     | `LimitOutOfRange`, `InvalidCursor` | a parameter of `listActiveSyncs` | mend it |
         */
        BadExportRequest: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The request itself is wrong. **The body is read before it is asked what the caller may do**, so a malformed one is 400
         *     even for nobody; a wrong key is 401 before that.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
         *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
         *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
         *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
         *     | `MissingFivetranPrimaryKeyIndex`, `MissingValueForFivetranPrimaryKeyIndex`, `MissingFivetranSyncedIndex`, `WrongFieldsInFivetranSyncedIndex` | a table that Fivetran writes to lacks an index, or a row a value of it | declare the index |
         *     | `SchemaEnforcementError` | a document does not match the deployed schema | mend the record, or the schema |
         */
        BadFivetranRequest: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The request itself is wrong. **The body is read before it is asked what the caller may do**, so a malformed one is 400
         *     even for nobody; a wrong key is 401 before that.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
         *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
         *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
         *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
         */
        BadImportRequest: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The request itself is wrong, and repeating it changes nothing. `AuthProviderDiscoveryFailed` alone may pass by itself.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
         *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
         *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
         *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
         *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
         *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
         *     | `AuthProviderDiscoveryFailed` | the token's auth provider cannot be reached, takes too long, redirects, or answers with junk or an unusual 4xx | **repeat after a pause**; look at the provider when it stays |
         *     | `BadJsonBody` | not `application/json`; not JSON; a field missing or of another type; larger than 16,779,216 bytes (derived) | mend the body; the message says where |
         *     | `BadConvexFunctionIdentifier` | the function path breaks the [grammar](#tag/function-paths) | mend the path |
         *     | `BadFormat` | `format` is not a word that the backend knows. **The function has already run**, and a mutation is committed | mend the word; do not simply repeat |
         */
        BadRequest: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The deployment could not do it now. There is no general promise that nothing was written: repeat only what is safe to
         *     repeat, or what the code says was not written.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `OptimisticConcurrencyControlFailure` | others kept changing what the mutation read, 4 retries long. Nothing was written | repeat after a pause; read less, or make the writers fewer |
         *     | `CommitterFullError` | too many commits are waiting | repeat after a pause that grows |
         *     | `ExpiredInQueue`, `ExecuteFullError`, `WorkerOverloaded`, `InitialPermitTimeoutError`, `IsolateNotClean`, `UpstreamConnectError` | overload | repeat after a pause that grows |
         *     | `SearchIndexesUnavailable`, `VectorIndexesUnavailable`, and codes that end in `IndexTooLarge` | a search or vector index cannot be read now | repeat later |
         *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 5xx | repeat later |
         */
        ConflictOrOverload: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The deployment cannot do it now: overload, or a conflict that was not resolved (`OptimisticConcurrencyControlFailure`; nothing
         *     was written then). Repeat after a pause that grows.
         */
        DeploymentBusy: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description Something broke, or what was sent cannot be read further in, such as an id that is none (derived): `InternalServerError`, with a
         *     message that says no more. A read may be repeated after a pause. Find out whether a write was done before you repeat it.
         */
        DeploymentFailed: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The caller may not do this. Repeating it changes nothing.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
         *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
         */
        DeploymentForbidden: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /** @description No answer within 300 s. **The body is empty.** What was asked for may have been done, or be going on still. */
        DeploymentTimeout: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Something broke, or an argument cannot be read: a negative `cursor` or `snapshot`, or a name that is no identifier (derived). The code is `InternalServerError`. A page may be asked for again. */
        ExportFailed: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The caller may not read the data.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
         *     | `OperationNotPermitted` | a restricted key lacks `deployment:data:view` | use a key that has it |
         *     | `SystemIdentityRequired` | the key acts as a user | use the key itself |
         *     | `StreamingExportNotEnabled` | the plan does not include it; self-hosted backends allow it | change the plan |
         */
        ExportForbidden: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description A row that was to be updated is not there.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `FivetranMissingUpdatedRow` | an `Update` names a row that is not there | send it as `Upsert` |
         */
        FivetranRowMissing: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The caller is known and may not do this. Repeating it changes nothing.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `OperationNotPermitted` | a restricted key lacks the permission that the message names, such as the one for internal functions, and the function is an action | use a key that has it |
         *     | `SystemIdentityRequired` | the function is one of Convex's own, under `_system`, and nobody or a user calls; with `run`, acting as a user counts as one | call it with a deploy key, as a query |
         *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 403 | look at the provider |
         */
        Forbidden: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /** @description Something broke, or a name cannot be made one that Convex takes (derived): `InternalServerError`. Records before it may have been written, so send the batch again only with a primary key. */
        ImportFailed: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The caller may not write the data.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
         *     | `OperationNotPermitted` | a restricted key lacks `deployment:backups:import` | use a key that has it |
         */
        ImportForbidden: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description Something broke: `InternalServerError`, with a message that says no more. A query may be repeated after a pause. A
         *     mutation may have been committed; find out before you repeat it. An action may have done part of its work.
         */
        InternalServerError: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /** @description The function threw, in a status that some client libraries of Convex still accept. No code of this revision sends it, and whether any deployed server does is (unknown). Read the body as you read that of 200. */
        LegacyFunctionError: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FunctionResult"];
            };
        };
        /** @description Never sent at this revision. **The body would be empty.** */
        NeverReplaced: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description Rare. A function that does not exist is a function error with status 200, unless the deployment's operator turned that
         *     off.
         *
         *     With an **empty body** it is another matter: there is no such route, so the base URL is wrong. With a body, the code
         *     says what is missing.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `FunctionPathNotFound` | no such function, on a deployment that was told to say so (`UDF_404_ON_BAD_PATH`, off by default) | mend the path, or deploy |
         *     | `FunctionPathWrongType` | the function is of another kind, on such a deployment | use the operation of its kind |
         *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 404 | look at the provider |
         */
        NotFound: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
         *     no such route: the base URL is wrong, or the backend is older.
         */
        NothingThere: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The deployment cannot do it now. A read changes nothing, so repeat it after a pause.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `ExpiredInQueue`, `ExecuteFullError`, `WorkerOverloaded`, `InitialPermitTimeoutError`, `IsolateNotClean`, `UpstreamConnectError` | overload | repeat after a pause that grows |
         *     | `SearchIndexesUnavailable`, `VectorIndexesUnavailable`, and codes that end in `IndexTooLarge` | a search or vector index cannot be read now | repeat later |
         *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 5xx | repeat later |
         *     | `InternalServerError` | something was not available | repeat later |
         */
        Overloaded: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The auth provider of the token refused to be asked about it. What the deployment forbids is a function error on this
         *     operation, with status 200.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 403 | look at the provider |
         */
        ProviderForbidden: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /** @description No answer within 300 s. **The body is empty.** A query may be repeated; a mutation may have run, and an action is probably running still. */
        RequestTimeout: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No answer within 300 s. **The body is empty.** A page may be asked for again with the same cursor. A write may have been done in part: send it again only with a primary key. */
        StreamTimeout: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The deployment cannot do it now: overload, a conflict (`OptimisticConcurrencyControlFailure`), or `TableSummariesUnavailable` shortly after it started. Repeat after a pause that grows. */
        StreamUnavailable: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The deployment is busy. Nothing was written. Repeat after a pause that grows; there is no `Retry-After`.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `TooManyConcurrentRequests` | as many functions of this kind run as may (16 queries, 16 mutations, 64 actions), and waiting for 5 s, or 10 s for an action, did not help | send fewer at once |
         *     | `TooManyWrites` | more than 4 MiB per second were being written, and the backend's own retries did not help | write less at once |
         *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 429 | slow down |
         */
        TooManyRequests: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The token or key that was sent is not valid. Repeat once with a fresh one; without any, the call is anonymous and this
         *     does not happen.
         *
         *     The codes are those of the open-source backend. Those of the Convex cloud's access tokens are (unknown).
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `BadAdminKey` | the deploy key is not of this deployment | take the key from this deployment's dashboard |
         *     | `InvalidAuthHeader` | the token is no JWT, or a custom JWT's signature, issuer, audience or expiry fails, or **its provider's keys (JWKS) cannot be fetched** | get a fresh token; look at the provider when that does not help |
         *     | `NoAuthProvider` | no configured provider has the token's issuer and audience | mend `auth.config` or ask for the right audience |
         *     | `Unauthenticated` | an OIDC token's signature, audience or expiry fails | get a fresh token |
         *     | `AuthProviderDiscoveryFailed` | the provider itself answered 401 | look at the provider |
         */
        Unauthorized: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description Something broke, or **the timestamp cannot be used**: `ts` is not the base64 of eight bytes, lies beyond 2^63 − 1, or
         *     is later than the newest one. The code is `InternalServerError` in every case. Take a new timestamp from `queryTs` and
         *     repeat once.
         */
        UnusableTimestamp: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /** @description It is done. **The body is empty.** */
        Written: {
            headers: {
                "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
         * @example convex-openapi-typescript-0.1.0
         */
        ConvexClient: string;
        /**
         * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
         * @example 6f1c2d3e4a5b6978
         */
        ConvexRequestId: string;
        /**
         * @description The function path with a slash instead of the colon: `messages/list` for `messages:list`, `chat/rooms/get` for `chat/rooms:get`, `messages/default` for a default export. At least two segments, else 400 `MissingIdentifier`.
         *
         *     **It spans segments.** OpenAPI cannot say that a path parameter holds slashes, so `x-multi-segment: true` says it. Send the slashes as they are; `%2F` means the same to the backend, so a client that escapes them works too. Each segment is percent-decoded twice (`%252F` ends as a slash inside a segment), a broken escape such as `%zz` stays as it is (run), and `+` is not a space. Empty segments, `.` and `..` name no function.
         * @example messages/list
         */
        FunctionIdentifier: string;
    };
    requestBodies: never;
    headers: {
        /** @description What to upgrade, in words. Comes with `x-convex-deprecation-state`. */
        DeprecationMessage: string;
        /** @description Only when `Convex-Client` names a client of Convex's own that is too old: `UpgradeRequired` beside an answer, or `Unsupported` beside the refusal. Scripts in a browser cannot read it. */
        DeprecationState: "Unsupported" | "UpgradeRequired";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    query: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The function and its arguments. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunctionCall"];
            };
        };
        responses: {
            /** @description The function ran, or was tried. **This status does not say that it succeeded**: `status` in the body does. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionResult"];
                };
            };
            /**
             * @description The request itself is wrong, and repeating it changes nothing. `AuthProviderDiscoveryFailed` alone may pass by itself.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
             *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
             *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
             *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
             *     | `AuthProviderDiscoveryFailed` | the token's auth provider cannot be reached, takes too long, redirects, or answers with junk or an unusual 4xx | **repeat after a pause**; look at the provider when it stays |
             *     | `BadJsonBody` | not `application/json`; not JSON; a field missing or of another type; larger than 16,779,216 bytes (derived) | mend the body; the message says where |
             *     | `BadConvexFunctionIdentifier` | the function path breaks the [grammar](#tag/function-paths) | mend the path |
             *     | `BadFormat` | `format` is not a word that the backend knows. **The function has already run**, and a mutation is committed | mend the word; do not simply repeat |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            /**
             * @description The token or key that was sent is not valid. Repeat once with a fresh one; without any, the call is anonymous and this
             *     does not happen.
             *
             *     The codes are those of the open-source backend. Those of the Convex cloud's access tokens are (unknown).
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadAdminKey` | the deploy key is not of this deployment | take the key from this deployment's dashboard |
             *     | `InvalidAuthHeader` | the token is no JWT, or a custom JWT's signature, issuer, audience or expiry fails, or **its provider's keys (JWKS) cannot be fetched** | get a fresh token; look at the provider when that does not help |
             *     | `NoAuthProvider` | no configured provider has the token's issuer and audience | mend `auth.config` or ask for the right audience |
             *     | `Unauthenticated` | an OIDC token's signature, audience or expiry fails | get a fresh token |
             *     | `AuthProviderDiscoveryFailed` | the provider itself answered 401 | look at the provider |
             */
            401: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            403: components["responses"]["ProviderForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Overloaded"];
            560: components["responses"]["LegacyFunctionError"];
        };
    };
    mutation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The function and its arguments. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunctionCall"];
            };
        };
        responses: {
            /** @description The function ran, or was tried. **This status does not say that it succeeded**: `status` in the body does. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionResult"];
                };
            };
            /**
             * @description The request itself is wrong, and repeating it changes nothing. `AuthProviderDiscoveryFailed` alone may pass by itself.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
             *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
             *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
             *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
             *     | `AuthProviderDiscoveryFailed` | the token's auth provider cannot be reached, takes too long, redirects, or answers with junk or an unusual 4xx | **repeat after a pause**; look at the provider when it stays |
             *     | `BadJsonBody` | not `application/json`; not JSON; a field missing or of another type; larger than 16,779,216 bytes (derived) | mend the body; the message says where |
             *     | `BadConvexFunctionIdentifier` | the function path breaks the [grammar](#tag/function-paths) | mend the path |
             *     | `BadFormat` | `format` is not a word that the backend knows. **The function has already run**, and a mutation is committed | mend the word; do not simply repeat |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ProviderForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            /**
             * @description The deployment could not do it now. There is no general promise that nothing was written: repeat only what is safe to
             *     repeat, or what the code says was not written.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `OptimisticConcurrencyControlFailure` | others kept changing what the mutation read, 4 retries long. Nothing was written | repeat after a pause; read less, or make the writers fewer |
             *     | `CommitterFullError` | too many commits are waiting | repeat after a pause that grows |
             *     | `ExpiredInQueue`, `ExecuteFullError`, `WorkerOverloaded`, `InitialPermitTimeoutError`, `IsolateNotClean`, `UpstreamConnectError` | overload | repeat after a pause that grows |
             *     | `SearchIndexesUnavailable`, `VectorIndexesUnavailable`, and codes that end in `IndexTooLarge` | a search or vector index cannot be read now | repeat later |
             *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 5xx | repeat later |
             */
            503: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            560: components["responses"]["LegacyFunctionError"];
        };
    };
    action: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The function and its arguments. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunctionCall"];
            };
        };
        responses: {
            /** @description The function ran, or was tried. **This status does not say that it succeeded**: `status` in the body does. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionResult"];
                };
            };
            400: components["responses"]["BadActionRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller is known and may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the message names, such as the one for internal functions, and the function is an action | use a key that has it |
             *     | `SystemIdentityRequired` | the function is one of Convex's own, under `_system`, and nobody or a user calls; with `run`, acting as a user counts as one | call it with a deploy key, as a query |
             *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 403 | look at the provider |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ConflictOrOverload"];
            560: components["responses"]["LegacyFunctionError"];
        };
    };
    run: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /**
                 * @description The function path with a slash instead of the colon: `messages/list` for `messages:list`, `chat/rooms/get` for `chat/rooms:get`, `messages/default` for a default export. At least two segments, else 400 `MissingIdentifier`.
                 *
                 *     **It spans segments.** OpenAPI cannot say that a path parameter holds slashes, so `x-multi-segment: true` says it. Send the slashes as they are; `%2F` means the same to the backend, so a client that escapes them works too. Each segment is percent-decoded twice (`%252F` ends as a slash inside a segment), a broken escape such as `%zz` stays as it is (run), and `+` is not a space. Empty segments, `.` and `..` name no function.
                 * @example messages/list
                 */
                functionIdentifier: components["parameters"]["FunctionIdentifier"];
            };
            cookie?: never;
        };
        /** @description The arguments. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunCall"];
            };
        };
        responses: {
            /** @description The function ran, or was tried. **This status does not say that it succeeded**: `status` in the body does. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionResult"];
                };
            };
            /**
             * @description The request itself is wrong, and repeating it changes nothing. `AuthProviderDiscoveryFailed` alone may pass by itself.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
             *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
             *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
             *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
             *     | `AuthProviderDiscoveryFailed` | the token's auth provider cannot be reached, takes too long, redirects, or answers with junk or an unusual 4xx | **repeat after a pause**; look at the provider when it stays |
             *     | `BadJsonBody` | not `application/json`; not JSON; a field missing or of another type; larger than 16,779,216 bytes (derived) | mend the body; the message says where |
             *     | `BadPathArgs` | the URL's percent escapes are not UTF-8 (derived) | mend the URL |
             *     | `MissingIdentifier` | the URL names fewer than two segments, as `messages:list` does | write `messages/list` |
             *     | `BadConvexFunctionIdentifier` | the function path breaks the [grammar](#tag/function-paths) | mend the path |
             *     | `InvalidArguments` | the function is an action and its `args` cannot be read as JSON values (derived) | mend the arguments |
             *     | `BadFormat` | `format` is not a word that the backend knows. **The function has already run**, and a mutation is committed | mend the word; do not simply repeat |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ConflictOrOverload"];
            560: components["responses"]["LegacyFunctionError"];
        };
    };
    queryTs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The timestamp. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimestampResult"];
                };
            };
            /**
             * @description The `Convex-Client` header is refused. Nothing else about this request can be wrong.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            500: components["responses"]["InternalServerError"];
        };
    };
    queryAtTs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The function, its arguments and the moment. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunctionCallAtTs"];
            };
        };
        responses: {
            /** @description The function ran, or was tried. **This status does not say that it succeeded**: `status` in the body does. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ProviderForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnusableTimestamp"];
            /**
             * @description The deployment cannot do it now, or **the timestamp is too old**.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InternalServerError` | `ts` is older than what the deployment keeps, at least 10 s | take a new timestamp and read everything again |
             *     | `ExpiredInQueue`, `ExecuteFullError`, `WorkerOverloaded`, `InitialPermitTimeoutError`, `IsolateNotClean`, `UpstreamConnectError` | overload | repeat after a pause that grows |
             *     | `SearchIndexesUnavailable`, `VectorIndexesUnavailable`, and codes that end in `IndexTooLarge` | a search or vector index cannot be read now | repeat later |
             *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 5xx | repeat later |
             */
            503: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            560: components["responses"]["LegacyFunctionError"];
        };
    };
    queryBatch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The queries. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryBatch"];
            };
        };
        responses: {
            /** @description The batch ran. Each result says for itself whether its query succeeded. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryBatchResult"];
                };
            };
            /**
             * @description The request itself is wrong. One bad item is enough: no result of the others is returned. Repeating
             *     it changes nothing, unless the code is `AuthProviderDiscoveryFailed`, which may pass by itself.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
             *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
             *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
             *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
             *     | `AuthProviderDiscoveryFailed` | the token's auth provider cannot be reached, takes too long, redirects, or answers with junk or an unusual 4xx | **repeat after a pause**; look at the provider when it stays |
             *     | `BadJsonBody` | not `application/json`; not JSON; a field missing or of another type; larger than 16,779,216 bytes (derived) | mend the body; the message says where |
             *     | `BadConvexFunctionIdentifier` | the function path breaks the [grammar](#tag/function-paths) | mend the path |
             *     | `BadFormat` | a `format` is not a word that the backend knows; read before that item runs | mend the word |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ProviderForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Overloaded"];
        };
    };
    callFunction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The function, the component it lives in, and its arguments. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComponentFunctionCall"];
            };
        };
        responses: {
            /** @description The function ran, or was tried. **This status does not say that it succeeded**: `status` in the body does. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionResult"];
                };
            };
            400: components["responses"]["BadComponentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller is known and may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the message names | use a key that has it |
             *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 403 | look at the provider |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ConflictOrOverload"];
            560: components["responses"]["LegacyFunctionError"];
        };
    };
    listSnapshotGet: {
        parameters: {
            query?: {
                /** @description The `snapshot` of the first page, on every page after it. Leave it out to begin. At most 5 days old. */
                snapshot?: components["schemas"]["ExportTimestamp"];
                /** @description The `cursor` of the page before. Opaque; it is itself a JSON text. Leave it out for the first page. */
                cursor?: string;
                /** @description Only this table, of the root app or of `component`. Beside `table_name`, its other spelling, or written twice, it is ignored, and **everything is exported** (run). */
                tableName?: string;
                /** @description Only this component. The empty string is the root app. */
                component?: string;
                /** @description The form of the values; left out it is `json`. */
                format?: components["schemas"]["ValueFormat"];
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the snapshot. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            400: components["responses"]["BadExportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not read the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:data:view` | use a key that has it |
             *     | `SystemIdentityRequired` | the key acts as a user | use the key itself |
             *     | `StreamingExportNotEnabled` | the plan does not include it; self-hosted backends allow it | change the plan |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    listSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to read, and from where. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListSnapshotCall"];
            };
        };
        responses: {
            /** @description A page of the snapshot. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            /**
             * @description The request itself is wrong, or what it asks for is gone.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadFormat` | `format` is not a word that the backend knows; found out after the data was read | mend the word |
             *     | `DocumentDeltasCursorRequired` | `documentDeltas` without a `cursor` | send the `snapshot` of a finished snapshot |
             *     | `InvalidWindowToReadDocuments` | the `cursor` is older than the 14 days that the deployment keeps | begin again with a snapshot |
             *     | `InvalidListSnapshotCursor` | the `cursor` is not one of `listSnapshot` | send it back unchanged |
             *     | `SnapshotTooNew`, `SnapshotTooOld` | the `snapshot` lies in the future, or is more than 5 days old | begin again without it |
             *     | `NoSchemaForExport`, `NoTableDefinitionForExport`, `UnsupportedSchemaForExport` | documents show `jsonSchemas` no columns, and the deployed schema is missing, lacks the table, or has a union of objects | declare the table, or do without |
             *     | `InvalidDataSyncCursor`, `InvalidDataSyncSelection` | `dataSync` cannot read what it was sent | mend it |
             *     | `DataSyncCursorExpired` | a sync stood still for too long | begin again without a cursor |
             *     | `LimitOutOfRange`, `InvalidCursor` | a parameter of `listActiveSyncs` | mend it |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ExportForbidden"];
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    documentDeltasGet: {
        parameters: {
            query: {
                /** @description Changes after this moment: the `snapshot` of a finished snapshot, then the `cursor` of the page before. Left out it is 400 `DocumentDeltasCursorRequired`. */
                cursor: components["schemas"]["ExportTimestamp"];
                /** @description Only this table, of the root app or of `component`. Beside `table_name`, its other spelling, or written twice, it is ignored, and **everything is exported** (run). */
                tableName?: string;
                /** @description Only this component. The empty string is the root app. */
                component?: string;
                /** @description The form of the values; left out it is `json`. */
                format?: components["schemas"]["ValueFormat"];
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeltasPage"];
                };
            };
            400: components["responses"]["BadExportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not read the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:data:view` | use a key that has it |
             *     | `SystemIdentityRequired` | the key acts as a user | use the key itself |
             *     | `StreamingExportNotEnabled` | the plan does not include it; self-hosted backends allow it | change the plan |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    documentDeltas: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to read, and from where. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentDeltasCall"];
            };
        };
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeltasPage"];
                };
            };
            /**
             * @description The request itself is wrong, or what it asks for is gone.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadFormat` | `format` is not a word that the backend knows; found out after the data was read | mend the word |
             *     | `DocumentDeltasCursorRequired` | `documentDeltas` without a `cursor` | send the `snapshot` of a finished snapshot |
             *     | `InvalidWindowToReadDocuments` | the `cursor` is older than the 14 days that the deployment keeps | begin again with a snapshot |
             *     | `InvalidListSnapshotCursor` | the `cursor` is not one of `listSnapshot` | send it back unchanged |
             *     | `SnapshotTooNew`, `SnapshotTooOld` | the `snapshot` lies in the future, or is more than 5 days old | begin again without it |
             *     | `NoSchemaForExport`, `NoTableDefinitionForExport`, `UnsupportedSchemaForExport` | documents show `jsonSchemas` no columns, and the deployed schema is missing, lacks the table, or has a union of objects | declare the table, or do without |
             *     | `InvalidDataSyncCursor`, `InvalidDataSyncSelection` | `dataSync` cannot read what it was sent | mend it |
             *     | `DataSyncCursorExpired` | a sync stood still for too long | begin again without a cursor |
             *     | `LimitOutOfRange`, `InvalidCursor` | a parameter of `listActiveSyncs` | mend it |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ExportForbidden"];
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    jsonSchemas: {
        parameters: {
            query?: {
                /** @description With `true` the schemas also have `_table`, `_component`, `_ts` and `_deleted`. Only `true` and `false` can be read. */
                deltaSchema?: boolean;
                /** @description With `true` tables stand below their component. Only `true` and `false` can be read. */
                byComponent?: boolean;
                /** @description The form of the values; left out it is `json`. */
                format?: components["schemas"]["ValueFormat"];
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schemas. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableSchemas"];
                };
            };
            /**
             * @description The request itself is wrong, or what it asks for is gone.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadFormat` | `format` is not a word that the backend knows; found out after the data was read | mend the word |
             *     | `DocumentDeltasCursorRequired` | `documentDeltas` without a `cursor` | send the `snapshot` of a finished snapshot |
             *     | `InvalidWindowToReadDocuments` | the `cursor` is older than the 14 days that the deployment keeps | begin again with a snapshot |
             *     | `InvalidListSnapshotCursor` | the `cursor` is not one of `listSnapshot` | send it back unchanged |
             *     | `SnapshotTooNew`, `SnapshotTooOld` | the `snapshot` lies in the future, or is more than 5 days old | begin again without it |
             *     | `NoSchemaForExport`, `NoTableDefinitionForExport`, `UnsupportedSchemaForExport` | documents show `jsonSchemas` no columns, and the deployed schema is missing, lacks the table, or has a union of objects | declare the table, or do without |
             *     | `InvalidDataSyncCursor`, `InvalidDataSyncSelection` | `dataSync` cannot read what it was sent | mend it |
             *     | `DataSyncCursorExpired` | a sync stood still for too long | begin again without a cursor |
             *     | `LimitOutOfRange`, `InvalidCursor` | a parameter of `listActiveSyncs` | mend it |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ExportForbidden"];
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    getTableColumnNames: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tables. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableColumnNames"];
                };
            };
            400: components["responses"]["BadExportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not read the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:data:view` | use a key that has it |
             *     | `SystemIdentityRequired` | the key acts as a user | use the key itself |
             *     | `StreamingExportNotEnabled` | the plan does not include it; self-hosted backends allow it | change the plan |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    testStreamingExportConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key may export. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadExportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not read the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:data:view` | use a key that has it |
             *     | `SystemIdentityRequired` | the key acts as a user | use the key itself |
             *     | `StreamingExportNotEnabled` | the plan does not include it; self-hosted backends allow it | change the plan |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    dataSync: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to read, and from where. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataSyncCall"];
            };
        };
        responses: {
            /** @description A page of the sync. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSyncPage"];
                };
            };
            /**
             * @description The request itself is wrong, or what it asks for is gone.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadFormat` | `format` is not a word that the backend knows; found out after the data was read | mend the word |
             *     | `DocumentDeltasCursorRequired` | `documentDeltas` without a `cursor` | send the `snapshot` of a finished snapshot |
             *     | `InvalidWindowToReadDocuments` | the `cursor` is older than the 14 days that the deployment keeps | begin again with a snapshot |
             *     | `InvalidListSnapshotCursor` | the `cursor` is not one of `listSnapshot` | send it back unchanged |
             *     | `SnapshotTooNew`, `SnapshotTooOld` | the `snapshot` lies in the future, or is more than 5 days old | begin again without it |
             *     | `NoSchemaForExport`, `NoTableDefinitionForExport`, `UnsupportedSchemaForExport` | documents show `jsonSchemas` no columns, and the deployed schema is missing, lacks the table, or has a union of objects | declare the table, or do without |
             *     | `InvalidDataSyncCursor`, `InvalidDataSyncSelection` | `dataSync` cannot read what it was sent | mend it |
             *     | `DataSyncCursorExpired` | a sync stood still for too long | begin again without a cursor |
             *     | `LimitOutOfRange`, `InvalidCursor` | a parameter of `listActiveSyncs` | mend it |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ExportForbidden"];
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    listActiveSyncs: {
        parameters: {
            query?: {
                /** @description How many on a page, 1 to 100; left out it is 50. */
                limit?: number;
                /** @description The `pagination.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of syncs. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActiveSyncs"];
                };
            };
            /**
             * @description The request itself is wrong, or what it asks for is gone.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadFormat` | `format` is not a word that the backend knows; found out after the data was read | mend the word |
             *     | `DocumentDeltasCursorRequired` | `documentDeltas` without a `cursor` | send the `snapshot` of a finished snapshot |
             *     | `InvalidWindowToReadDocuments` | the `cursor` is older than the 14 days that the deployment keeps | begin again with a snapshot |
             *     | `InvalidListSnapshotCursor` | the `cursor` is not one of `listSnapshot` | send it back unchanged |
             *     | `SnapshotTooNew`, `SnapshotTooOld` | the `snapshot` lies in the future, or is more than 5 days old | begin again without it |
             *     | `NoSchemaForExport`, `NoTableDefinitionForExport`, `UnsupportedSchemaForExport` | documents show `jsonSchemas` no columns, and the deployed schema is missing, lacks the table, or has a union of objects | declare the table, or do without |
             *     | `InvalidDataSyncCursor`, `InvalidDataSyncSelection` | `dataSync` cannot read what it was sent | mend it |
             *     | `DataSyncCursorExpired` | a sync stood still for too long | begin again without a cursor |
             *     | `LimitOutOfRange`, `InvalidCursor` | a parameter of `listActiveSyncs` | mend it |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ExportForbidden"];
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    dataSyncCursorFromDeltas: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The old cursor. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataSyncCursorFromDeltasCall"];
            };
        };
        responses: {
            /** @description The new cursor. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSyncCursor"];
                };
            };
            400: components["responses"]["BadExportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not read the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:data:view` | use a key that has it |
             *     | `SystemIdentityRequired` | the key acts as a user | use the key itself |
             *     | `StreamingExportNotEnabled` | the plan does not include it; self-hosted backends allow it | change the plan |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ExportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    importAirbyteRecords: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The records. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRecordsCall"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. **The body is read before it is asked what the caller may do**, so a malformed one is 400
             *     even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
             *     | `MissingStream` | a record names a table that `tables` does not | add the table |
             *     | `EmptyPrimaryKey`, `MissingPrimaryKeyValue` | a primary key is empty, or a record lacks it | mend the key, or the record |
             *     | `MissingIndex`, `IndexNotFoundError`, `IndexBackfillingError` | a primary key has no index, or one that is not built yet (derived) | `addPrimaryKeyIndexes`, then wait |
             *     | `SchemaEnforcementError` | a document does not match the deployed schema | mend the record, or the schema |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ImportForbidden"];
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    addPrimaryKeyIndexes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The primary keys. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrimaryKeyIndexes"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. **The body is read before it is asked what the caller may do**, so a malformed one is 400
             *     even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
             *     | `InvalidPrimaryKey` | a primary key is not made of identifiers | mend the key |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not write the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:backups:import` | use a key that has it |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    primaryKeyIndexesReady: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The tables. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrimaryKeyTables"];
            };
        };
        responses: {
            /** @description Whether they are. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexesReady"];
                };
            };
            400: components["responses"]["BadImportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not write the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:backups:import` | use a key that has it |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    clearTables: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The tables. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearTablesCall"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadImportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not write the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:backups:import` | use a key that has it |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    replaceTables: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The tables. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceTablesCall"];
            };
        };
        responses: {
            200: components["responses"]["NeverReplaced"];
            /**
             * @description The request itself is wrong. **The body is read before it is asked what the caller may do**, so a malformed one is 400
             *     even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or too large (derived) | mend the body |
             *     | `OverwriteNotSupported` | always, whatever is asked | do without it |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ImportForbidden"];
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
        };
    };
    getSchema: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseSchema"];
                };
            };
            400: components["responses"]["BadImportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not write the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:backups:import` | use a key that has it |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    applyFivetranOperations: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FivetranOperations"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadFivetranRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not write the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:backups:import` | use a key that has it |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            404: components["responses"]["FivetranRowMissing"];
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    fivetranTruncateTable: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to delete. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FivetranTruncateCall"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadFivetranRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not write the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:backups:import` | use a key that has it |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    fivetranCreateTable: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The table. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FivetranCreateTableCall"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadImportRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not write the data.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks `deployment:backups:import` | use a key that has it |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["StreamTimeout"];
            500: components["responses"]["ImportFailed"];
            503: components["responses"]["StreamUnavailable"];
        };
    };
    version: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The backend was told not to serve its version (derived). **The body is empty.** */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    instanceName: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bare text. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /**
             * @description The `Convex-Client` header is refused. Nothing else about this request can be wrong.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
        };
    };
    instanceVersion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bare text. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /**
             * @description The `Convex-Client` header is refused. Nothing else about this request can be wrong.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
        };
    };
    running: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bare text. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /**
             * @description The `Convex-Client` header is refused. Nothing else about this request can be wrong.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
        };
    };
    checkAdminKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the key may do. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminKeyCheck"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    getDeploymentInfo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where it belongs. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentInfo"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    getCanonicalUrls: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CanonicalUrls"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    updateCanonicalUrl: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The address. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanonicalUrlUpdate"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    pauseDeployment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    unpauseDeployment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    listAuditLogEvents: {
        parameters: {
            query: {
                /** @description Only what was done then or later, in milliseconds since 1970. The same on every page. */
                from: number;
                /** @description How many at most, from 1 to 100. Left out it is 15. */
                limit?: number;
                /** @description The `nextCursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    publicOpenapi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI document, as text. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /**
             * @description The `Convex-Client` header is refused. Nothing else about this request can be wrong.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
        };
    };
    deploymentOpenapi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI document, as text. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /**
             * @description The `Convex-Client` header is refused. Nothing else about this request can be wrong.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
        };
    };
    dashboardOpenapi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI document, as text. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /**
             * @description The `Convex-Client` header is refused. Nothing else about this request can be wrong.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client, or begins with the name of one and has no full version | upgrade, or use a name of your own and a [full version](#tag/headers) |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
        };
    };
    listEnvironmentVariables: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variables. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentVariables"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    updateEnvironmentVariables: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnvironmentVariableChanges"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    streamFunctionLogs: {
        parameters: {
            query: {
                /** @description The `newCursor` of the page before: a time in milliseconds since 1970, with fractions. **0 begins with whatever the backend still holds.** */
                cursor: number;
                /** @description A session of the WebSocket protocol, as a UUID. Read only together with `clientRequestCounter`. */
                sessionId?: string;
                /** @description The number of a request within that session. */
                clientRequestCounter?: number;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionLogPage"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    streamUdfExecution: {
        parameters: {
            query: {
                /** @description The `newCursor` of the page before: a time in milliseconds since 1970, with fractions. **0 begins with whatever the backend still holds.** */
                cursor: number;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What ended. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionLogPage"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    uploadFile: {
        parameters: {
            query: {
                /** @description The token of the generated URL. Opaque, and a secret. */
                token: string;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description The file is stored. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            /**
             * @description The token or key that was sent is not valid. Repeat once with a fresh one; without any, the call is anonymous and this
             *     does not happen.
             *
             *     The codes are those of the open-source backend. Those of the Convex cloud's access tokens are (unknown).
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadAdminKey` | the deploy key is not of this deployment | take the key from this deployment's dashboard |
             *     | `InvalidAuthHeader` | the token is no JWT, or a custom JWT's signature, issuer, audience or expiry fails, or **its provider's keys (JWKS) cannot be fetched** | get a fresh token; look at the provider when that does not help |
             *     | `NoAuthProvider` | no configured provider has the token's issuer and audience | mend `auth.config` or ask for the right audience |
             *     | `Unauthenticated` | an OIDC token's signature, audience or expiry fails | get a fresh token |
             *     | `AuthProviderDiscoveryFailed` | the provider itself answered 401 | look at the provider |
             */
            401: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    downloadFile: {
        parameters: {
            query?: {
                /** @description The id of the component that stored it, as the generated URL has it. Left out for the root app. */
                component?: string;
            };
            header?: {
                /** @description One range of bytes, such as `bytes=0-1023`. */
                Range?: string;
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The UUID of the generated URL. A secret. */
                storageUuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            /** @description Several ranges were asked for, or none that can be read. **The body is empty.** */
            416: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    requestExport: {
        parameters: {
            query?: {
                /** @description Whether files are part of it. Only `true` and `false` can be read; left out it is `false`. */
                includeStorage?: boolean;
                /** @description The id of a component, to have that one alone. Left out it is the root app with everything below it. */
                component?: string;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    downloadExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The `_id` of the backup, or the timestamp that it shows, in nanoseconds since 1970. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The zip file. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            404: components["responses"]["NothingThere"];
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    setExportExpiration: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The `_id` of the backup. */
                snapshotId: string;
            };
            cookie?: never;
        };
        /** @description The moment. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportExpiration"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    cancelExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The `_id` of the backup. */
                snapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    importFile: {
        parameters: {
            query: {
                /** @description What the body is. */
                format: "csv" | "jsonLines" | "jsonArray" | "zip";
                /** @description The table, for every format but `zip`. */
                tableName?: string;
                /** @description The component to import into. Left out for the root app. */
                componentPath?: string;
                /** @description What becomes of what is there. */
                mode?: "requireEmpty" | "append" | "replace" | "replaceAll";
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description It is imported. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedCount"];
                };
            };
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    startImportUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is begun. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportUpload"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    uploadImportPart: {
        parameters: {
            query: {
                /** @description The token of the upload. */
                uploadToken: string;
                /** @description Which part it is, from 1. */
                partNumber: number;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The part. */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description The token of the part. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    finishImportUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The parts. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportUploadParts"];
            };
        };
        responses: {
            /** @description It waits to be confirmed. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStarted"];
                };
            };
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    performImport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The import. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportReference"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The import. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportReference"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    getShapes: {
        parameters: {
            query?: {
                /** @description The id of a component. Left out it is the root app. */
                component?: string;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shapes. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableShapes"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    getIndexes: {
        parameters: {
            query?: {
                /** @description The id of a component. Left out it is the root app. */
                componentId?: string;
            };
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The indexes. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableIndexes"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    deleteTables: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The tables. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TablesToDelete"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    deleteComponent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The component. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComponentToDelete"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    deleteScheduledFunctionsTable: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The component. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComponentReference"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The function. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobReference"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    cancelAllJobs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which ones. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobSelection"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    listLogStreams: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The streams. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogStream"][];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    getLogStream: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The id of the stream. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogStream"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    createLogStream: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The stream. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLogStream"];
            };
        };
        responses: {
            /** @description It is created. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedLogStream"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            /** @description `LogStreamAlreadyExists`: there is one of that type already. Change that one. */
            409: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    updateLogStream: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The id of the stream. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogStreamUpdate"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    deleteLogStream: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The id of the stream. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The id of the stream. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedSecret"];
                };
            };
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    getCurrentUsage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentUsage"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    listUsageLimits: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageLimits"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    createUsageLimit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The limit. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageLimitConfig"];
            };
        };
        responses: {
            /** @description It is set. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageLimitAnswer"];
                };
            };
            /**
             * @description The request itself is wrong. Codes of an operation's own stand in its description. **The URL and the body are read
             *     before it is asked what the caller may do**, so a malformed one is 400 even for nobody; a wrong key is 401 before that.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion`, `ClientVersionUnsupported` | `Convex-Client` is refused | use a name of your own, with a full version |
             *     | `HeaderParseFailure`, `InvalidHeaderFailure`, `InvalidAdminKey` | the `Authorization` header is malformed | mend it |
             *     | `AuthProviderDiscoveryFailed` | a user's token was sent, and its provider cannot be reached or answered with a 4xx | send a deploy key |
             *     | `BadQueryArgs` | a query parameter is missing, cannot be read, or stands twice | mend the URL |
             *     | `BadJsonBody` | not `application/json`, not JSON, or a field is missing or of another type; or more than 2,097,152 bytes (derived) | mend the body |
             */
            400: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description The caller may not do this. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadDeployKey` | nobody, or a user, called; **not 401** | call with a deploy key |
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the operation's description names | use a key that has it; [`checkAdminKey`](#operation/checkAdminKey) says what a key may do |
             */
            403: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    updateUsageLimit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The id of the limit. */
                id: string;
            };
            cookie?: never;
        };
        /** @description The limit. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageLimitConfig"];
            };
        };
        responses: {
            /** @description It is replaced. */
            200: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageLimitAnswer"];
                };
            };
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
    deleteUsageLimit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who is calling, as `<name>-<version>`: a name of your own, a dash, and a full semantic version. Without a full version the name is what stands before the first dash, so `python-mytool-1.0` is taken for an old `python` and refused with 400 `ClientVersionUnsupported`. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
                 * @example convex-openapi-typescript-0.1.0
                 */
                "Convex-Client"?: components["parameters"]["ConvexClient"];
                /**
                 * @description Your name for this request, any ASCII text. It stands in `errorMessage` and in the deployment's logs. It does not come back as a header, so keep what you sent. It does not make a repeated call safe.
                 * @example 6f1c2d3e4a5b6978
                 */
                "Convex-Request-Id"?: components["parameters"]["ConvexRequestId"];
            };
            path: {
                /** @description The id of the limit. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadDeploymentRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            /**
             * @description What the URL or the body names is not there. The code stands in the operation's description. With an **empty body** there is
             *     no such route: the base URL is wrong, or the backend is older.
             */
            404: {
                headers: {
                    "x-convex-deprecation-state": components["headers"]["DeprecationState"];
                    "x-convex-deprecation-message": components["headers"]["DeprecationMessage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfrastructureError"];
                };
            };
            408: components["responses"]["DeploymentTimeout"];
            500: components["responses"]["DeploymentFailed"];
            503: components["responses"]["DeploymentBusy"];
        };
    };
}
