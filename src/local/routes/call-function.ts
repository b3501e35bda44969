import { authenticate, requireAdmin } from "../auth/authenticate.ts";
import { lateFormat, printEnvelope } from "../envelope.ts";
import { executeAny } from "../execute.ts";
import { componentPathFault } from "../function-path.ts";
import { defaultFormat } from "../http/client-version.ts";
import { metadataOf } from "../http/request-metadata.ts";
import type { Route } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import type { BodyShape } from "../json/read-fields.ts";
import { readCall, requirePath } from "./read-call.ts";

const shape: BodyShape = {
  name: "UdfPostRequestWithComponent",
  fields: { componentPath: "optionalString", path: "string", args: "text", format: "optionalString" },
};

/** `POST /api/function`: a function of any type and any component, for deploy keys. */
export const callFunction: Route = {
  method: "POST",
  path: "/api/function",
  async handle(request) {
    const { credentials, fields } = await readCall(request, shape);
    const { componentPath = "", path: text = "", args = "null", format } = fields;
    request.note(text);
    const identity = await authenticate(credentials, request.deployment);
    requireAdmin(identity);
    const fault = componentPathFault(componentPath);
    if (fault !== undefined) throw new WireError(400, "InvalidComponentPath", fault);
    const path = requirePath(text);
    const late = lateFormat(format, defaultFormat(request.client));
    const outcome = await executeAny(request.deployment, {
      path,
      component: componentPath,
      args,
      identity,
      format: late.format,
      request: metadataOf(request),
    });
    late.check();
    return { body: printEnvelope(outcome, request) };
  },
};
