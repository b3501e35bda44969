import { authenticate } from "../auth/authenticate.ts";
import type { FunctionType } from "../engine/messages.ts";
import { lateFormat, printEnvelope } from "../envelope.ts";
import { executeTyped } from "../execute.ts";
import { defaultFormat } from "../http/client-version.ts";
import { metadataOf } from "../http/request-metadata.ts";
import type { Route } from "../http/route.ts";
import { callShape, readCall, requirePath } from "./read-call.ts";

/** `POST /api/query`, `/api/mutation` and `/api/action`, which differ in the type of function that they run. */
export function typedCall(type: FunctionType): Route {
  return {
    method: "POST",
    path: `/api/${type}`,
    async handle(request) {
      const { credentials, fields } = await readCall(request, callShape);
      const { path: text = "", args = "null", format } = fields;
      request.note(text);
      const path = requirePath(text);
      const identity = await authenticate(credentials, request.deployment);
      const late = lateFormat(format, defaultFormat(request.client));
      const outcome = await executeTyped(request.deployment, type, {
        path,
        args,
        identity,
        format: late.format,
        request: metadataOf(request),
      });
      late.check();
      return { body: printEnvelope(outcome, request) };
    },
  };
}
