import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readUploadToken } from "../engine/files/upload-token.ts";
import type { Route, WireAnswer, WireRequest } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import { requireRunning } from "../paused.ts";
import { writeHashed } from "../write-hashed.ts";

const uuid = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;
const prefix = "/api/storage/";

function componentOf({ query, deployment }: WireRequest): string {
  const token = new URLSearchParams(query).get("token");
  if (token === null)
    throw new WireError(400, "BadQueryArgs", "Failed to deserialize query string: missing field `token`");
  const verdict = readUploadToken(deployment.secret, token, Date.now());
  if (verdict.kind === "valid") return verdict.component;
  throw verdict.kind === "expired"
    ? new WireError(401, "StorageTokenExpired", "Store File Authorization expired")
    : new WireError(401, "StorageTokenInvalid", "Couldn't decode the StoreFileAuthorization token");
}

/** The hash that a request says its body has, in base 64. */
function digestOf({ raw }: WireRequest): string | undefined {
  const header = raw.headers.digest;
  if (header === undefined) return undefined;
  const found = /^sha-256=(.+)$/i.exec(String(header))?.[1];
  if (found === undefined) throw new WireError(400, "BadHeader", "Invalid Digest header");
  return found;
}

/** `POST /api/storage/upload`: a file as the bare body. */
const upload: Route = {
  method: "POST",
  path: "/api/storage/upload",
  async handle(request): Promise<WireAnswer> {
    const { deployment, contentType } = request;
    const component = componentOf(request);
    requireRunning(deployment);
    const expected = digestOf(request);
    await mkdir(deployment.uploads, { recursive: true });
    const moved = join(deployment.uploads, randomUUID());
    try {
      const { size, sha256 } = await writeHashed(request.raw, moved);
      if (expected !== undefined && expected !== sha256)
        throw new WireError(
          400,
          "Sha256Mismatch",
          `Sha256 mismatch. Expected: ${expected} Actual: ${sha256}`,
        );
      const facts = { size, sha256, contentType: contentType ?? null };
      const storageId = await deployment.engine.upload({ component, moved, facts });
      return { body: JSON.stringify({ storageId }) };
    } finally {
      await rm(moved, { force: true });
    }
  },
};

/** One range of bytes, as a header asks for it; undefined when it asks for none, null when it cannot be had. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | undefined | null {
  if (header === undefined) return undefined;
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === "" && to === "") return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? null : [start, end];
}

/** `GET /api/storage/{uuid}`: a file, or one range of it. */
const download: Route = {
  method: "GET",
  path: `${prefix}*`,
  async handle({ path, raw, deployment }): Promise<WireAnswer> {
    const name = decodeURIComponent(path.slice(prefix.length));
    if (!uuid.test(name))
      throw new WireError(
        400,
        "InvalidStoragePath",
        `Invalid storage path: "${name}". Please use \`storage.getUrl(storageId: Id<"_storage">)\` to generate a valid URL to retrieve files. See https://docs.convex.dev/file-storage/serve-files for more details`,
      );
    requireRunning(deployment);
    const file = deployment.files.pathOf(name.toLowerCase());
    if (file === undefined) throw new WireError(404, "FileNotFound", `File ${name} not found`);
    const { sha256, contentType } = deployment.files.factsOf(name.toLowerCase());
    const { size } = await stat(file);
    const range = rangeOf(raw.headers.range, size);
    if (range === null) return { status: 416, body: "" };
    const [start, end] = range ?? [0, size - 1];
    const headers = {
      "cache-control": "private, max-age=2592000",
      "accept-ranges": "bytes",
      "content-length": String(end - start + 1),
      ...(contentType === null ? {} : { "content-type": contentType }),
      ...(range === undefined
        ? { digest: `sha-256=${sha256}` }
        : { "content-range": `bytes ${start}-${end}/${size}` }),
    };
    const body = size === 0 ? createReadStream(file) : createReadStream(file, { start, end });
    return { status: range === undefined ? 200 : 206, body, headers };
  },
};

/** Files, by URLs that functions hand out. */
export const storageRoutes: readonly Route[] = [upload, download];
