import { type Code, code, joined, nothing } from "../../emit/code.ts";
import { printExample } from "../../emit/print-example.ts";
import type { SampleBody, SampleRequest } from "../../emit/sample-request.ts";
import { pythonNotation } from "./samples.ts";
import { pythonText } from "./text.ts";

const indent = code`    `;

/** Programs that send a request of the API: by the standard library, and by the package's client. */
export function requestSamples(request: SampleRequest): { readonly plain: Code; readonly client: Code } {
  return { plain: plainSample(request), client: clientSample(request) };
}

function plainSample({ method, target, body, withKey, fails }: SampleRequest): Code {
  const headers = [
    ...(body === undefined ? [] : [code`"Content-Type": ${pythonText(body.mediaType)},`]),
    ...(withKey ? [code`"Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],`] : []),
  ];
  const given = [
    code`os.environ["CONVEX_URL"] + ${pythonText(target)},`,
    ...(body === undefined ? [] : [code`data=${pythonText(body.text)}.encode(),`]),
    ...(headers.length === 0 ? [] : [code`headers={\n    ${joined(headers, code`\n    `)}\n},`]),
    code`method=${pythonText(method)},`,
  ];
  const request = code`request = urllib.request.Request(\n    ${joined(given, code`\n    `)}\n)`;
  const answer = code`with urllib.request.urlopen(request) as answer:
    print(answer.status, answer.read().decode())`;
  return fails
    ? code`import os
import urllib.error
import urllib.request

${request}
try:
    ${answer}
except urllib.error.HTTPError as error:
    print(error.code, error.read().decode())
`
    : code`import os
import urllib.request

${request}
${answer}
`;
}

function clientSample({ operation, parameters, body, withKey, fails }: SampleRequest): Code {
  const arguments_ = [
    pythonText(operation),
    ...(body === undefined ? [] : [code`body=${bodyOf(body)}`]),
    ...(parameters.fields.length === 0
      ? []
      : [code`parameters=${printExample(parameters, pythonNotation, indent)}`]),
  ];
  const key = withKey ? code`, deploy_key=os.environ["CONVEX_DEPLOY_KEY"]` : nothing;
  const lines = arguments_.map((each) => code`${each},`);
  const call =
    arguments_.length === 1
      ? code`client.call(${pythonText(operation)})`
      : code`client.call(\n    ${joined(lines, code`\n    `)}\n)`;
  const within = code`with Client(os.environ["CONVEX_URL"]${key}) as client:
    print(${call})`;
  return fails
    ? code`import os

from convex_openapi import Client, ConvexCallError

try:
    ${within}
except ConvexCallError as error:
    if error.kind != "status":
        raise
    print(f"status {error.status}" + (f": {error.code}" if error.code else ""))
`
    : code`import os

from convex_openapi import Client

${within}
`;
}

function bodyOf({ json, text }: SampleBody): Code {
  return json === undefined ? code`b${pythonText(text)}` : printExample(json, pythonNotation, indent);
}
