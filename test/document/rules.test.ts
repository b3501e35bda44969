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
