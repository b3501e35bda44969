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
         *     **It does not promise** that repeating is safe. Convex documents this route nowhere; its own tools use it.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        /** @description A Convex value as it comes back with `format` `json`: easy to read, and lossy. An int64 is a string of digits, bytes are a base64 string, and NaN and the infinities are the strings `NaN`, `Infinity` and `-Infinity`. */
        CleanValue: (null | boolean | number | string) | unknown[] | {
            [key: string]: unknown;
        };
        /** @description A function of any kind, in the root app or in a component. Unknown fields are ignored. */
        ComponentFunctionCall: {
            componentPath?: components["schemas"]["ComponentPath"];
            path: components["schemas"]["FunctionPath"];
            args: components["schemas"]["Args"];
            format?: components["schemas"]["ValueFormat"];
        };
        /**
         * @description The component that the function lives in: the names of the components from the root app down, joined with `/`. Left out, `null` and the empty string all mean the root app. A badly written path is 400 `InvalidComponentPath`; a component that does not exist is 500 `InternalServerError` (derived).
         * @example
         * @example rateLimiter
         * @example workflow/workpool
         */
        ComponentPath: string | null;
        /** @description A Convex value as it is sent, and as it comes back with `format` `convex_encoded_json`. Nothing is lost: int64, bytes and special floats are objects with one `$` key. Every plain number is a float64. What stands inside arrays and objects is again such a value, which this schema does not repeat. */
        EncodedValue: (null | boolean | number | string) | components["schemas"]["Id"] | components["schemas"]["Int64"] | components["schemas"]["SpecialFloat64"] | components["schemas"]["Bytes"] | unknown[] | {
            [key: string]: unknown;
        };
        /** @description A Convex value as it comes back with `format` `export_json`: an int64 is a JSON integer of up to 19 digits and a float64 a number with a point or an exponent; bytes, NaN and the infinities are objects with one `$` key. */
        ExportValue: (null | boolean | number | string) | components["schemas"]["SpecialFloat64"] | components["schemas"]["Bytes"] | unknown[] | {
            [key: string]: unknown;
        };
        /** @description Which function to run, what to give it, and in which form to write what it returns. Unknown fields are ignored. */
        FunctionCall: {
            path: components["schemas"]["FunctionPath"];
            args: components["schemas"]["Args"];
            format?: components["schemas"]["ValueFormat"];
        };
        /** @description A query and the moment as of which it reads. Unknown fields are ignored. */
        FunctionCallAtTs: {
            path: components["schemas"]["FunctionPath"];
            args: components["schemas"]["Args"];
            ts: components["schemas"]["Timestamp"];
            format?: components["schemas"]["ValueFormat"];
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
            /** @description The data of the `ConvexError` that was thrown, in the `format` that was asked for. **Absent when anything else went wrong; `null` when the error carried no data.** It is never hidden. */
            errorData?: components["schemas"]["EncodedValue"] | components["schemas"]["CleanValue"] | components["schemas"]["ExportValue"];
            logLines?: components["schemas"]["LogLines"];
        };
        /**
         * @description The function's path, `module:export`: `messages:list` is the export `list` of `convex/messages.ts`, `chat/rooms:get` one of a module in a folder, and `messages` alone its default export. The whole grammar is under [Function paths](#tag/function-paths). A path that breaks it is 400 `BadConvexFunctionIdentifier`; one that names nothing is a function error.
         * @example messages:list
         * @example chat/rooms:get
         * @example status
         */
        FunctionPath: string;
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
        /**
         * @description A document's id: 31 to 37 lowercase letters and digits that carry the table and a checksum. Opaque, and no pattern is promised; only a `v.id` validator looks into it.
         * @example j57000820c20a1g7104gm2rc1m70ynr8
         */
        Id: string;
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
        /**
         * @description What the function wrote with `console`, as `[LEVEL] …` with a level of `DEBUG`, `INFO`, `LOG`, `WARN` or `ERROR`; strings stand in single quotes. **Absent when there is nothing**, as where the deployment hides an error's details. At most 256 lines of 32,768 bytes; the last one says so when lines were left out. Lines of functions that it called are among its own.
         * @example [
         *       "[LOG] 'hello'",
         *       "[WARN] 'nearly' null"
         *     ]
         */
        LogLines: string[];
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
        /** @description What to give the function that the URL names. Unknown fields are ignored, `path` among them. */
        RunCall: {
            args: components["schemas"]["Args"];
            format?: components["schemas"]["ValueFormat"];
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
        /**
         * @description A moment of the database: nanoseconds since 1970 as an unsigned 64-bit integer, little-endian, in standard base64. Treat it as opaque: take it from `queryTs` and give it back unchanged.
         * @example Fc1V9VFyhhg=
         */
        Timestamp: string;
        /** @description The newest moment of the database that queries can read. */
        TimestampResult: {
            ts: components["schemas"]["Timestamp"];
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
         *     counts. Any other word is 400 `BadFormat`.
         *
         *     **On every operation but `queryBatch` the word is read only after the function has run**: a mutation with a misspelt
         *     `format` commits, and then answers 400.
         * @enum {string}
         */
        ValueFormat: "convex_encoded_json" | "json" | "export_json" | "convex_json" | "convex_clean_json";
    };
    responses: {
        /**
         * @description The request itself is wrong. Repeating it changes nothing.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
         *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client | upgrade, or use a name of your own |
         *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
         *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
         *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
         *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
         *     | `AuthProviderDiscoveryFailed` | the auth provider answered with an unusual 4xx | look at the provider |
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
         * @description The request itself is wrong. Repeating it changes nothing.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
         *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client | upgrade, or use a name of your own |
         *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
         *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
         *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
         *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
         *     | `AuthProviderDiscoveryFailed` | the auth provider answered with an unusual 4xx | look at the provider |
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
         * @description The request itself is wrong. Repeating it changes nothing.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
         *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client | upgrade, or use a name of your own |
         *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
         *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
         *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
         *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
         *     | `AuthProviderDiscoveryFailed` | the auth provider answered with an unusual 4xx | look at the provider |
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
         *     | `OperationNotPermitted` | a restricted key lacks the permission that the message names, and the function is an action | use a key that has it |
         *     | `SystemIdentityRequired` | the function is one of Convex's own, under `_system` | call it with a deploy key, as a query |
         *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 403 | look at the provider |
         */
        Forbidden: {
            headers: {
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
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /** @description The function threw, in a status that some client libraries of Convex still accept. No code of this revision sends it, and whether any deployed server does is (unknown). Read the body as you read that of 200. */
        LegacyFunctionError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FunctionResult"];
            };
        };
        /**
         * @description Rare. A function that does not exist is a function error with status 200, unless the deployment's operator turned that
         *     off.
         *
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `FunctionPathNotFound` | no such function, on a deployment that was told to say so (`UDF_404_ON_BAD_PATH`, off by default) | mend the path, or deploy |
         *     | `FunctionPathWrongType` | the function is of another kind, on such a deployment | use the operation of its kind |
         *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 404 | look at the provider |
         *
         *     With an **empty body** it is another matter: there is no such route, so the base URL is wrong.
         */
        NotFound: {
            headers: {
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
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /**
         * @description The auth provider of the token refused to be asked about it: `AuthProviderDiscoveryFailed`, as the provider answered
         *     403 itself. Look at the provider. What the deployment forbids is a function error on this operation, with status 200.
         */
        ProviderForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
        /** @description No answer within 300 s. **The body is empty.** A query may be repeated; a mutation may have run, and an action is probably running still. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
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
         *     | code | why | what to do |
         *     | --- | --- | --- |
         *     | `BadAdminKey` | the deploy key is not of this deployment | take the key from this deployment's dashboard |
         *     | `InvalidAuthHeader` | the token is no JWT, or a custom JWT's signature, issuer, audience or expiry fails | get a fresh token |
         *     | `NoAuthProvider` | no configured provider has the token's issuer and audience | mend `auth.config` or ask for the right audience |
         *     | `Unauthenticated` | an OIDC token's signature, audience or expiry fails | get a fresh token |
         *     | `AuthProviderDiscoveryFailed` | the provider itself answered 401 | look at the provider |
         *
         *     These are the codes of the open-source backend. Those of the Convex cloud's access tokens are (unknown).
         */
        Unauthorized: {
            headers: {
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
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InfrastructureError"];
            };
        };
    };
    parameters: {
        /**
         * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
                 * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
             * @description The request itself is wrong. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client | upgrade, or use a name of your own |
             *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
             *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
             *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
             *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
             *     | `AuthProviderDiscoveryFailed` | the auth provider answered with an unusual 4xx | look at the provider |
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
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `BadAdminKey` | the deploy key is not of this deployment | take the key from this deployment's dashboard |
             *     | `InvalidAuthHeader` | the token is no JWT, or a custom JWT's signature, issuer, audience or expiry fails | get a fresh token |
             *     | `NoAuthProvider` | no configured provider has the token's issuer and audience | mend `auth.config` or ask for the right audience |
             *     | `Unauthenticated` | an OIDC token's signature, audience or expiry fails | get a fresh token |
             *     | `AuthProviderDiscoveryFailed` | the provider itself answered 401 | look at the provider |
             *
             *     These are the codes of the open-source backend. Those of the Convex cloud's access tokens are (unknown).
             */
            401: {
                headers: {
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
                 * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
             * @description The request itself is wrong. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client | upgrade, or use a name of your own |
             *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
             *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
             *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
             *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
             *     | `AuthProviderDiscoveryFailed` | the auth provider answered with an unusual 4xx | look at the provider |
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
                 * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
             *     | `OperationNotPermitted` | a restricted key lacks the permission that the message names, and the function is an action | use a key that has it |
             *     | `SystemIdentityRequired` | the function is one of Convex's own, under `_system` | call it with a deploy key, as a query |
             *     | `AuthProviderDiscoveryFailed` | the auth provider of the token answered 403 | look at the provider |
             */
            403: {
                headers: {
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
                 * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
             * @description The request itself is wrong. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client | upgrade, or use a name of your own |
             *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
             *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
             *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
             *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
             *     | `AuthProviderDiscoveryFailed` | the auth provider answered with an unusual 4xx | look at the provider |
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
                 * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client | upgrade, or use a name of your own |
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
                 * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
                 * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
             * @description The request itself is wrong. One bad item is enough: no result of the others is returned. Repeating it changes nothing.
             *
             *     | code | why | what to do |
             *     | --- | --- | --- |
             *     | `InvalidClientVersion` | `Convex-Client` has no dash | send `<name>-<version>` |
             *     | `ClientVersionUnsupported` | `Convex-Client` names an old version of an official client | upgrade, or use a name of your own |
             *     | `HeaderParseFailure` | the `Authorization` header is not ASCII, or its acting-as part is malformed | mend the header |
             *     | `InvalidHeaderFailure` | the `Authorization` header has fewer than 7 characters | mend it, or leave it out |
             *     | `InvalidAdminKey` | the scheme is neither `Bearer` nor `Convex` | use one of the two |
             *     | `BadQueryArgs` | `adminKey` stands in the URL more than once | use the header |
             *     | `AuthProviderDiscoveryFailed` | the auth provider answered with an unusual 4xx | look at the provider |
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
                 * @description Who is calling, as `<name>-<version>`. Choose a name that is not one of Convex's own; old versions of those are refused. Without a dash it is 400 `InvalidClientVersion`; left out, nothing is restricted. See [Headers](#tag/headers).
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
}
