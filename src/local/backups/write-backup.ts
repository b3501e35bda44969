import { createWriteStream } from "node:fs";
import { copyFile, link, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { decodeValue, printValue, type Value } from "../../values/index.ts";
import { type FileShelf, storageTable } from "../engine/files/file-shelf.ts";
import { tableNumberOf } from "../engine/ids/document-id.ts";
import type { Write } from "../engine/messages.ts";
import type { EngineHost } from "../engine-host.ts";

const readMe = `# A backup of a Convex deployment

Each table has a folder of its name. Its documents.jsonl holds one document a line.
Files, where they are part of the backup, are in _storage, named by their ids.

It can be restored with \`convex-openapi restore\`, or with \`npx convex import\`.
`;

/** What one component has: tables by name with their numbers, and its documents. */
interface Part {
  readonly numbers: Map<string, number>;
  readonly documents: Map<string, Write[]>;
}

/** What a backup is made from. */
export interface BackupSource {
  readonly engine: EngineHost;
  readonly files: FileShelf;
}

/** What a backup is made of. */
export interface BackupOptions {
  /** Where the zip file is written. */
  readonly file: string;
  /** A folder that is the backup's alone, and goes when it is done. */
  readonly scratch: string;
  readonly includeStorage: boolean;
  readonly signal: AbortSignal;
  /** Told when the moment that it is of is over: whatever is written later is no part of it. */
  begun(timestamp: bigint): void;
  /** Told of each table that is begun, in a sentence. */
  progress(message: string): void;
}

/** Writes everything that a deployment holds at one moment into a zip file, laid out as Convex does it. */
export async function writeBackup(deployment: BackupSource, options: BackupOptions): Promise<void> {
  const { file, scratch, includeStorage, signal, progress } = options;
  const { parts, timestamp } = await partsOf(deployment);
  // A file that is deleted meanwhile is still part of the moment that the backup is of.
  const files = includeStorage ? await holdFiles(deployment, parts, scratch) : new Map<string, string>();
  options.begun(timestamp);
  const zip = new ZipFile();
  const add = (path: string, lines: Iterable<string>) =>
    zip.addReadStreamLazy(path, { mode: 0o100644 }, (give) => {
      progress(`Backing up ${path}`);
      give(null, Readable.from(lines));
    });
  try {
    zip.addBuffer(Buffer.from(readMe), "README.md");
    for (const [component, { numbers }] of parts)
      add(`${prefixOf(component)}_tables/documents.jsonl`, tableLines(numbers));
    for (const [component, { numbers, documents }] of parts)
      for (const name of numbers.keys()) {
        const folder = `${prefixOf(component)}${name}`;
        add(`${folder}/documents.jsonl`, documentLines(documents.get(name) ?? []));
        zip.addBuffer(Buffer.from('"uniform"\n'), `${folder}/generated_schema.jsonl`);
      }
    if (includeStorage)
      for (const [component, { documents }] of parts) {
        const held = (documents.get(storageTable) ?? []).filter(({ id }) => files.has(`${component} ${id}`));
        const folder = `${prefixOf(component)}${storageTable}`;
        add(`${folder}/documents.jsonl`, fileLines(deployment, component, held));
        for (const { id } of held) zip.addFile(files.get(`${component} ${id}`) as string, `${folder}/${id}`);
      }
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(file), { signal });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Components lie in folders of folders, each behind `_components`. */
const prefixOf = (component: string): string =>
  component === ""
    ? ""
    : component
        .split("/")
        .map((name) => `_components/${name}/`)
        .join("");

async function partsOf({ engine }: BackupSource): Promise<{
  readonly parts: ReadonlyMap<string, Part>;
  readonly timestamp: bigint;
}> {
  const parts = new Map<string, Part>();
  const partOf = (component: string) => {
    const found = parts.get(component) ?? { numbers: new Map(), documents: new Map() };
    parts.set(component, found);
    return found;
  };
  const isListed = (name: string) => !name.startsWith("_");
  for (const { component, name, number } of await engine.tables())
    if (isListed(name)) partOf(component).numbers.set(name, number);
    else partOf(component);
  for (const write of engine.ledger.documents()) {
    const { numbers, documents } = partOf(write.component ?? "");
    const list = documents.get(write.table) ?? [];
    documents.set(write.table, list);
    list.push(write);
    if (isListed(write.table)) numbers.set(write.table, tableNumberOf(write.id) as number);
  }
  return { parts, timestamp: engine.ledger.timestamp };
}

async function holdFiles(
  { files }: BackupSource,
  parts: ReadonlyMap<string, Part>,
  scratch: string,
): Promise<ReadonlyMap<string, string>> {
  await mkdir(scratch, { recursive: true });
  const held = new Map<string, string>();
  for (const [component, { documents }] of parts)
    for (const { id } of documents.get(storageTable) ?? []) {
      const from = files.pathOf(files.uuidOf(component, id));
      if (from === undefined) continue;
      const to = join(scratch, String(held.size));
      // Where files cannot have two names they are copied.
      await link(from, to).catch(() => copyFile(from, to));
      held.set(`${component} ${id}`, to);
    }
  return held;
}

function* tableLines(numbers: ReadonlyMap<string, number>): Generator<string> {
  for (const [name, id] of [...numbers].sort(([, a], [, b]) => a - b))
    yield `${JSON.stringify({ name, id })}\n`;
}

function* documentLines(writes: readonly Write[]): Generator<string> {
  for (const { document } of writes)
    yield `${printValue(decodeValue(JSON.parse(document ?? "{}")) as Value, { format: "export_json" })}\n`;
}

function* fileLines({ files }: BackupSource, component: string, writes: readonly Write[]): Generator<string> {
  for (const { id, document } of writes) {
    const { _creationTime, sha256, size, contentType = null } = JSON.parse(document ?? "{}");
    const internalId = files.uuidOf(component, id);
    yield `${JSON.stringify({ _id: id, _creationTime, sha256, size, contentType, internalId })}\n`;
  }
}
