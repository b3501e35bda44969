import { authenticate } from "../auth/authenticate.ts";
import { lateFormat, printEnvelope } from "../envelope.ts";
import { executeTyped } from "../execute.ts";
import { defaultFormat } from "../http/client-version.ts";
import type { Route } from "../http/route.ts";
import { internalError } from "../http/wire-error.ts";
import type { BodyShape } from "../json/read-fields.ts";
import { decodeTimestamp } from "../timestamp.ts";
import { readCall, requirePath } from "./read-call.ts";

const shape: BodyShape = {
  name: "UdfPostWithTsRequest",
  fields: { path: "string", args: "text", ts: "string", format: "optionalString" },
};

/**
 * `POST /api/query_at_ts`. Old versions of documents are not kept, so it answers only while the timestamp is the newest
 * one; for any older one it says what the backend says of a timestamp out of retention.
 */
export const queryAtTs: Route = {
  method: "POST",
  path: "/api/query_at_ts",
  async handle(request) {
    const { credentials, fields } = await readCall(request, shape);
    const { path: text = "", args = "null", ts = "", format } = fields;
    request.note(text);
    const path = requirePath(text);
    const identity = await authenticate(credentials, request.deployment);
    const atTimestamp = decodeTimestamp(ts);
    if (atTimestamp === undefined || atTimestamp > request.deployment.engine.ledger.timestamp)
      throw internalError();
    const late = lateFormat(format, defaultFormat(request.client));
    const execution = { path, args, identity, format: late.format, atTimestamp };
    const outcome = await executeTyped(request.deployment, "query", execution);
    late.check();
    return { body: printEnvelope(outcome, request) };
  },
};
