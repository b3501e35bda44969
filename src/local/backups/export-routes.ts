import { createReadStream } from "node:fs";
import { requireApp } from "../administration/component-id.ts";
import { requirePermission } from "../auth/permission.ts";
import { tableNumberOf } from "../engine/ids/document-id.ts";
import { readQuery } from "../http/read-query.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { internalError, WireError } from "../http/wire-error.ts";
import { decodePercent } from "../routes/run.ts";
import { fieldsOfBody, identify } from "../streaming/read-arguments.ts";
import { mapAt, missing, readBody, wrongBody } from "../streaming/read-body.ts";

/** What a path ends in. */
function lastOf({ path }: WireRequest): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  return decodePercent(last) ?? last;
}

/** The id of a backup, which must be an id. */
function idOf(request: WireRequest): string {
  const id = lastOf(request);
  if (tableNumberOf(id) === undefined) throw internalError();
  return id;
}

const request: Route = {
  method: "POST",
  path: "/api/export/request/zip",
  async handle(asked) {
    const identity = await identify(asked);
    const { includeStorage, component } = readQuery(asked.query, {
      includeStorage: { kind: "boolean" },
      component: { kind: "string" },
    });
    requireApp(component);
    requirePermission(identity, "deployment:backups:create");
    asked.deployment.exports.request(asked.deployment, includeStorage === true);
    return { body: "" };
  },
};

/** The zip file, whole: there are no ranges. */
const download: Route = {
  method: "GET",
  path: "/api/export/zip/*",
  async handle(asked) {
    requirePermission(await identify(asked), "deployment:backups:download");
    const id = lastOf(asked);
    const isId = tableNumberOf(id) !== undefined;
    const isTimestamp = /^\d{1,19}$/.test(id) && BigInt(id) < 2n ** 63n;
    if (!isId && !isTimestamp)
      throw new WireError(400, "BadSnapshotId", "Snapshot Id did not parse to an ID.");
    const { exports, name } = asked.deployment;
    const { file, size, started } = exports.find(id, isId);
    return {
      body: createReadStream(file),
      headers: {
        "content-type": "application/octet-stream",
        "content-length": String(size),
        "content-disposition": `attachment; filename="snapshot_${name}_${started}.zip"`,
        "cache-control": "private, max-age=2592000",
      },
    };
  },
};

const setExpiration: Route = {
  method: "POST",
  path: "/api/export/set_expiration/*",
  async handle(asked) {
    const identity = await identify(asked);
    const body = await readBody(asked);
    mapAt(body, [], body.value);
    const { expirationTsNs } = fieldsOfBody(body, { expirationTsNs: "timestamp" });
    if (expirationTsNs === undefined) throw missing(body, ["expirationTsNs"]);
    if (typeof expirationTsNs !== "bigint" || expirationTsNs < 0n)
      throw wrongBody(body, ["expirationTsNs"], "u64");
    requirePermission(identity, "deployment:backups:delete");
    asked.deployment.exports.setExpiration(idOf(asked), expirationTsNs);
    return { body: "" };
  },
};

const cancel: Route = {
  method: "POST",
  path: "/api/export/cancel/*",
  async handle(asked) {
    requirePermission(await identify(asked), "deployment:backups:import");
    asked.deployment.exports.cancel(idOf(asked));
    return { body: "" };
  },
};

/** Backups: asked for, made in the background, downloaded, kept until they expire. */
export const exportRoutes: readonly Route[] = [request, download, setExpiration, cancel];
