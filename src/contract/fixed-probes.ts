import { call, type Probe, type Want } from "./probe.ts";

const format = "convex_encoded_json";
/** No deployment has it, so that asking for it changes nothing. */
const path = "convexOpenapiProbe:missing";
const missing = { path, args: {}, format };
const failed: Want = { status: 200, tag: "error" };

function refused(code: string, status = 400): Want {
  return { status, code };
}

function query(title: string, body: Readonly<Record<string, unknown>>, rest: Partial<Probe>): Probe {
  return call(`query: ${title}`, "query", "/api/query", body, rest);
}

function raw(title: string, body: string, contentType: string): Probe {
  const want = refused("BadJsonBody");
  return {
    title: `query: ${title}`,
    operation: "query",
    path: "/api/query",
    headers: { "Content-Type": contentType },
    body,
    want,
  };
}

/**
 * Calls that any deployment can answer, whatever its functions, and that change nothing: what each must come to
 * is a fact of the backend, not of the deployment.
 */
export const fixedProbes: readonly Probe[] = [
  query("a function that does not exist", missing, { want: failed }),
  query("an unknown field of the body is ignored", { ...missing, later: 1 }, { want: failed }),
  query("arguments as the legacy list", { ...missing, args: [{}] }, { want: failed }),
  query(
    "a path with a character that no path has",
    { ...missing, path: "a-b:c" },
    { want: refused("BadConvexFunctionIdentifier") },
  ),
  query(
    "a path that ends in a colon",
    { ...missing, path: "messages:" },
    { want: refused("BadConvexFunctionIdentifier") },
  ),
  query(
    "a path with another extension",
    { ...missing, path: "messages.ts:list" },
    { want: refused("BadConvexFunctionIdentifier") },
  ),
  query(
    "an absolute path",
    { ...missing, path: "/messages:list" },
    { want: refused("BadConvexFunctionIdentifier") },
  ),
  query("no path", { args: {} }, { want: refused("BadJsonBody") }),
  query("no arguments", { path }, { want: refused("BadJsonBody") }),
  query("a path of null", { path: null, args: {} }, { want: refused("BadJsonBody") }),
  query("an unknown format", { ...missing, format: "JSON" }, { want: refused("BadFormat") }),
  query("an Authorization header too short", missing, {
    headers: { Authorization: "x" },
    want: refused("InvalidHeaderFailure"),
  }),
  query("a scheme that is none of the two", missing, {
    headers: { Authorization: "Basic abcdefgh" },
    want: refused("InvalidAdminKey"),
  }),
  query("a deploy key that is none", missing, {
    headers: { Authorization: "Convex convex-openapi-probe|00" },
    want: refused("BadAdminKey", 401),
  }),
  query("a token that is none", missing, {
    headers: { Authorization: "Bearer convex-openapi-probe" },
    want: refused("InvalidAuthHeader", 401),
  }),
  query("a client header without a version", missing, {
    headers: { "Convex-Client": "probe" },
    want: refused("InvalidClientVersion"),
  }),
  query("a client that is no longer supported", missing, {
    headers: { "Convex-Client": "npm-0.19.0" },
    want: refused("ClientVersionUnsupported"),
  }),
  raw("another content type", JSON.stringify(missing), "text/plain"),
  raw("JSON cut short", '{"path":"a:b","args":', "application/json"),
  raw("an empty body", "", "application/json"),
  call("mutation: a function that does not exist", "mutation", "/api/mutation", missing, { want: failed }),
  call("mutation: no arguments", "mutation", "/api/mutation", { path }, { want: refused("BadJsonBody") }),
  call("action: a function that does not exist", "action", "/api/action", missing, { want: failed }),
  call(
    "action: a bad path",
    "action",
    "/api/action",
    { ...missing, path: ":x" },
    { want: refused("BadConvexFunctionIdentifier") },
  ),
  {
    title: "queryTs: the newest timestamp",
    operation: "queryTs",
    path: "/api/query_ts",
    want: { status: 200 },
  },
  call(
    "queryAtTs: a timestamp that is none",
    "queryAtTs",
    "/api/query_at_ts",
    { ...missing, ts: "nonsense" },
    { want: refused("InternalServerError", 500) },
  ),
  call("queryAtTs: no timestamp", "queryAtTs", "/api/query_at_ts", missing, { want: refused("BadJsonBody") }),
  call(
    "queryBatch: no query",
    "queryBatch",
    "/api/query_batch",
    { queries: [] },
    { context: { queries: 0 }, want: { status: 200 } },
  ),
  call(
    "queryBatch: an error in each slot",
    "queryBatch",
    "/api/query_batch",
    { queries: [missing, missing, missing] },
    { context: { queries: 3, format }, want: { status: 200 } },
  ),
  call(
    "queryBatch: one bad path refuses all",
    "queryBatch",
    "/api/query_batch",
    { queries: [missing, { ...missing, path: "a-b:c" }] },
    { want: refused("BadConvexFunctionIdentifier") },
  ),
  call(
    "queryBatch: one bad format refuses all",
    "queryBatch",
    "/api/query_batch",
    { queries: [{ ...missing, format: "JSON" }] },
    { want: refused("BadFormat") },
  ),
  call(
    "run: a function that does not exist",
    "run",
    "/api/run/convexOpenapiProbe/missing",
    { args: {}, format },
    { want: failed },
  ),
  call(
    "run: the slash as an escape",
    "run",
    "/api/run/convexOpenapiProbe%2Fmissing",
    { args: {} },
    { want: failed },
  ),
  call(
    "run: one segment",
    "run",
    "/api/run/convexOpenapiProbe",
    { args: {} },
    { want: refused("MissingIdentifier") },
  ),
  call(
    "run: a bad path",
    "run",
    "/api/run/a-b/c",
    { args: {} },
    { want: refused("BadConvexFunctionIdentifier") },
  ),
  call("callFunction: without a deploy key", "callFunction", "/api/function", missing, {
    want: refused("BadDeployKey", 403),
  }),
  call("callFunction: a function that does not exist", "callFunction", "/api/function", missing, {
    needsKey: true,
    want: failed,
  }),
];
