import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { requirePermission } from "../auth/permission.ts";
import { tableNumberOf } from "../engine/ids/document-id.ts";
import type { RestoreMode } from "../engine/table-messages.ts";
import { componentPathFault } from "../function-path.ts";
import { type QueryFields, readQuery } from "../http/read-query.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { internalError, WireError } from "../http/wire-error.ts";
import { identify } from "../streaming/read-arguments.ts";
import { type Body, listAt, mapAt, missing, readBody, stringAt } from "../streaming/read-body.ts";
import type { ImportOrder } from "./imports.ts";

const formats = ["csv", "jsonLines", "jsonArray", "zip"] as const;
const modes = ["requireEmpty", "append", "replace", "replaceAll"] as const;
const permission = "deployment:backups:import";

/** What is to be imported, as parameters or a body say it. */
function orderOf({ format, tableName, componentPath, mode }: QueryFields): ImportOrder {
  const table = tableName === undefined ? undefined : String(tableName);
  if (table !== undefined && !/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(table))
    throw new WireError(
      400,
      "ImportInvalidName",
      `invalid table name ${table}: Identifiers must start with a letter and can only contain letters, digits, and underscores.`,
    );
  const titles = { csv: "CSV", jsonLines: "JSONL", jsonArray: "JSON" } as const;
  if (format === "zip" && table !== undefined)
    throw new WireError(400, "InvalidName", "ZIP import cannot have table name");
  if (format !== "zip" && table === undefined)
    throw new WireError(
      400,
      "InvalidName",
      `${titles[format as keyof typeof titles]} import requires table name`,
    );
  const component = String(componentPath ?? "");
  const fault = componentPathFault(component);
  if (fault !== undefined) throw new WireError(400, "InvalidComponentPath", fault);
  return {
    format: format as ImportOrder["format"],
    table,
    component,
    mode: (mode ?? "requireEmpty") as RestoreMode,
  };
}

/** Keeps what a request brings in a file of the deployment's own. */
async function keepBody({ raw, deployment }: WireRequest, file: string): Promise<void> {
  await mkdir(deployment.uploads, { recursive: true });
  try {
    await pipeline(raw, createWriteStream(file));
  } catch {
    await rm(file, { force: true });
    throw new WireError(400, "ImportFailed", "failed to read request body");
  }
}

const newFile = ({ deployment }: WireRequest): string => join(deployment.uploads, `import-${randomUUID()}`);

const importAll: Route = {
  method: "POST",
  path: "/api/import",
  async handle(request) {
    const identity = await identify(request);
    const fields = readQuery(request.query, {
      tableName: { kind: "string" },
      componentPath: { kind: "string" },
      format: { kind: formats, required: true },
      mode: { kind: modes },
    });
    requirePermission(identity, permission);
    const order = orderOf(fields);
    const file = newFile(request);
    await keepBody(request, file);
    const { deployment } = request;
    const numWritten = await deployment.imports.runAll(deployment, order, file);
    return { body: JSON.stringify({ numWritten }) };
  },
};

/** Where a part of an upload lies. Tokens are made with the deployment's secret, and lead nowhere else. */
function partOf({ deployment }: WireRequest, upload: string, part: string): string {
  const name = createHash("sha256").update(`${deployment.secret} ${upload} ${part}`).digest("hex");
  return join(deployment.uploads, `part-${name}`);
}

const startUpload: Route = {
  method: "POST",
  path: "/api/import/start_upload",
  async handle(request) {
    requirePermission(await identify(request), permission);
    return { body: JSON.stringify({ uploadToken: request.deployment.uploadTokens.make() }) };
  },
};

const uploadPart: Route = {
  method: "POST",
  path: "/api/import/upload_part",
  async handle(request) {
    const identity = await identify(request);
    const { uploadToken, partNumber } = readQuery(request.query, {
      uploadToken: { kind: "string", required: true },
      partNumber: { kind: "uint16", required: true },
    });
    requirePermission(identity, permission);
    if (!request.deployment.uploadTokens.knows(String(uploadToken))) throw internalError();
    const token = `${partNumber}-${randomUUID()}`;
    await keepBody(request, partOf(request, String(uploadToken), token));
    return { body: JSON.stringify(token) };
  },
};

const finishUpload: Route = {
  method: "POST",
  path: "/api/import/finish_upload",
  async handle(request) {
    const identity = await identify(request);
    const body = await readBody(request);
    const given = mapAt(body, [], body.value);
    const fields = readOrder(body, given.import);
    const uploadToken = stringAt(body, ["uploadToken"], given.uploadToken);
    const tokens = listAt(body, ["partTokens"], given.partTokens).map((token, at) =>
      stringAt(body, ["partTokens", at], token),
    );
    const order = orderOf(fields);
    requirePermission(identity, permission);
    const file = newFile(request);
    const parts = tokens.map((token) => partOf(request, uploadToken, token));
    if (!request.deployment.uploadTokens.knows(uploadToken)) throw internalError();
    await putTogether(parts, file);
    request.deployment.uploadTokens.forget(uploadToken);
    const { deployment } = request;
    return { body: JSON.stringify({ importId: deployment.imports.begin(deployment, order, file) }) };
  },
};

/** Puts parts together in their order. One that is not there is an error that the backend does not explain. */
async function putTogether(parts: readonly string[], file: string): Promise<void> {
  for (const part of parts)
    await stat(part).catch(() => {
      throw internalError();
    });
  const whole = createWriteStream(file);
  for (const part of parts) await pipeline(createReadStream(part), whole, { end: false });
  await new Promise<void>((resolve, reject) => {
    whole.once("error", reject);
    whole.end(() => resolve());
  });
  for (const part of parts) await rm(part, { force: true });
}

/** The fields of what is to be imported, where they stand in a body. */
function readOrder(body: Body, given: unknown): QueryFields {
  const order = mapAt(body, ["import"], given);
  const optional = (name: string) =>
    order[name] == null ? undefined : stringAt(body, ["import", name], order[name]);
  const word = (name: string, words: readonly string[]) => {
    const value = stringAt(body, ["import", name], order[name]);
    if (words.includes(value)) return value;
    const listed = words.map((one) => `\`${one}\``).join(", ");
    throw new WireError(
      400,
      "BadJsonBody",
      `Failed to deserialize the JSON body into the target type: import.${name}: unknown variant \`${value}\`, expected one of ${listed}`,
    );
  };
  if (order.format === undefined) throw missing(body, ["import", "format"]);
  return {
    tableName: optional("tableName"),
    componentPath: optional("componentPath"),
    format: word("format", formats),
    mode: order.mode === undefined ? undefined : word("mode", modes),
  };
}

/** Calls something with the import that a body names. */
const ofImport = (path: string, run: (request: WireRequest, id: string) => Promise<void>): Route => ({
  method: "POST",
  path,
  async handle(request) {
    const identity = await identify(request);
    const body = await readBody(request);
    const id = stringAt(body, ["importId"], mapAt(body, [], body.value).importId);
    if (tableNumberOf(id) === undefined) throw new WireError(400, "InvalidImport", `invalid import id ${id}`);
    requirePermission(identity, permission);
    await run(request, id);
    return { body: "" };
  },
});

/** Imports: in one request, or in parts and then confirmed. */
export const importRoutes: readonly Route[] = [
  importAll,
  startUpload,
  uploadPart,
  finishUpload,
  ofImport("/api/perform_import", async ({ deployment }, id) => deployment.imports.perform(deployment, id)),
  ofImport("/api/cancel_import", async ({ deployment }, id) => await deployment.imports.cancel(id)),
];
