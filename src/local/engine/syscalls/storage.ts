import { Blob as NodeBlob } from "node:buffer";
import { hashOf, storageTable } from "../files/file-shelf.ts";
import { createUploadToken } from "../files/upload-token.ts";
import type { FileFacts } from "../files/uploaded-file.ts";
import { tableNumberOf } from "../ids/document-id.ts";
import type { Frame } from "../runtime/frame.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { tablesOf } from "../store/state.ts";
import type { StoredDocument } from "../store/stored-document.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { Transaction } from "../transaction/transaction.ts";
import { type Asked, mutationOf, type Syscalls } from "./syscall.ts";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Bytes of the base 64 that npm `convex` writes. */
const fromBase64 = (text: unknown): Buffer => Buffer.from(String(text), "base64");

/** The document of a file, as the function that asks sees it; it may be named by its id or by the UUID of its URL. */
function find({ runtime, frame, args }: Asked): StoredDocument | undefined {
  const { component, inTransaction } = frame;
  const storageId = String(args.storageId);
  const tables = inTransaction?.transaction.tables(component) ?? tablesOf(runtime.store.state, component);
  const table = tables.get(storageTable);
  if (uuid.test(storageId))
    return [...(table?.documents() ?? [])].find(
      ({ id }) => runtime.files.uuidOf(component, id) === storageId,
    );
  const number = tableNumberOf(storageId);
  if (number === undefined)
    throw new PlatformError(
      `Invalid storage ID: "${storageId}". Storage ID should be an\n                    Id of '_storage' table, or a UUID string.`,
    );
  if (number !== table?.number)
    throw new PlatformError(
      "Invalid storage ID. Storage ID cannot be an ID on any table other than '_storage'.",
    );
  return table.get(storageId);
}

/** Writes down that there is a file, and gives its id. */
export function insertFile(transaction: Transaction, component: string, facts: FileFacts): string {
  const { contentType, ...known } = facts;
  return transaction.insert(component, storageTable, {
    ...known,
    ...(contentType === null ? {} : { contentType }),
  });
}

async function store(
  runtime: Runtime,
  frame: Frame,
  bytes: Buffer,
  contentType: string | null,
  wanted?: unknown,
): Promise<string> {
  const sha256 = hashOf(bytes);
  const given =
    typeof wanted === "string" && /^[0-9a-f]{64}$/i.test(wanted)
      ? Buffer.from(wanted, "hex").toString("base64")
      : wanted;
  if (given !== undefined && given !== null && given !== sha256)
    throw new PlatformError(`Sha256 mismatch. Expected: ${given} Actual: ${sha256}`);
  const facts = { size: bytes.length, sha256, contentType };
  const write = (transaction: Transaction) => {
    const id = insertFile(transaction, frame.component, facts);
    runtime.files.put(frame.component, id, bytes, facts);
    return id;
  };
  return frame.inTransaction === undefined
    ? await runtime.write(write)
    : write(mutationOf(frame).transaction);
}

/** Files: their documents, their URLs and their bytes. */
export const storageSyscalls: Syscalls = {
  "1.0/storageGenerateUploadUrl": ({ runtime, frame }) => {
    const token = createUploadToken(runtime.start.secret, frame.component, Date.now());
    return JSON.stringify(`${runtime.start.cloudUrl}/api/storage/upload?token=${token}`);
  },

  "1.0/storageGetUrl": (asked) => {
    const { runtime, frame } = asked;
    const found = find(asked);
    if (found === undefined) return "null";
    const query = frame.component === "" ? "" : `?component=${encodeURIComponent(frame.component)}`;
    return JSON.stringify(
      `${runtime.start.cloudUrl}/api/storage/${runtime.files.uuidOf(frame.component, found.id)}${query}`,
    );
  },

  "1.0/storageGetMetadata": (asked) => {
    const fields = find(asked)?.fields;
    if (fields === undefined) return "null";
    return JSON.stringify({
      storageId: asked.args.storageId,
      sha256: fromBase64(fields.sha256).toString("hex"),
      size: fields.size,
      contentType: fields.contentType ?? null,
    });
  },

  "1.0/storageDelete": async (asked) => {
    const { runtime, frame, args } = asked;
    const remove = (transaction: Transaction) => {
      const found = find(asked);
      if (found === undefined) throw new PlatformError(`storage id ${args.storageId} not found`);
      transaction.remove(frame.component, storageTable, found.id);
    };
    if (frame.inTransaction === undefined) await runtime.write(remove);
    else remove(mutationOf(frame).transaction);
    return "null";
  },

  "1.0/storageStore": async ({ runtime, frame, args }) => {
    const type = args.contentType === "" ? null : ((args.contentType as string | undefined) ?? null);
    return JSON.stringify(await store(runtime, frame, fromBase64(args.blob), type, args.sha256));
  },

  "1.0/storageGet": (asked) => {
    const found = find(asked);
    const bytes = found && asked.runtime.files.read(asked.frame.component, found.id);
    if (bytes === undefined) return "null";
    return JSON.stringify({ blob: bytes.toString("base64"), contentType: found?.fields.contentType ?? null });
  },
};

/** System calls whose arguments and answers are no JSON, of actions alone. */
export const blobSyscalls: Readonly<Record<string, (asked: Asked) => Promise<unknown>>> = {
  "storage/storeBlob": async ({ runtime, frame, args }) => {
    const { blob, options } = args as {
      readonly blob: Blob;
      readonly options?: { readonly sha256?: string };
    };
    const bytes = Buffer.from(await blob.arrayBuffer());
    return await store(runtime, frame, bytes, blob.type === "" ? null : blob.type, options?.sha256);
  },

  "storage/getBlob": async (asked) => {
    const found = find(asked);
    const bytes = found && asked.runtime.files.read(asked.frame.component, found.id);
    if (found === undefined || bytes === undefined) return null;
    return new NodeBlob([bytes], { type: String(found.fields.contentType ?? "") });
  },
};
