import { authenticate } from "../auth/authenticate.ts";
import { lateFormat, printEnvelope } from "../envelope.ts";
import { executeTyped } from "../execute.ts";
import { defaultFormat } from "../http/client-version.ts";
import { metadataOf } from "../http/request-metadata.ts";
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
 * `POST /api/query_at_ts`: the data as it was at a timestamp. What was committed over ten seconds before the newest
 * commit is forgotten; of an older timestamp it says what the backend says of one out of retention.
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
    const execution = {
      path,
      args,
      identity,
      format: late.format,
      atTimestamp,
      request: metadataOf(request),
    };
    const outcome = await executeTyped(request.deployment, "query", execution);
    late.check();
    return { body: printEnvelope(outcome, request) };
  },
};
