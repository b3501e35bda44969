import { type Exchange, type OperationAt, parametersOf } from "../document/index.ts";
import { asText, type JsonObject, printJson } from "../json/index.ts";

/** One operation as a call that a reader can paste, in the two ways that everybody has. */
export interface PrintedSamples {
  /** For a shell. Prints the body, then `HTTP` and the status on a line of its own. */
  readonly curl: string;
  /** For Node and browsers. Prints the status and the body on one line. */
  readonly fetch: string;
}

/** The call of an exchange as text, for an operation that nobody has written samples of by hand. */
export function printSamples(
  tree: JsonObject,
  { path, method, operation }: OperationAt,
  exchange: Exchange,
): PrintedSamples {
  const { request } = exchange;
  const given = parametersOf(tree, operation).flatMap((parameter) => {
    const value = request.parameters[asText(parameter.name)];
    return value === undefined
      ? []
      : [{ name: asText(parameter.name), place: parameter.in, text: encodeURIComponent(String(value)) }];
  });
  const inPath = given.filter(({ place }) => place === "path");
  const query = given.filter(({ place }) => place === "query").map(({ name, text }) => `${name}=${text}`);
  const target =
    inPath.reduce((text, { name, text: value }) => text.replace(`{${name}}`, value), path) +
    (query.length === 0 ? "" : `?${query.join("&")}`);
  const verb = method.toUpperCase();
  const withKey = request.authorization === "deployKey";
  const isBytes = typeof request.body === "string";
  const type = isBytes ? "application/octet-stream" : "application/json";
  const body =
    request.body === undefined
      ? undefined
      : isBytes
        ? String(request.body)
        : printJson(request.body).replace(/\n */g, " ");
  return { curl: curl(), fetch: fetchCall() };

  function curl(): string {
    const lines = [
      `curl --silent --show-error${verb === "GET" ? "" : ` --request ${verb}`} "$CONVEX_URL${target}"`,
      ...(body === undefined ? [] : [`--header 'Content-Type: ${type}'`]),
      ...(withKey ? [`--header "Authorization: Convex $CONVEX_DEPLOY_KEY"`] : []),
      ...(body === undefined ? [] : [`--data-binary ${shellQuoted(body)}`]),
      `--write-out '\\nHTTP %{http_code}\\n'`,
    ];
    return `${lines.join(" \\\n  ")}\n`;
  }

  function fetchCall(): string {
    const headers = [
      ...(body === undefined ? [] : [`"Content-Type": "${type}"`]),
      ...(withKey ? [`Authorization: \`Convex \${process.env.CONVEX_DEPLOY_KEY}\``] : []),
    ];
    const options = [
      ...(verb === "GET" ? [] : [`method: "${verb}"`]),
      ...(headers.length === 0 ? [] : [`headers: { ${headers.join(", ")} }`]),
      ...(body === undefined ? [] : [`body: ${scriptQuoted(body)}`]),
    ];
    const rest = options.length === 0 ? "" : `, {\n${options.map((option) => `  ${option},\n`).join("")}}`;
    return [
      `const response = await fetch(\`\${process.env.CONVEX_URL}${target}\`${rest});`,
      "console.log(response.status, await response.text());",
      "",
    ].join("\n");
  }
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A text in JavaScript, which a body with integers beyond 2^53 has to stay. */
function scriptQuoted(text: string): string {
  return /['\\\n]/.test(text) ? JSON.stringify(text) : `'${text}'`;
}
