// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
// src/languages/typescript/runtime/client/attempt.ts
function attempt(read) {
  try {
    return read();
  } catch {
    return void 0;
  }
}

// src/languages/typescript/runtime/client/limit.ts
var noLimit = 2 ** 31 - 1;

// generated/typescript/table.js
var queryBatch = {
  id: "queryBatch",
  method: "POST",
  path: "/api/query_batch",
  sends: "json",
  answers: "results",
  repeatable: "always",
  timeoutSeconds: 30
};
var SECRET_PLACES = "/api/storage/";

// src/languages/typescript/runtime/client/redact.ts
var placed = RegExp(`(${SECRET_PLACES})[\\w.~%!$*+=:@/?&-]+`, "g");

// src/languages/typescript/runtime/client/call-of.ts
function callOf(answer) {
  const value = answer.then(({ value: value2 }) => value2);
  return Object.assign(value, {
    withResponse: () => {
      value.catch(() => {
      });
      return answer;
    }
  });
}

// src/languages/typescript/runtime/client/client-internals.ts
var internals = /* @__PURE__ */ Symbol.for("convex-openapi-client");
function internalsOf(client) {
  return client[internals];
}

// src/languages/typescript/runtime/client/query-batch.ts
function queryBatch2(client, queries, options) {
  const { call, checkText, encodeArguments, readResult, invalidShape, errorOf } = internalsOf(client);
  return call({
    operation: queryBatch,
    options,
    read: (answer, state) => {
      const { results } = Object(answer());
      if (!Array.isArray(results) || results.length !== queries.length) return invalidShape("results");
      const logLines = [];
      const value = results.map((result, at) => {
        const { failure, ...outcome } = readResult(result, state, `results[${at}].`);
        logLines.push(...outcome.logLines);
        if (!failure) return { status: "success", ...outcome };
        const own = { ...state, place: { ...state.place, functionPath: queries[at]?.path } };
        return { status: "error", error: errorOf(own, failure) };
      });
      return { value, logLines };
    },
    body: () => JSON.stringify({
      queries: queries.map(({ path, args }, at) => ({
        path: checkText(path, `queries[${at}].path`),
        format: "convex_encoded_json",
        args: encodeArguments(args, `queries[${at}].args`)
      }))
    })
  });
}

// src/languages/typescript/runtime/client/batch-queries.ts
function isRefusal(error) {
  const { kind, status } = error;
  return kind === "input" || kind === "status" && status === 400;
}
function batchQueries(client, { size = 100, delay = 0 } = {}) {
  let waiting = [];
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      const answer = await queryBatch2(client, batch).withResponse();
      for (const [at, result] of answer.value.entries()) {
        if (result.status === "error") batch[at]?.reject(result.error);
        else batch[at]?.resolve({ ...answer, value: result.value, logLines: result.logLines });
      }
    } catch (error) {
      for (const { path, args, resolve, reject } of batch) {
        if (batch.length > 1 && isRefusal(error)) {
          client.query(path, args).withResponse().then(resolve, reject);
        } else {
          reject(error);
        }
      }
    }
  };
  const gather = (path, args) => {
    const answer = new Promise((resolve, reject) => {
      waiting.push({ path, args, resolve, reject });
      if (waiting.length >= size) void flush();
      else if (waiting.length === 1) setTimeout(() => void flush(), delay);
    });
    return callOf(answer);
  };
  const alone = (options) => attempt(() => Object.values(options ?? {}).some((own) => own !== void 0)) ?? true;
  return {
    ...client,
    query: (path, args, options) => alone(options) ? client.query(path, args, options) : gather(path, args),
    invoke: (given) => {
      const invocation = attempt(() => ({ ...given }));
      if (!invocation) return client.invoke(given);
      const { kind, path, args, ...options } = invocation;
      return kind !== "query" || alone(options) ? client.invoke(invocation) : gather(path, args);
    }
  };
}
export {
  batchQueries,
  queryBatch2 as queryBatch
};
