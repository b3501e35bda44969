import { type Credentials, readAuthorization } from "../auth/read-authorization.ts";
import { type CalledPath, parseCalledPath } from "../function-path.ts";
import { readJsonBody } from "../http/read-body.ts";
import type { WireRequest } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import type { BodyFields, BodyShape } from "../json/read-fields.ts";

/** The body of query, mutation and action. */
export const callShape: BodyShape = {
  name: "UdfPostRequest",
  fields: { path: "string", args: "text", format: "optionalString" },
};

/** What a request brings, read in the backend's order: Authorization first, then the body. Nothing is verified. */
export async function readCall(
  request: WireRequest,
  shape: BodyShape,
): Promise<{ readonly credentials: Credentials; readonly fields: BodyFields }> {
  const credentials = readAuthorization(request.raw.headers.authorization, request.query);
  return { credentials, fields: await readJsonBody(request, shape) };
}

/** A function path that parses, else the 400 that says why it does not. */
export function requirePath(text: string): CalledPath {
  const path = parseCalledPath(text);
  if (!("reason" in path)) return path;
  throw new WireError(
    400,
    "BadConvexFunctionIdentifier",
    `${text} is not a valid path to a Convex function. ${path.reason}`,
  );
}
