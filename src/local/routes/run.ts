import { authenticate } from "../auth/authenticate.ts";
import { lateFormat, printEnvelope } from "../envelope.ts";
import { executeAny } from "../execute.ts";
import { metadataOf } from "../http/request-metadata.ts";
import type { Route } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import type { BodyShape } from "../json/read-fields.ts";
import { readCall, requirePath } from "./read-call.ts";

const shape: BodyShape = {
  name: "UdfPostRequestArgsOnly",
  fields: { args: "text", format: "optionalString" },
};

const prefix = "/api/run/";

/** Decodes what can be decoded and leaves the rest: `%zz` stays as it is. Undefined when the bytes are no UTF-8. */
export function decodePercent(text: string): string | undefined {
  if (!text.includes("%")) return text;
  const bytes: number[] = [];
  const source = Buffer.from(text);
  for (let at = 0; at < source.length; at += 1) {
    const code = source.subarray(at + 1, at + 3).toString("latin1");
    if (source[at] === 37 && /^[0-9a-fA-F]{2}$/.test(code)) {
      bytes.push(Number.parseInt(code, 16));
      at += 2;
    } else bytes.push(source[at] as number);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** `POST /api/run/{functionIdentifier}`: the path as segments, decoded as a whole and then piece by piece again. */
export const run: Route = {
  method: "POST",
  path: `${prefix}*`,
  async handle(request) {
    const identifier = decodePercent(request.path.slice(prefix.length));
    if (identifier === undefined) {
      throw new WireError(400, "BadPathArgs", "Invalid UTF-8 in `functionIdentifier`");
    }
    const { credentials, fields } = await readCall(request, shape);
    const identity = await authenticate(credentials, request.deployment);
    const pieces = identifier.split("/").map(decodePercent);
    if (pieces.length < 2 || pieces.includes(undefined)) {
      throw new WireError(
        400,
        "MissingIdentifier",
        "Path or function name not provided in path, e.g. /api/run/messages/list",
      );
    }
    const text = `${pieces.slice(0, -1).join("/")}:${pieces.at(-1)}`;
    request.note(text);
    const path = requirePath(text);
    const { args = "null", format } = fields;
    const late = lateFormat(format, "json");
    const outcome = await executeAny(request.deployment, {
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
