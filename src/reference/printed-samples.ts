import { type Exchange, type OperationAt, parametersOf } from "../document/index.ts";
import type { Example } from "../emit/example.ts";
import type { SampleBody, SampleRequest } from "../emit/sample-request.ts";
import { asText, type Json, type JsonObject, printJson } from "../json/index.ts";
import { languages } from "../languages/index.ts";
import { curlSample, fetchSample, phpSample, rubySample } from "./plain-samples.ts";

/** An exchange as programs that send it, by the endings that samples in files have: `curl.sh`, `plain.py`. */
export type PrintedSamples = ReadonlyMap<string, string>;

/** The call of an exchange as text, for an operation that nobody has written samples of by hand. */
export function printSamples(
  tree: JsonObject,
  { id, path, method, operation }: OperationAt,
  exchange: Exchange,
): PrintedSamples {
  const { request } = exchange;
  const known = parametersOf(tree, operation).flatMap((parameter) => {
    const value = request.parameters[asText(parameter.name)];
    return value === undefined ? [] : [{ name: asText(parameter.name), place: parameter.in, value }];
  });
  const encoded = (value: Json) => encodeURIComponent(String(value));
  const query = known.filter(({ place }) => place === "query");
  const target =
    known
      .filter(({ place }) => place === "path")
      .reduce((text, { name, value }) => text.replace(`{${name}}`, encoded(value)), path) +
    (query.length === 0 ? "" : `?${query.map(({ name, value }) => `${name}=${encoded(value)}`).join("&")}`);
  const sent: SampleRequest = {
    operation: id,
    method: method.toUpperCase(),
    target,
    parameters: { kind: "object", fields: known.map(({ name, value }) => [name, exampleOfJson(value)]) },
    ...(request.body === undefined ? {} : { body: bodyOf(request.body) }),
    withKey: request.authorization === "deployKey",
    fails: exchange.status !== 200,
  };
  const own = languages.flatMap(({ extension, requestSamples }) => {
    const printed = requestSamples?.(sent);
    return printed === undefined
      ? []
      : ([
          [`plain.${extension}`, printed.plain.text],
          [`client.${extension}`, printed.client.text],
        ] as const);
  });
  return new Map([
    ["curl.sh", curlSample(sent)],
    ["fetch.mjs", fetchSample(sent)],
    ...own,
    ["plain.php", phpSample(sent)],
    ["plain.rb", rubySample(sent)],
  ]);
}

function bodyOf(body: Json): SampleBody {
  if (typeof body === "string") return { mediaType: "application/octet-stream", text: body };
  const text = printJson(body).replace(/\n */g, " ");
  return { mediaType: "application/json", text, json: exampleOfJson(body) };
}

/** JSON as the value that a program gives. Its whole numbers are written without a point. */
function exampleOfJson(json: Json): Example {
  if (json === null) return { kind: "null" };
  if (typeof json === "string") return { kind: "text", value: json };
  if (typeof json === "boolean") return { kind: "boolean", value: json };
  if (typeof json === "bigint" || Number.isInteger(json))
    return { kind: "int64", value: BigInt(json as number) };
  if (typeof json === "number") return { kind: "float64", value: json };
  if (Array.isArray(json)) return { kind: "list", items: json.map(exampleOfJson) };
  const fields = Object.entries(json as JsonObject);
  return { kind: "object", fields: fields.map(([name, value]) => [name, exampleOfJson(value)]) };
}
