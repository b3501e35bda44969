import type { GeneratedFile } from "../../../emit/generated-file.ts";
import { doors } from "./doors.ts";

const rows = doors.map(
  ({ name, purpose }) => `| \`convex-openapi-client${name === "index" ? "" : `/${name}`}\` | ${purpose} |`,
);

/** The README of `convex-openapi-client`. */
export function emitReadme(): GeneratedFile {
  return { path: "README.md", text };
}

const text = `# convex-openapi-client

A typed client for the Convex HTTP API, for Node 20 and later, Deno, Bun, browsers and Workers.
Its only dependency is openapi-fetch, which only the door \`/raw\` imports. Unofficial: not affiliated with Convex.

Generated from the repository convex-openapi by \`npm run generate\`; do not edit.

## Install

From a tarball (\`npm pack\` in this folder) or from the folder itself:

\`\`\`sh
npm install ./convex-openapi-client-0.1.0.tgz
\`\`\`

## First call

\`\`\`ts
import { createConvexClient } from "convex-openapi-client";

const client = createConvexClient("https://happy-animal-123.convex.cloud");
const messages = await client.query<string[]>("messages:list", { channel: "general" });
await client.mutation("messages:send", { channel: "general", body: "hello" });
\`\`\`

\`await client.query(...)\` gives the value. \`await client.query(...).withResponse()\` gives \`value\`, \`logLines\`,
\`status\`, \`headers\`, \`requestId\` and \`attempts\`.

## Errors

A call throws \`ConvexCallError\` and nothing else. Its \`kind\` says what went wrong, and each kind has a guard.

\`\`\`ts
import { isFunctionFailure, isStatusFailure } from "convex-openapi-client";

try {
  await client.mutation("messages:send", { body: "" });
} catch (error) {
  if (isFunctionFailure<{ code: string }>(error)) console.log(error.data?.code, error.errorMessage);
  else if (isStatusFailure(error)) console.log(error.status, error.code, error.requestId);
  else throw error;
}
\`\`\`

| kind | what happened | what to do |
| --- | --- | --- |
| \`network\` | no answer came | try again; a mutation may have run |
| \`timeout\` | an attempt or the whole call took too long | the same |
| \`aborted\` | your own signal ended it | nothing |
| \`status\` | an HTTP status that carries no result | look at \`status\` and \`code\` |
| \`shape\` | an answer that is not what the API promises | report it, with \`requestId\` |
| \`input\` | your own input was refused, and nothing was sent | mend what \`path\` and \`rule\` say |
| \`function\` | the function threw | look at \`data\` and \`errorMessage\` |

Queries are repeated on their own, three tries in all. Mutations and actions are sent once, unless the connection
was refused or the call says \`{ retry: true }\`.

## Who calls

\`\`\`ts
createConvexClient(url, { auth: token });
createConvexClient(url, { auth: async ({ refresh }) => await getToken({ skipCache: refresh }) });
createConvexClient(url, { deployKey });
createConvexClient(url, { deployKey, actAs: { issuer: "https://issuer.example", subject: "user-1" } });
\`\`\`

A token function is asked for every call, and once more, with \`refresh\`, after a 401.

## Values

| Convex | JavaScript |
| --- | --- |
| null, boolean, string, id | \`null\`, \`boolean\`, \`string\` |
| int64 | \`bigint\` |
| float64 | \`number\` |
| bytes | \`ArrayBuffer\` |
| array, object | \`Array\`, plain object |

## Doors

| import | what for |
| --- | --- |
${rows.join("\n")}
`;
