import { authenticate, type Identity } from "../auth/authenticate.ts";
import { parseFormat, printEnvelope } from "../envelope.ts";
import { executeTyped } from "../execute.ts";
import { defaultFormat } from "../http/client-version.ts";
import { metadataOf } from "../http/request-metadata.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import type { BodyFields, BodyShape } from "../json/read-fields.ts";
import { callShape, readCall, requirePath } from "./read-call.ts";

const shape: BodyShape = { name: "QueryBatchArgs", fields: { queries: { listOf: callShape } } };

/** How often a batch begins anew because something was committed while it ran. */
const attempts = 20;

async function runAll(
  request: WireRequest,
  identity: Identity,
  queries: readonly BodyFields[],
): Promise<string[]> {
  const atTimestamp = request.deployment.engine.ledger.timestamp;
  const results: string[] = [];
  for (const { path: text = "", args = "null", format } of queries) {
    const asked = format === undefined ? defaultFormat(request.client) : parseFormat(format);
    const path = requirePath(text);
    const execution = { path, args, identity, format: asked, atTimestamp, request: metadataOf(request) };
    results.push(printEnvelope(await executeTyped(request.deployment, "query", execution), request));
  }
  return results;
}

/** `POST /api/query_batch`: one after another at one timestamp; the first infrastructure error is the answer. */
export const queryBatch: Route = {
  method: "POST",
  path: "/api/query_batch",
  async handle(request) {
    const { credentials, fields } = await readCall(request, shape);
    const queries = fields.lists ?? [];
    request.note(`${queries.length} queries`);
    const identity = await authenticate(credentials, request.deployment);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return { body: `{"results":[${(await runAll(request, identity, queries)).join()}]}` };
      } catch (thrown) {
        const outdated = thrown instanceof WireError && thrown.status === 503;
        if (!outdated || attempt === attempts) throw thrown;
      }
    }
  },
};
