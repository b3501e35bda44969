// What a client has to be able to do wherever JavaScript runs. Copied into a project of a consumer, bundled or not,
// and run by every runtime against the same deployment; what comes back is plain JSON.

import { createApi } from "convex-functions";
import { createConvexClient, isFunctionFailure } from "convex-openapi-client";
import { batchQueries } from "convex-openapi-client/batching";
import { queueMutations } from "convex-openapi-client/mutation-queue";
import { createRawClient } from "convex-openapi-client/raw";
import { exportSnapshot, importRecords } from "convex-openapi-client/streaming";
import { decodeValue, encodeValue } from "convex-openapi-client/values";

/** The fields of a failure that are the same everywhere. */
const failureOf = async (call, ...fields) => {
  try {
    await call;
    return "no failure";
  } catch (error) {
    return Object.fromEntries(fields.map((field) => [field, error[field]]));
  }
};

const bytesOf = (buffer) => [...new Uint8Array(buffer)];

/**
 * What the client is told: the deployment, a server that never answers, a port where nobody listens; and what to send
 * with, where that is not the platform's own `fetch`.
 */
export async function trial({ url, silent, nobody, token, deployKey, counter }, fetch) {
  const clientOf = (of, options) => createConvexClient(of, { fetch, ...options });
  const client = clientOf(url);
  const api = createApi(client);
  const admin = clientOf(url, { deployKey });

  const attachment = new Uint8Array([0, 1, 127, 128, 255]).buffer;
  const id = await client.mutation("messages:send", { author: "Ada", body: "from a runtime", attachment });
  const likes = await client.mutation("messages:like", { id, likes: 9_007_199_254_740_993n });
  const message = await client.query("messages:get", { id });
  const typed = await api.messages.get({ id });

  const values = { least: -(2n ** 63n), most: 2n ** 63n - 1n, nan: Number.NaN, zero: -0, text: "zoë 👩‍🚀" };
  const echoed = await client.query("echo:any", { value: values });

  const thrown = await client.query("errors:application").catch((error) => error);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 30);

  const queue = queueMutations(client);
  const counted = await Promise.all(
    [1, 2, 3].map(() => queue.mutation("counters:increment", { name: counter })),
  );
  const raw = createRawClient(client);
  const seen = [];
  raw.use({ onRequest: ({ schemaPath }) => void seen.push(schemaPath) });
  const body = { path: "echo:any", args: { value: "raw" } };
  const { data } = await raw.POST("/api/query", { body });

  const at = await client.snapshot();
  const documents = [];
  for await (const page of exportSnapshot(createConvexClient(url, { deployKey })))
    documents.push(...page.documents);

  return {
    value: message.body,
    likes: [String(likes), String(message.likes), typeof message.likes],
    attachment: bytesOf(message.attachment),
    typed: [typed.body, typeof typed.likes],
    values: Object.entries(values).every(([name, value]) => Object.is(value, echoed[name])),
    codec: decodeValue(encodeValue({ n: 5n })).n === 5n,
    thrown: [
      isFunctionFailure(thrown),
      thrown.data.code,
      String(thrown.data.retries),
      bytesOf(thrown.data.proof),
    ],
    timeout: await failureOf(
      clientOf(silent, { timeout: 100, retry: false }).query("messages:list"),
      "kind",
      "scope",
      "milliseconds",
      "attempts",
    ),
    aborted: await failureOf(
      clientOf(silent).query("messages:list", {}, { signal: controller.signal }),
      "kind",
    ),
    unreachable: await failureOf(
      clientOf(nobody, { retry: { baseDelay: 1 } }).mutation("counters:increment", { name: "never" }),
      "kind",
      "attempts",
    ),
    nobody: await client.query("users:whoami"),
    somebody: (await clientOf(url, { auth: async () => token }).query("users:whoami")).subject,
    refused: await failureOf(clientOf(url, { auth: "no" }).query("users:whoami"), "kind", "status"),
    internal: await admin.callFunction("secrets:answer"),
    batched: await Promise.all(
      ["echo:any", "echo:string"].map((path) => batchQueries(client).query(path, { value: "x" })),
    ),
    counted,
    snapshot: await at.query("echo:any", { value: 1 }),
    exported: documents.some(({ value }) => value._id === id && value.likes === likes),
    imports: typeof importRecords,
    raw: [data, seen[0]],
  };
}
