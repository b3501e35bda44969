import type { SampleRequest } from "../emit/sample-request.ts";

/** For a shell. Prints the body, then `HTTP` and the status on a line of its own. */
export function curlSample({ method, target, body, withKey }: SampleRequest): string {
  const lines = [
    `curl --silent --show-error${method === "GET" ? "" : ` --request ${method}`} "$CONVEX_URL${target}"`,
    ...(body === undefined ? [] : [`--header 'Content-Type: ${body.mediaType}'`]),
    ...(withKey ? [`--header "Authorization: Convex $CONVEX_DEPLOY_KEY"`] : []),
    ...(body === undefined ? [] : [`--data-binary '${body.text.replaceAll("'", `'\\''`)}'`]),
    `--write-out '\\nHTTP %{http_code}\\n'`,
  ];
  return `${lines.join(" \\\n  ")}\n`;
}

/** For Node and browsers. Prints the status and the body on one line, as the samples below do. */
export function fetchSample({ method, target, body, withKey }: SampleRequest): string {
  const headers = [
    ...(body === undefined ? [] : [`"Content-Type": "${body.mediaType}"`]),
    ...(withKey ? [`Authorization: \`Convex \${process.env.CONVEX_DEPLOY_KEY}\``] : []),
  ];
  const options = [
    ...(method === "GET" ? [] : [`method: "${method}"`]),
    ...(headers.length === 0 ? [] : [`headers: { ${headers.join(", ")} }`]),
    ...(body === undefined ? [] : [`body: ${scriptQuoted(body.text)}`]),
  ];
  const rest = options.length === 0 ? "" : `, {\n${options.map((option) => `  ${option},\n`).join("")}}`;
  return [
    `const response = await fetch(\`\${process.env.CONVEX_URL}${target}\`${rest});`,
    "console.log(response.status, await response.text());",
    "",
  ].join("\n");
}

/** A text in JavaScript, which a body with integers beyond 2^53 has to stay. */
function scriptQuoted(text: string): string {
  return /['\\\n]/.test(text) ? JSON.stringify(text) : `'${text}'`;
}

/** A text in PHP and in Ruby: in single quotes only they and a backslash mean something. */
const singleQuoted = (text: string) => `'${text.replace(/['\\]/g, "\\$&")}'`;

/** For PHP with its extension for curl. */
export function phpSample({ method, target, body, withKey }: SampleRequest): string {
  const headers = [
    ...(body === undefined ? [] : [`"Content-Type: ${body.mediaType}",`]),
    ...(withKey ? [`"Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY"),`] : []),
  ];
  const options = [
    `CURLOPT_CUSTOMREQUEST => "${method}",`,
    "CURLOPT_RETURNTRANSFER => true,",
    ...(headers.length === 0
      ? []
      : ["CURLOPT_HTTPHEADER => [", ...headers.map((header) => `    ${header}`), "],"]),
    ...(body === undefined ? [] : [`CURLOPT_POSTFIELDS => ${singleQuoted(body.text)},`]),
  ];
  return `<?php

$request = curl_init(getenv("CONVEX_URL") . ${singleQuoted(target)});
curl_setopt_array($request, [
${options.map((option) => `    ${option}\n`).join("")}]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), " ", $text, "\n";
`;
}

/** For Ruby with its standard library. */
export function rubySample({ method, target, body, withKey }: SampleRequest): string {
  const name = method.charAt(0) + method.slice(1).toLowerCase();
  const lines = [
    ...(body === undefined ? [] : [`request["Content-Type"] = "${body.mediaType}"`]),
    ...(withKey ? [`request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"`] : []),
    ...(body === undefined ? [] : [`request.body = ${singleQuoted(body.text)}`]),
  ];
  return `require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + ${singleQuoted(target)})
request = Net::HTTP::${name}.new(uri)
${lines.map((line) => `${line}\n`).join("")}response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
puts "#{response.code} #{response.body}"
`;
}
