import { asObject, asText, type JsonObject } from "../json/index.ts";
import type { Problem } from "../problems/index.ts";
import type { Exchange } from "./exchange.ts";
import type { YamlFile } from "./parse-yaml.ts";

const where = /\/examples\/([A-Za-z0-9]+)\/([a-z0-9-]+)\.yaml$/;
const keys = ["summary", "description", "request", "status", "answer"];
const requestKeys = ["authorization", "illFormed", "parameters", "body"];

/** Reads every example file. A file that is not an exchange is a problem and is left out. */
export function parseExchanges(files: Iterable<YamlFile>): {
  readonly exchanges: readonly Exchange[];
  readonly problems: readonly Problem[];
} {
  const exchanges: Exchange[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const wrong = wrongWith(file);
    if (wrong === undefined) exchanges.push(exchange(file));
    else
      problems.push({
        rule: "example-file",
        place: { file: file.path, line: 1 },
        message: wrong,
        fix: "Write summary, request (authorization, parameters, body), status and answer.",
        severity: "error",
      });
  }
  return { exchanges: exchanges.sort((a, b) => (a.file < b.file ? -1 : 1)), problems };
}

function wrongWith({ path, data }: YamlFile): string | undefined {
  const object = asObject(data);
  const request = asObject(object.request);
  if (!where.test(path)) return "The path is not examples/<operationId>/<case>.yaml.";
  if (asText(object.summary) === "") return "The summary is missing.";
  if (typeof object.status !== "number") return "The status is missing.";
  if (!["none", "userToken", "deployKey"].includes(asText(request.authorization))) {
    return "request.authorization is not none, userToken or deployKey.";
  }
  const stranger =
    Object.keys(object).find((key) => !keys.includes(key)) ??
    Object.keys(request).find((key) => !requestKeys.includes(key));
  return stranger === undefined ? undefined : `“${stranger}” is not a field of an example.`;
}

function exchange({ path, data }: YamlFile): Exchange {
  const [, operation = "", name = ""] = where.exec(path) ?? [];
  const object = data as JsonObject;
  const request = asObject(object.request);
  return {
    operation,
    name,
    file: path,
    summary: asText(object.summary),
    ...(object.description === undefined ? {} : { description: asText(object.description) }),
    request: {
      authorization: request.authorization as Exchange["request"]["authorization"],
      illFormed: request.illFormed === true,
      parameters: asObject(request.parameters),
      ...(request.body === undefined ? {} : { body: request.body }),
    },
    status: Number(object.status),
    ...(object.answer === undefined ? {} : { answer: object.answer }),
  };
}
