import type { Answer, CallContext, OperationId } from "../../src/contract/index.ts";

/** A true answer with one thing wrong, and the place where the first issue must stand. */
export interface BrokenAnswer {
  readonly title: string;
  readonly operation: OperationId;
  readonly answer: Answer;
  readonly context?: CallContext;
  /** The JSON pointer of the first issue. */
  readonly at: string;
  /** A word of the first issue's message or fix. */
  readonly says?: RegExp;
}

const json = "application/json";
const encoded: CallContext = { format: "convex_encoded_json" };

function body(operation: OperationId, value: unknown, at: string, title: string, status = 200): BrokenAnswer {
  return { title, operation, at, answer: { status, contentType: json, body: value } };
}

function text(title: string, text: string, status = 200, contentType: string | null = json): BrokenAnswer {
  return { title, operation: "query", at: "", answer: { status, contentType, text } };
}

function value(title: string, wire: unknown, at: string): BrokenAnswer {
  const answer = { status: 200, contentType: json, body: { status: "success", value: wire } };
  return { title, operation: "query", answer, context: encoded, at };
}

const error = { status: "error", errorMessage: "[Request ID: 0123456789abcdef] Server Error" };
const success = { status: "success", value: 1 };

/** The expectations are written from the wire facts: sections 3 (envelopes), 4 (errors), 7 (values) and 8 (ts). */
export const brokenAnswers: readonly BrokenAnswer[] = [
  body("query", { status: "success" }, "/value", "a success without value"),
  body("mutation", { status: "success", logLines: [] }, "/value", "a mutation's success without value"),
  body("action", { value: 1 }, "/status", "no status tag"),
  body("query", { status: "ok", value: 1 }, "/status", "an unknown status tag"),
  body("query", { status: "Success", value: 1 }, "/status", "a tag in capitals"),
  body("query", { status: null, value: 1 }, "/status", "a tag of null"),
  body("query", { status: true, value: 1 }, "/status", "a boolean tag"),
  body("query", { status: "error", value: 1 }, "/errorMessage", "a success that is tagged as an error"),
  body("query", { status: "success", errorMessage: "x" }, "/value", "an error that is tagged as a success"),
  body("query", { status: "error" }, "/errorMessage", "an error without message"),
  body("query", { status: "error", errorMessage: null }, "/errorMessage", "a null errorMessage"),
  body("query", { status: "error", errorMessage: { text: "x" } }, "/errorMessage", "an errorMessage object"),
  body("query", { status: "error", errorMessage: 500 }, "/errorMessage", "a number as errorMessage"),
  body("query", { status: "error", error_message: "x" }, "/errorMessage", "a snake_case errorMessage"),
  {
    ...body("query", JSON.stringify(success), "", "a body that nobody parsed"),
    says: /give it as `text`/,
  },
  body("query", { ...success, logLines: null }, "/logLines", "null as logLines"),
  body("query", { ...success, logLines: "[LOG] 'a'" }, "/logLines", "text as logLines"),
  body("query", { ...success, logLines: {} }, "/logLines", "an object as logLines"),
  body("query", { ...success, logLines: ["a", 1] }, "/logLines/1", "a number among the logLines"),
  body("query", { ...success, logLines: [{ level: "LOG" }] }, "/logLines/0", "objects as logLines"),
  body("query", { ...error, logLines: [null] }, "/logLines/0", "null among an error's logLines"),
  body("query", [success], "", "a list around the envelope"),
  body("query", null, "", "null in place of the envelope"),
  body("query", "success", "", "text in place of the envelope"),
  body("query", 1, "", "the bare value in place of the envelope"),
  body("query", true, "", "a boolean in place of the envelope"),
  body("run", { value: 1 }, "/status", "run: the envelope without its tag"),
  body("run", { status: "success" }, "/value", "run: a success without value"),
  body(
    "callFunction",
    { status: "error", errorMessage: [] },
    "/errorMessage",
    "function: a list as errorMessage",
  ),
  body("queryAtTs", { status: "success" }, "/value", "queryAtTs: a success without value"),
  body("queryTs", { ts: 1_700_000_000 }, "/ts", "ts as a number"),
  body("queryTs", { ts: "1700000000000000000" }, "/ts", "ts as decimal text"),
  body("queryTs", { ts: null }, "/ts", "ts of null"),
  body("queryTs", {}, "/ts", "no ts"),
  body("queryTs", { timestamp: "Fc1V9VFyhhg=" }, "/ts", "ts under another name"),
  body("queryTs", { ts: "Fc1V9VFyhg==" }, "/ts", "ts of seven bytes"),
  body("queryTs", "Fc1V9VFyhhg=", "", "a bare ts"),
  body("queryBatch", [success], "", "a batch as a bare list"),
  body("queryBatch", {}, "/results", "a batch without results"),
  body("queryBatch", { results: success }, "/results", "a batch whose results are no list"),
  body("queryBatch", { results: [success, null] }, "/results/1", "null in a slot of a batch"),
  body(
    "queryBatch",
    { results: [success, { status: "error" }] },
    "/results/1/errorMessage",
    "a slot without message",
  ),
  body(
    "queryBatch",
    { results: [success, success, { value: 1 }] },
    "/results/2/status",
    "a slot without tag",
  ),
  body("queryBatch", { results: [{ status: "success" }] }, "/results/0/value", "a slot without value"),
  { ...body("queryBatch", { results: [success] }, "/results", "a slot too few"), context: { queries: 2 } },
  {
    ...body("queryBatch", { results: [success, success] }, "/results", "a slot too many"),
    context: { queries: 1 },
  },
  body("query", {}, "/code", "a 400 without code", 400),
  body("query", { code: "BadJsonBody" }, "/message", "a 400 without message", 400),
  body("query", { code: 400, message: "x" }, "/code", "a numeric code", 400),
  body("query", { code: null, message: "x" }, "/code", "a null code", 400),
  body("query", { code: "X", message: null }, "/message", "a null message", 401),
  body("query", { error: "unauthorized" }, "/code", "another error form", 401),
  body("query", error, "/code", "a function error under 500", 500),
  body("query", { errors: [{ code: "X", message: "y" }] }, "/code", "a list of errors", 503),
  body("callFunction", [{ code: "BadDeployKey", message: "x" }], "", "a list around the error", 403),
  body("query", "Too many requests", "", "bare text as a 429", 429),
  body("query", { code: "X", message: "y" }, "", "a body under 408", 408),
  body("query", success, "", "status 201", 201),
  body("query", { code: "X", message: "y" }, "", "status 422", 422),
  body("query", { code: "X", message: "y" }, "", "status 415", 415),
  body("queryTs", { code: "X", message: "y" }, "", "queryTs: a status that belongs to others", 401),
  body("query", { status: "success" }, "/value", "a 560 without value", 560),
  { ...text("status 302", "", 302), at: "" },
  text("truncated JSON", '{"status":"success","value":[1,2'),
  text("two JSON values", '{"status":"success","value":1}{}'),
  text("NaN in the text", '{"status":"success","value":NaN}'),
  text("a single quote", "{'status':'success'}"),
  text("nothing at all under 200", ""),
  text("nothing at all under 503", "", 503),
  text("a byte order mark", '\uFEFF{"status":"success","value":1}'),
  { ...text("an HTML page under 200", "<html>ok</html>", 200, "text/html"), says: /content type/ },
  { ...text("an HTML page under 503", "<html>502</html>", 503, json), says: /proxy/ },
  { ...text("an empty 404", "", 404), says: /base URL/ },
  text("text/json", JSON.stringify(success), 200, "text/json"),
  text("application/problem+json", JSON.stringify(success), 200, "application/problem+json"),
  text("text/plain", JSON.stringify(success), 200, "text/plain"),
  text("no content type", JSON.stringify(success), 200, null),
  text("application/jsonp", JSON.stringify(success), 200, "application/jsonp"),
  value("an int64 of seven bytes", { $integer: "BwAAAAAAAA==" }, "/value"),
  value("an int64 as decimal text", { $integer: "7" }, "/value"),
  value("an int64 as a number", { $integer: 7 }, "/value"),
  value("an unknown $ key", { $date: 1 }, "/value/$date"),
  value("a $ key beside another", { $integer: "BwAAAAAAAAA=", more: 1 }, "/value/$integer"),
  value("an int64 deep down", { items: [1, { n: { $integer: "x" } }] }, "/value/items/1/n"),
  value("bytes in url-safe base64", [{ $bytes: "_-8=" }], "/value/0"),
  value("a $float that holds a plain number", { a: { $float: "AAAAAAAA8D8=" } }, "/value/a"),
  value("a field name that begins with $", { a: { $set: 1, b: 2 } }, "/value/a/$set"),
  {
    title: "an undecodable errorData",
    operation: "query",
    answer: { status: 200, contentType: json, body: { ...error, errorData: { code: { $integer: 7 } } } },
    context: encoded,
    at: "/errorData/code",
  },
  {
    title: "an undecodable value in a batch's second slot",
    operation: "queryBatch",
    answer: {
      status: 200,
      contentType: json,
      body: { results: [success, { status: "success", value: [{ $bytes: 1 }] }] },
    },
    context: encoded,
    at: "/results/1/value/0",
  },
];
