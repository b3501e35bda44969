import { downloadFile, uploadFile } from "../../../../../../generated/typescript/table.js";
import { refuse } from "../../../../../values/value-error.ts";
import { callOperation } from "../call-operation.ts";
import { internalsOf } from "../client-internals.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";

/** A file that was read. */
export interface StoredFile {
  readonly bytes: ArrayBuffer;
  /** As it was stored; null where nothing was said of it. */
  readonly contentType: string | null;
}

/**
 * Stores a file at a URL that a function made with `ctx.storage.generateUploadUrl()`, and gives its id for functions.
 * The URL is a secret, and never part of an error.
 *
 * @throws ConvexCallError; of kind `input` for a URL that is not one of the client's deployment.
 */
export async function uploadStoredFile(
  client: ConvexClient,
  url: string,
  bytes: ArrayBuffer | Uint8Array,
  { contentType, ...options }: CallOptions & { readonly contentType?: string | undefined } = {},
): Promise<string> {
  const token = await placeOf(client, uploadFile, url, (parsed) => parsed.searchParams.get("token"));
  const headers =
    contentType === undefined ? options.headers : { ...options.headers, "content-type": contentType };
  const stored = await callOperation<{ readonly storageId: string }>(
    client,
    uploadFile,
    { parameters: { token }, body: bytes },
    { ...options, ...(headers && { headers }) },
  );
  return stored.storageId;
}

/**
 * Reads a file at a URL that a function made with `ctx.storage.getUrl()`. The URL is a secret, and never part of an
 * error.
 *
 * @throws ConvexCallError; of kind `input` for a URL that is not one of the client's deployment.
 */
export async function downloadStoredFile(
  client: ConvexClient,
  url: string,
  options?: CallOptions,
): Promise<StoredFile> {
  const parameters = await placeOf(client, downloadFile, url, (parsed) => {
    const storageUuid = parsed.pathname.split("/").pop();
    const component = parsed.searchParams.get("component");
    return storageUuid ? { storageUuid, ...(component !== null && { component }) } : null;
  });
  const answer = await callOperation<ArrayBuffer>(
    client,
    downloadFile,
    { parameters },
    options,
  ).withResponse();
  return { bytes: answer.value, contentType: answer.headers.get("content-type") };
}

/** What a URL names, if it is one of the client's deployment. */
async function placeOf<Place>(
  client: ConvexClient,
  operation: typeof uploadFile,
  url: string,
  read: (url: URL) => Place | null,
): Promise<Place> {
  const own = internalsOf(client);
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const place = parsed?.origin === new URL(own.url).origin ? read(parsed) : null;
  if (place !== null) return place;
  return await own.callFrom<never>(operation, () => refuse("is no URL of a file of this deployment", "url"));
}
