import { describe, expect, test } from "vitest";
import { checkRules, rules } from "../../src/document/index.ts";
import { type Breakable, broken, real } from "./real-document.ts";

describe("the document of this repository", () => {
  test("parses without a problem", () => expect(real.problems).toEqual([]));
  test.for(rules)("keeps the rule $name", (rule) => expect(rule.check(real.document)).toEqual([]));
});

interface Row {
  readonly rule: string;
  readonly given: string;
  readonly breakIt: (parts: { tree: Breakable; exchanges: Breakable }) => void;
  /** The problem's message, and the file that it names. */
  readonly want: string;
  readonly file: string;
}

const example = (exchanges: Breakable, operation: string, name: string) =>
  exchanges.find((exchange: Breakable) => exchange.operation === operation && exchange.name === name);

const rows: readonly Row[] = [
  {
    rule: "operation-id",
    given: "an operationId in snake case",
    breakIt: ({ tree }) => {
      tree.paths["/api/query_ts"].post.operationId = "query_ts";
    },
    want: "“query_ts” is not a lowerCamelCase name.",
    file: "openapi/paths/queryTs.yaml",
  },
  {
    rule: "operation-examples",
    given: "an operation without its function error",
    breakIt: ({ exchanges }) => {
      for (const exchange of exchanges) {
        if (exchange.operation === "run" && exchange.answer?.status === "error")
          exchange.answer.status = "success";
      }
    },
    want: "“run” has no example of a function error.",
    file: "openapi/paths/run.yaml",
  },
  {
    rule: "operation-examples",
    given: "an operation without its infrastructure error",
    breakIt: ({ exchanges }) => {
      example(exchanges, "queryTs", "infrastructure-error").operation = "query";
    },
    want: "“queryTs” has no example of an infrastructure error.",
    file: "openapi/paths/queryTs.yaml",
  },
  {
    rule: "example-fits",
    given: "an example without a required field of the request",
    breakIt: ({ exchanges }) => {
      delete example(exchanges, "query", "success").request.body.path;
    },
    want: "The request does not fit: / must have required property 'path'.",
    file: "openapi/examples/query/success.yaml",
  },
  {
    rule: "example-fits",
    given: "an example without a required field of the answer",
    breakIt: ({ exchanges }) => {
      delete example(exchanges, "mutation", "infrastructure-error").answer.code;
    },
    want: "The answer does not fit: / must have required property 'code'.",
    file: "openapi/examples/mutation/infrastructure-error.yaml",
  },
  {
    rule: "example-fits",
    given: "an int64 of seven bytes",
    breakIt: ({ exchanges }) => {
      example(exchanges, "mutation", "success-int64").request.body.args.likes = { $integer: "AgAAAAAAAA==" };
    },
    want: "The request does not fit: /args/likes/$integer must match pattern",
    file: "openapi/examples/mutation/success-int64.yaml",
  },
  {
    rule: "example-fits",
    given: "a status that is not documented",
    breakIt: ({ exchanges }) => {
      example(exchanges, "action", "timeout").status = 418;
    },
    want: "The operation does not document status 418.",
    file: "openapi/examples/action/timeout.yaml",
  },
  {
    rule: "example-fits",
    given: "a body where there is none",
    breakIt: ({ exchanges }) => {
      example(exchanges, "action", "timeout").answer = {};
    },
    want: "Status 408 has an empty body.",
    file: "openapi/examples/action/timeout.yaml",
  },
  {
    rule: "example-fits",
    given: "a missing path parameter",
    breakIt: ({ exchanges }) => {
      delete example(exchanges, "run", "success").request.parameters.functionIdentifier;
    },
    want: "The parameter “functionIdentifier” is missing.",
    file: "openapi/examples/run/success.yaml",
  },
  {
    rule: "example-fits",
    given: "an example of no operation",
    breakIt: ({ exchanges }) => {
      exchanges.push({ ...exchanges[0], operation: "quarry", file: "openapi/examples/quarry/success.yaml" });
    },
    want: "There is no operation “quarry”.",
    file: "openapi/examples/quarry/success.yaml",
  },
  {
    rule: "example-fits",
    given: "a request that is called ill-formed and is not",
    breakIt: ({ exchanges }) => {
      example(exchanges, "query", "success").request.illFormed = true;
    },
    want: "The request is called illFormed and fits its schema.",
    file: "openapi/examples/query/success.yaml",
  },
  {
    rule: "discriminator-mapping",
    given: "a discriminator without a mapping",
    breakIt: ({ tree }) => {
      delete tree.components.schemas.FunctionResult.discriminator.mapping;
    },
    want: "No value of “status” leads to #/components/schemas/FunctionSuccess.",
    file: "openapi/schemas/FunctionResult.yaml",
  },
  {
    rule: "discriminator-mapping",
    given: "a value that leads to the wrong branch",
    breakIt: ({ tree }) => {
      tree.components.schemas.FunctionError.properties.status.const = "failure";
    },
    want: "“error” leads to #/components/schemas/FunctionError, whose status is not that.",
    file: "openapi/schemas/FunctionResult.yaml",
  },
  {
    rule: "discriminator-mapping",
    given: "a branch that does not require the discriminator",
    breakIt: ({ tree }) => {
      tree.components.schemas.FunctionError.required = ["errorMessage"];
    },
    want: "#/components/schemas/FunctionError does not require “status”.",
    file: "openapi/schemas/FunctionResult.yaml",
  },
  {
    rule: "no-bare-object",
    given: "an object of which nothing is said",
    breakIt: ({ tree }) => {
      delete tree.components.schemas.Args.anyOf[0].additionalProperties;
    },
    want: "An object with neither properties nor additionalProperties.",
    file: "openapi/schemas/Args.yaml",
  },
  {
    rule: "no-request-default",
    given: "a default on a field that is sent",
    breakIt: ({ tree }) => {
      tree.components.schemas.ValueFormat.default = "json";
    },
    want: "A default on something that is sent.",
    file: "openapi/schemas/ValueFormat.yaml",
  },
  {
    rule: "descriptions",
    given: "a field without a description",
    breakIt: ({ tree }) => {
      delete tree.components.schemas.FunctionError.properties.errorMessage.description;
    },
    want: "The description is missing.",
    file: "openapi/schemas/FunctionError.yaml",
  },
  {
    rule: "descriptions",
    given: "a summary that is not a sentence",
    breakIt: ({ tree }) => {
      tree.paths["/api/query"].post.summary = "Query";
    },
    want: "The summary does not end as a sentence: “Query”.",
    file: "openapi/paths/query.yaml",
  },
  {
    rule: "error-responses",
    given: "an operation that never fails with 500",
    breakIt: ({ tree }) => {
      delete tree.paths["/api/action"].post.responses["500"];
    },
    want: "Status 500 is not documented.",
    file: "openapi/paths/action.yaml",
  },
  {
    rule: "error-responses",
    given: "an error without a body and without a word about it",
    breakIt: ({ tree }) => {
      tree.components.responses.RequestTimeout.description = "Too slow.";
    },
    want: "Status 408 has neither the error envelope nor a word that its body is empty.",
    file: "openapi/paths/query.yaml",
  },
  {
    rule: "deprecation-headers",
    given: "an answer that does not say how old the client is",
    breakIt: ({ tree }) => {
      delete tree.components.responses.RequestTimeout.headers;
    },
    want: "Status 408 does not name x-convex-deprecation-state and x-convex-deprecation-message.",
    file: "openapi/paths/query.yaml",
  },
  {
    rule: "file-name",
    given: "a path whose operation is called otherwise",
    breakIt: ({ tree }) => {
      tree.paths["/api/function"].post.operationId = "invoke";
    },
    want: "The file is called callFunction, and what it holds invoke.",
    file: "openapi/paths/callFunction.yaml",
  },
  {
    rule: "live-links",
    given: "a link to no operation",
    breakIt: ({ tree }) => {
      tree.components.schemas.Timestamp.description = "See [there](#operation/quarry).";
    },
    want: "“#operation/quarry” leads nowhere.",
    file: "openapi/schemas/Timestamp.yaml",
  },
  {
    rule: "stated-revision",
    given: "a front page that names another revision",
    breakIt: ({ tree }) => {
      tree.info["x-backend-revision"] = "0123abcd";
    },
    want: "The revision of the backend is not stated in info, or the front page does not repeat it.",
    file: "openapi/openapi.yaml",
  },
  {
    rule: "operation-call",
    given: "an operation that does not say how it is called",
    breakIt: ({ tree }) => {
      delete tree.paths["/api/function"].post["x-convex-call"];
    },
    want: "“callFunction” does not say how it is called.",
    file: "openapi/paths/callFunction.yaml",
  },
  {
    rule: "operation-call",
    given: "a misspelt fact",
    breakIt: ({ tree }) => {
      tree.paths["/api/query"].post["x-convex-call"].timeout = 30;
    },
    want: "“timeout” is no fact of a call.",
    file: "openapi/paths/query.yaml",
  },
  {
    rule: "operation-call",
    given: "a group that nobody described",
    breakIt: ({ tree }) => {
      tree.paths["/api/query"].post["x-convex-call"].group = "administration";
    },
    want: "“administration” is no group of operations.",
    file: "openapi/paths/query.yaml",
  },
  {
    rule: "operation-call",
    given: "a repeat rule that there is not",
    breakIt: ({ tree }) => {
      tree.paths["/api/query"].post["x-convex-call"].repeatable = true;
    },
    want: "“” does not say whether a repeat is harmless.",
    file: "openapi/paths/query.yaml",
  },
  {
    rule: "operation-call",
    given: "a time limit in words",
    breakIt: ({ tree }) => {
      tree.paths["/api/query"].post["x-convex-call"].timeoutSeconds = "30 s";
    },
    want: "“30 s” is no number of seconds for one attempt.",
    file: "openapi/paths/query.yaml",
  },
  {
    rule: "operation-call",
    given: "a method that no client sends",
    breakIt: ({ tree }) => {
      tree.paths["/api/function"].patch = tree.paths["/api/function"].post;
      delete tree.paths["/api/function"].post;
    },
    want: "No client sends PATCH.",
    file: "openapi/paths/callFunction.yaml",
  },
  {
    rule: "operation-call",
    given: "a GET that may not be repeated",
    breakIt: ({ tree }) => {
      tree.paths["/api/json_schemas"].get["x-convex-call"].repeatable = "ifUnsent";
    },
    want: "A GET changes nothing, so that a repeat is harmless.",
    file: "openapi/paths/jsonSchemas.yaml",
  },
  {
    rule: "operation-call",
    given: "keys in a body that there is not",
    breakIt: ({ tree }) => {
      tree.paths["/api/query_ts"].post["x-convex-call"].repeatable = "whenKeyed";
    },
    want: "There is no body that could have keys.",
    file: "openapi/paths/queryTs.yaml",
  },
  {
    rule: "operation-call",
    given: "an operation for users alone",
    breakIt: ({ tree }) => {
      tree.paths["/api/query"].post.security = [{ userToken: [] }];
    },
    want: "It does not say who may call in a way that a client understands.",
    file: "openapi/paths/query.yaml",
  },
  {
    rule: "operation-call",
    given: "an answer in two media types",
    breakIt: ({ tree }) => {
      const { content } = tree.paths["/api/query_batch"].post.responses["200"];
      content["text/plain"] = {};
    },
    want: "A body comes in several media types, of which a client knows one.",
    file: "openapi/paths/queryBatch.yaml",
  },
  {
    rule: "stated-errors",
    given: "an answer whose codes are prose alone",
    breakIt: ({ tree }) => {
      delete tree.components.responses.ExportForbidden["x-convex-errors"];
    },
    want: "The answer 403 of listSnapshot carries a code, and no x-convex-errors says which.",
    file: "openapi/responses/ExportForbidden.yaml",
  },
  {
    rule: "stated-errors",
    given: "an answer with an error that is nowhere described",
    breakIt: ({ tree }) => {
      tree.components.responses.ExportForbidden["x-convex-errors"].push("NotMyDay");
    },
    want: "“NotMyDay” is no error of openapi/errors.yaml.",
    file: "openapi/responses/ExportForbidden.yaml",
  },
  {
    rule: "stated-errors",
    given: "an error that neither a table nor a description explains",
    breakIt: ({ tree }) => {
      delete tree["x-convex-errors"].StreamingExportNotEnabled.why;
      delete tree["x-convex-errors"].StreamingExportNotEnabled.fix;
      tree.components.responses.ExportForbidden.description = "The caller may not read the data.";
    },
    want: "“StreamingExportNotEnabled” has no why, and no description says anything of “StreamingExportNotEnabled”.",
    file: "openapi/responses/ExportForbidden.yaml",
  },
  {
    rule: "stated-errors",
    given: "an error that says what to do, and not why",
    breakIt: ({ tree }) => {
      delete tree["x-convex-errors"].MissingStream.why;
    },
    want: "“MissingStream” has a fix, and no why.",
    file: "openapi/errors.yaml",
  },
  {
    rule: "stated-errors",
    given: "an error that no answer lists",
    breakIt: ({ tree }) => {
      tree["x-convex-errors"].Spare = { codes: ["Spare"] };
    },
    want: "No answer lists “Spare”.",
    file: "openapi/errors.yaml",
  },
  {
    rule: "stated-errors",
    given: "a cell that breaks its table",
    breakIt: ({ tree }) => {
      tree["x-convex-errors"].MissingStream.why = "a | b";
    },
    want: "“MissingStream” does not fit into a table.",
    file: "openapi/errors.yaml",
  },
  {
    rule: "stated-errors",
    given: "an example whose code its answer does not list",
    breakIt: ({ exchanges }) => {
      example(exchanges, "query", "bad-key").answer.code = "BadDoorKey";
    },
    want: "The example “bad-key” shows the code “BadDoorKey”, which the answer 401 does not list.",
    file: "openapi/examples/query/bad-key.yaml",
  },
  {
    rule: "stated-retries",
    given: "a wait that nobody stated",
    breakIt: ({ tree }) => {
      delete tree["x-convex-retries"].throttling.firstDelayMilliseconds;
    },
    want: "x-convex-retries does not say “throttling/firstDelayMilliseconds”.",
    file: "openapi/openapi.yaml",
  },
  {
    rule: "stated-retries",
    given: "a code that the document does not know",
    breakIt: ({ tree }) => {
      tree["x-convex-retries"].throttling.codes.push("TooSteep");
    },
    want: "x-convex-retries does not say “throttling/codes”.",
    file: "openapi/openapi.yaml",
  },
  {
    rule: "stated-retries",
    given: "a status that is none",
    breakIt: ({ tree }) => {
      tree["x-convex-retries"].statuses = [408, "5xx"];
    },
    want: "x-convex-retries does not say “statuses”.",
    file: "openapi/openapi.yaml",
  },
  {
    rule: "stated-retries",
    given: "a group without a sentence",
    breakIt: ({ tree }) => {
      tree["x-convex-groups"].admin = "";
    },
    want: "The group “admin” has no sentence that says what it is for.",
    file: "openapi/openapi.yaml",
  },
  {
    rule: "stated-retries",
    given: "a group without operations",
    breakIt: ({ tree }) => {
      tree["x-convex-groups"].leisure = "Does nothing.";
    },
    want: "No operation is in the group “leisure”.",
    file: "openapi/openapi.yaml",
  },
  {
    rule: "stated-retries",
    given: "a group in kebab case",
    breakIt: ({ tree }) => {
      tree["x-convex-groups"]["bulk-load"] = "Loads.";
    },
    want: "“bulk-load” is not a lowerCamelCase name.",
    file: "openapi/openapi.yaml",
  },
];

describe("a broken document", () => {
  test.for(rows)("$rule: $given", ({ rule, breakIt, want, file }) => {
    const found = checkRules(broken(breakIt)).filter((problem) => problem.rule === rule);
    expect(found.map((problem) => `${problem.place.file}: ${problem.message}`)).toContainEqual(
      expect.stringContaining(`${file}: ${want}`),
    );
    expect(found.every(({ fix, place }) => fix !== "" && (place.line ?? 0) >= 1)).toBe(true);
  });

  test("every rule has a row that breaks it", () => {
    expect([...new Set(rows.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort());
  });
});
