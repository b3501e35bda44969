import { appendFile, mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { ExportRun } from "../../src/cli/export/export-run.ts";
import { type ExportState, readState } from "../../src/cli/export/export-state.ts";
import { createConvexClient } from "../../src/languages/typescript/runtime/client/index.ts";
import { script, url } from "./script.ts";

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "convex-openapi-run-")), "copy");
  await mkdir(folder);
});

const lock = { check: async () => {}, release: async () => {} };
const fresh: ExportState = { url, tables: [], format: "json", phase: "snapshot", files: {} };
const schemas = '{"":{}}';
const row = (id: string, fields: object, table = "notes") => ({
  _component: "",
  _table: table,
  _ts: 1,
  _creationTime: 1,
  _id: id,
  ...fields,
});
const snapshotPage = (...values: object[]) =>
  JSON.stringify({ values, snapshot: 10, cursor: null, hasMore: false });
const changesPage = (cursor: number, hasMore: boolean, ...values: object[]) =>
  JSON.stringify({ values, cursor, hasMore });

/** Runs the steps over scripted answers, from where the folder's state is. What is asked beyond them fails, as after a kill. */
async function run(answers: readonly string[], gathered?: number) {
  const { sent, options } = script(...answers);
  const begun = (await readState(folder)) ?? fresh;
  const client = createConvexClient(url, { ...options, retry: false });
  const { signal } = new AbortController();
  const run = new ExportRun(folder, begun, lock, client, signal, undefined, gathered);
  const ended = (async () => {
    await run.hold();
    await run.describe();
    await run.takeSnapshot();
    await run.followChanges(undefined);
  })();
  const failure = await ended.then(
    () => undefined,
    (error) => error,
  );
  return { failure, sent, state: await readState(folder) };
}

const notes = async () => (await readFile(join(folder, "notes.jsonl"), "utf8")).trimEnd().split("\n");
const line = (id: string, n: number) => `{"_creationTime":1.0,"_id":"${id}","n":${n}.0}`;

describe("changes are saved with their cursor, page by page", () => {
  const begin = [schemas, snapshotPage(row("a", { n: 1 }), row("b", { n: 1 }), row("c", { n: 1 }))];
  const first = changesPage(11, true, row("a", { n: 2 }), row("d", { n: 2 }));
  const second = changesPage(12, true, { _component: "", _table: "notes", _ts: 2, _id: "b", _deleted: true });
  const third = changesPage(13, false, row("a", { n: 3 }), row("e", { n: 3 }, "later"));

  test("a kill after two pages costs neither: the third is asked for next", async () => {
    const killed = await run([...begin, first, second]);
    expect(killed.failure).toBeInstanceOf(Error);
    expect(killed.state).toMatchObject({ phase: "changes", cursor: "12", journal: expect.any(Number) });
    // Not before they are gathered are the files written anew.
    expect(await notes()).toEqual([line("a", 1), line("b", 1), line("c", 1)]);

    const { failure, sent, state } = await run([schemas, third, schemas]);
    expect(failure).toBeUndefined();
    expect(sent.map(({ body }) => body && JSON.parse(body).cursor)).toEqual([null, 12, null]);
    expect(await notes()).toEqual([line("a", 3), line("c", 1), line("d", 2)]);
    expect(await readFile(join(folder, "later.jsonl"), "utf8")).toBe(`${line("e", 3)}\n`);
    expect(state).toMatchObject({
      cursor: "13",
      files: { "notes.jsonl": { documents: 3 }, "later.jsonl": { documents: 1 } },
    });
    expect(state?.journal).toBeUndefined();
    expect((await readdir(folder)).sort()).toEqual(["export.json", "later.jsonl", "notes.jsonl"]);
  });

  test("what a page that was not finished has written is no change", async () => {
    const { state } = await run([...begin, first]);
    const path = join(folder, "export.changes");
    await appendFile(path, 'notes.jsonl\t"c"\t\nnotes.jsonl\t"a"\t{"hal');
    expect((await readFile(path)).length).toBeGreaterThan(state?.journal ?? 0);
    await run([schemas, changesPage(12, false), schemas]);
    expect(await notes()).toEqual([line("a", 2), line("b", 1), line("c", 1), line("d", 2)]);
  });

  test.for([
    { given: "cut", spoil: (text: string) => text.slice(0, -9) },
    { given: "missing", spoil: () => "" },
    {
      given: "with another's name of a file",
      spoil: (text: string) => text.replace("notes.jsonl", "../no.jsonl"),
    },
    { given: "with something else", spoil: (text: string) => "x".repeat(text.length - 1).concat("\n") },
  ])("a journal $given is refused", async ({ spoil }) => {
    await run([...begin, first]);
    const path = join(folder, "export.changes");
    await writeFile(path, spoil(await readFile(path, "utf8")));
    const before = await notes();
    const { failure, state } = await run([schemas, third]);
    expect(failure?.message).toContain(`${path}: error: `);
    expect(state?.cursor).toBe("11");
    expect(await notes()).toEqual(before);
  });

  test("by their bytes it is decided when files are written anew, not by their number", async () => {
    const fourth = changesPage(13, true, row("c", { n: 9 }));
    const { state } = await run([...begin, first, second, fourth], 100);
    // The first page is longer than that; the two behind it are not, together.
    expect(await notes()).toEqual([line("a", 2), line("b", 1), line("c", 1), line("d", 2)]);
    expect(state).toMatchObject({ cursor: "13", files: { "notes.jsonl": { documents: 4 } } });
    const { length } = await readFile(join(folder, "export.changes"));
    expect([length, length < 100]).toEqual([state?.journal, true]);
  });

  test("ids and values may hold whatever JSON holds", async () => {
    const odd = 'a"] \t\u2028é\\';
    const value = { n: 2, text: "\u2028\u2029\u0085\r\n\t" };
    await run([...begin, changesPage(11, true, row(odd, value))]);
    await run([schemas, changesPage(12, false), schemas]);
    const text = await readFile(join(folder, "notes.jsonl"), "utf8");
    const written = text
      .split("\n")
      .slice(0, -1)
      .map((each) => JSON.parse(each));
    expect(written.at(-1)).toEqual({ _creationTime: 1, _id: odd, ...value });
  });
});

test("a component that would lead out of the folder ends the export, and nothing is written there", async () => {
  const { failure } = await run([schemas, snapshotPage({ ...row("a", {}), _component: "../x" })]);
  expect(failure?.message).toBe('The deployment sent a table of an impossible name: ["../x","notes"].');
  expect(await readdir(join(folder, ".."))).toEqual(["copy"]);
});

test("a table's file that somebody else put there is not overwritten", async () => {
  await writeFile(join(folder, "notes.jsonl"), "mine\n");
  const { failure } = await run([schemas, snapshotPage(row("a", {}))]);
  expect(failure?.message).toContain("No export wrote this file, and it would be overwritten.");
  expect(await readFile(join(folder, "notes.jsonl"), "utf8")).toBe("mine\n");
});
