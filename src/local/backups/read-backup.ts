import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { storageTable } from "../engine/files/file-shelf.ts";
import type { FileFacts } from "../engine/files/uploaded-file.ts";
import { decodeId, tableNumberOf } from "../engine/ids/document-id.ts";
import type { Restore } from "../engine/table-messages.ts";
import { writeHashed } from "../write-hashed.ts";
import { encodeExported } from "./export-json.ts";
import { ImportError } from "./import-error.ts";
import { parseRows, readText, requireValues } from "./read-rows.ts";

type Tables = Restore["tables"];
type Files = Restore["files"];

/** Tables and files of a backup. */
export interface ReadBackup {
  readonly tables: Tables;
  readonly files: Files;
}

const place = /^(.*\/)?([^/]+)\/(documents|generated_schema)\.jsonl$/;
const stored = /^(.*\/)?_storage\/([^/.]+)(?:\.[^/]+)?$/;

/** What lies at one place of a backup: a component's table. */
interface Found {
  readonly component: string;
  readonly table: string;
  documents?: Entry;
  schema?: Entry;
}

/**
 * Reads a zip file as Convex lays it out. Files are unpacked into a folder, from where they can be moved.
 *
 * @param base - the component that the whole of it belongs to.
 * @throws {@link ImportError} that names what in it is wrong.
 */
export async function readBackup(zipFile: string, base: string, folder: string): Promise<ReadBackup> {
  const zip = await openPromise(zipFile, { lazyEntries: true, autoClose: false }).catch((cause) => {
    throw new ImportError(`invalid zip file: ${(cause as Error).message}`);
  });
  try {
    const found = new Map<string, Found>();
    const files: { readonly component: string; readonly id: string; readonly entry: Entry }[] = [];
    for await (const entry of zip.eachEntry()) noteEntry(entry, base, found, files);
    const numbers = new Map<string, number>();
    const restored: Restore["tables"][number][] = [];
    for (const { component, table, documents } of found.values())
      if (table === "_tables" && documents !== undefined)
        for (const row of await jsonLines(zip, documents)) noteNumber(row, component, numbers);
    for (const one of found.values()) {
      const { component, table, documents } = one;
      if (table.startsWith("_") || documents === undefined) continue;
      const texts = await documentsOf(zip, one);
      requireValues(texts);
      const number = numbers.get(`${component} ${table}`) ?? numberIn(texts);
      restored.push({ component, table, number, documents: texts });
      numbers.delete(`${component} ${table}`);
    }
    // A table may be listed that has no documents.
    for (const [key, number] of numbers) {
      const [component = "", table = ""] = key.split(" ");
      restored.push({ component, table, number, documents: [] });
    }
    const storage = await readFiles(zip, found, files, folder);
    return { tables: [...restored, ...storage.tables], files: storage.files };
  } finally {
    zip.close();
  }
}

function noteEntry(
  entry: Entry,
  base: string,
  found: Map<string, Found>,
  files: { component: string; id: string; entry: Entry }[],
): void {
  const { fileName } = entry;
  const [, prefix = "", table = "", kind] = place.exec(fileName) ?? [];
  if (kind !== undefined) {
    const component = componentOf(prefix, base);
    const key = `${component} ${table}`;
    const one: Found = found.get(key) ?? { component, table };
    found.set(key, one);
    if (kind === "documents") one.documents = entry;
    else one.schema = entry;
    return;
  }
  const [, before = "", id] = stored.exec(fileName) ?? [];
  if (id === undefined) return;
  try {
    decodeId(id);
  } catch (cause) {
    throw new ImportError(`_storage id '${id}' invalid: ${(cause as Error).message}`);
  }
  files.push({ component: componentOf(before, base), id, entry });
}

/** The component that a folder is of; folders in front of it may be called anything. */
function componentOf(prefix: string, base: string): string {
  const names: string[] = [];
  let rest = prefix;
  for (;;) {
    const [, before = "", name] = /^(.*\/)?_components\/([^/]+)\/$/.exec(rest) ?? [];
    if (name === undefined) break;
    names.unshift(name);
    rest = before;
  }
  return [...(base === "" ? [] : [base]), ...names].join("/");
}

function noteNumber(row: unknown, component: string, numbers: Map<string, number>): void {
  const { name, id } = Object(row) as { readonly name?: unknown; readonly id?: unknown };
  if (typeof name !== "string" || typeof id !== "number" || !Number.isInteger(id) || id < 1)
    throw new ImportError("A line of _tables has no name and number.");
  const key = `${component} ${name}`;
  if (numbers.has(key)) throw new ImportError(`\`_tables\` contains duplicate entries for \`${name}\``);
  numbers.set(key, id);
}

const jsonLines = async (zip: ZipFile, entry: Entry): Promise<readonly unknown[]> =>
  parseRows(await textOf(zip, entry)).map((line) => JSON.parse(line));

const textOf = async (zip: ZipFile, entry: Entry): Promise<string> =>
  await readText(await zip.openReadStreamPromise(entry));

/** Documents as encoded text. A backup says of itself whether int64 are written as bare numbers. */
async function documentsOf(zip: ZipFile, { table, documents, schema }: Found): Promise<readonly string[]> {
  const lines = parseRows(await textOf(zip, documents as Entry));
  if (schema === undefined) return lines;
  if (JSON.parse((await textOf(zip, schema)).split("\n", 1)[0] ?? "null") !== "uniform")
    throw new ImportError(
      `Table ${table} was backed up by an older version of Convex, in a form that is not read here.`,
    );
  return lines.map((line, at) => {
    try {
      return encodeExported(line);
    } catch (cause) {
      throw new ImportError(`Row ${at + 1} wasn't a valid Convex value: ${(cause as Error).message}`);
    }
  });
}

/** The number that the first id among documents carries. */
function numberIn(texts: readonly string[]): number | null {
  const { _id } = Object(JSON.parse(texts[0] ?? "null")) as { readonly _id?: unknown };
  return (typeof _id === "string" ? tableNumberOf(_id) : undefined) ?? null;
}

async function readFiles(
  zip: ZipFile,
  found: ReadonlyMap<string, Found>,
  entries: readonly { readonly component: string; readonly id: string; readonly entry: Entry }[],
  folder: string,
): Promise<ReadBackup> {
  await mkdir(folder, { recursive: true });
  const told = new Map<string, Readonly<Record<string, unknown>>>();
  const documents = new Map<string, string[]>();
  for (const { component, table, documents: listed } of found.values())
    if (table === storageTable && listed !== undefined) {
      documents.set(component, []);
      for (const row of await jsonLines(zip, listed)) {
        const facts = Object(row) as Readonly<Record<string, unknown>>;
        told.set(`${component} ${facts._id}`, facts);
      }
    }
  const files: Files[number][] = [];
  for (const { component, id, entry } of entries) {
    const known = told.get(`${component} ${id}`) ?? {};
    told.delete(`${component} ${id}`);
    const moved = join(folder, randomUUID());
    const facts = await unpack(zip, entry, moved, known);
    files.push({ component, id, moved, facts });
    const own = documents.get(component) ?? [];
    documents.set(component, own);
    own.push(fileDocument(id, facts, known));
  }
  for (const key of told.keys())
    throw new ImportError(`The backup tells of the file ${key.split(" ")[1]}, and does not have it.`);
  const tables = [...documents].map(([component, texts]) => ({
    component,
    table: storageTable,
    number: numberIn(texts),
    documents: texts,
  }));
  return { tables, files };
}

/** Writes a file out of the zip file, and finds out what is to be known of it. */
async function unpack(
  zip: ZipFile,
  entry: Entry,
  to: string,
  known: Readonly<Record<string, unknown>>,
): Promise<FileFacts> {
  const { size, sha256 } = await writeHashed(await zip.openReadStreamPromise(entry), to);
  if (typeof known.sha256 === "string" && known.sha256 !== sha256)
    throw new ImportError(
      `The file ${entry.fileName} is not what _storage says of it: its sha256 is ${sha256}.`,
    );
  return { size, sha256, contentType: typeof known.contentType === "string" ? known.contentType : null };
}

function fileDocument(id: string, facts: FileFacts, known: Readonly<Record<string, unknown>>): string {
  const { contentType, ...rest } = facts;
  const created = typeof known._creationTime === "number" ? { _creationTime: known._creationTime } : {};
  return JSON.stringify({ _id: id, ...created, ...rest, ...(contentType === null ? {} : { contentType }) });
}
