import { mkdir, mkdtemp, readdir, readFile, readlink, rename, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { beginExport } from "../../src/cli/export/begin-export.ts";
import { type ExportState, readState } from "../../src/cli/export/export-state.ts";
import { FolderProblem } from "../../src/cli/export/folder-problem.ts";
import { holdFiles } from "../../src/cli/export/hold-files.ts";
import { fileOf } from "../../src/cli/export/table-file.ts";
import { addFiles } from "../../src/cli/export/table-lines.ts";
import { listSources } from "../../src/cli/import/read-records.ts";

let top: string;
let folder: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "convex-openapi-files-"));
  folder = join(top, "copy");
  await mkdir(folder);
  await writeFile(join(top, "victim.txt"), "precious\n");
  await writeFile(join(top, "victim.jsonl"), "precious\n");
});

const url = "http://127.0.0.1:1";
const lines = '{"_id":"a","n":1}\n{"_id":"b","n":2}\n';
const whole = { documents: 2, bytes: lines.length };
const state: ExportState = {
  url,
  tables: [],
  format: "export_json",
  phase: "changes",
  cursor: "7",
  files: { "messages.jsonl": whole, "components/chat/rooms.jsonl": whole },
};

async function writeExport(written: unknown = state): Promise<void> {
  await mkdir(join(folder, "components/chat"), { recursive: true });
  await writeFile(join(folder, "messages.jsonl"), lines);
  await writeFile(join(folder, "components/chat/rooms.jsonl"), lines);
  await writeFile(
    join(folder, "export.json"),
    typeof written === "string" ? written : JSON.stringify(written),
  );
}

/** Every file with its text, and every link with where it leads. */
async function everything(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(top, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found[path] = await readFile(path, "utf8");
    if (entry.isSymbolicLink()) found[path] = `-> ${await readlink(path)}`;
  }
  return found;
}

/** What an export begins with, before it asks anything. */
async function begin(again = false): Promise<ExportState> {
  const begun = await beginExport({ url, out: folder, format: "export_json", again });
  await holdFiles(folder, begun);
  return begun;
}

async function problemOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(FolderProblem);
  return (error as FolderProblem).problem;
}

describe("a state that is none is refused, and nothing is touched", () => {
  const named = (name: string, file: unknown = whole) => ({ ...state, files: { [name]: file } });
  test.for([
    { given: "no JSON", written: '{"url":', pointer: undefined },
    { given: "null", written: "null", pointer: "" },
    { given: "a list", written: "[]", pointer: "" },
    { given: "another file of that name", written: { name: "my exports" }, pointer: "/url" },
    { given: "tables that are no list", written: { ...state, tables: "messages" }, pointer: "/tables" },
    { given: "a format that is none", written: { ...state, format: "csv" }, pointer: "/format" },
    { given: "a phase that is none", written: { ...state, phase: "done" }, pointer: "/phase" },
    { given: "a cursor that is no moment", written: { ...state, cursor: "soon" }, pointer: "/cursor" },
    { given: "no cursor", written: { ...state, cursor: undefined }, pointer: "/cursor" },
    { given: "no files", written: { ...state, files: null }, pointer: "/files" },
    { given: "a list of files", written: { ...state, files: [] }, pointer: "/files" },
    { given: "a journal that is no length", written: { ...state, journal: -1 }, pointer: "/journal" },
    { given: "a way out", written: named("../victim.txt"), pointer: "/files/..~1victim.txt" },
    { given: "a way out to a table", written: named("../victim.jsonl"), pointer: "/files/..~1victim.jsonl" },
    {
      given: "a way out by a component",
      written: named("components/../../victim.jsonl"),
      pointer: "/files/components~1..~1..~1victim.jsonl",
    },
    { given: "an absolute name", written: named("/etc/x.jsonl"), pointer: "/files/~1etc~1x.jsonl" },
    { given: "a name of Windows", written: named("..\\x.jsonl"), pointer: "/files/..\\x.jsonl" },
    { given: "a file that is null", written: named("a.jsonl", null), pointer: "/files/a.jsonl" },
    {
      given: "a length that is a text",
      written: named("a.jsonl", { documents: 1, bytes: "9" }),
      pointer: "/files/a.jsonl",
    },
    {
      given: "a length below none",
      written: named("a.jsonl", { documents: 1, bytes: -9 }),
      pointer: "/files/a.jsonl",
    },
    {
      given: "an absurd length",
      written: JSON.stringify(state).replaceAll(String(lines.length), "1e300"),
      pointer: "/files/messages.jsonl",
    },
    {
      given: "more documents than bytes",
      written: named("a.jsonl", { documents: 9, bytes: 9 }),
      pointer: "/files/a.jsonl",
    },
  ])("$given", async ({ written, pointer }) => {
    await writeExport(written);
    const before = await everything();
    for (const again of [false, true]) {
      const problem = await problemOf(begin(again));
      expect([problem.rule, problem.place.file]).toEqual(["export-state", join(folder, "export.json")]);
      expect(problem.place.pointer).toBe(pointer);
      expect(problem.fix).not.toBe("");
    }
    await problemOf(listSources([folder]));
    expect(await everything()).toEqual(before);
  });
});

describe("files that are not as they were left are refused, and nothing is touched", () => {
  const snapshot = { ...state, phase: "snapshot", cursor: "7:x" } as const;
  const replace = async (file: string, text: string) => writeFile(join(folder, file), text);
  const move = async (from: string, to: string) => rename(join(top, from), join(top, to));
  const cases = [
    {
      given: "a file that is cut",
      spoil: () => replace("messages.jsonl", lines.slice(0, 20)),
      file: "messages.jsonl",
      message: `The file has 20 bytes; ${lines.length} were exported into it.`,
    },
    {
      given: "a file that is empty",
      spoil: () => replace("components/chat/rooms.jsonl", ""),
      file: "components/chat/rooms.jsonl",
      message: `The file has 0 bytes; ${lines.length} were exported into it.`,
    },
    {
      given: "a file that is longer",
      spoil: () => replace("messages.jsonl", `${lines}{"_id":"c"}\n`),
      file: "messages.jsonl",
      message: `The file has ${lines.length + 12} bytes; ${lines.length} were exported into it.`,
    },
    {
      given: "a file whose last line is no document",
      spoil: () => replace("messages.jsonl", lines.replace('{"_id":"b"', 'x"_id":"b"')),
      file: "messages.jsonl",
      message: `No whole document ends at byte ${lines.length}.`,
    },
    {
      given: "a file without a line's end",
      spoil: () => replace("messages.jsonl", `${lines.slice(0, -1)} `),
      file: "messages.jsonl",
      message: `No whole document ends at byte ${lines.length}.`,
    },
    {
      given: "a file that is missing",
      spoil: () => move("copy/messages.jsonl", "elsewhere.jsonl"),
      file: "messages.jsonl",
      message: `The file is missing; ${lines.length} bytes were exported into it.`,
    },
    {
      given: "a link in a file's place",
      spoil: async () => {
        await move("copy/messages.jsonl", "victim.jsonl");
        await symlink("../victim.jsonl", join(folder, "messages.jsonl"));
      },
      file: "messages.jsonl",
      message: "This is a symbolic link, and could lead anywhere.",
    },
    {
      given: "a link in a folder's place",
      spoil: async () => {
        await move("copy/components", "components");
        await symlink("../components", join(folder, "components"));
      },
      file: "components",
      message: "This is a symbolic link, and could lead anywhere.",
    },
    {
      given: "a folder in a file's place",
      spoil: async () => {
        await move("copy/messages.jsonl", "elsewhere.jsonl");
        await mkdir(join(folder, "messages.jsonl"));
      },
      file: "messages.jsonl",
      message: "This is no file.",
    },
  ];
  // While a snapshot is read, what lies beyond was written by a page that was not finished.
  const ofSnapshot = cases.filter(({ given }) => given !== "a file that is longer");
  test.for([
    ...cases.map((row) => ({ ...row, written: state })),
    ...ofSnapshot.map((row) => ({ ...row, written: snapshot })),
  ])("$given, in phase $written.phase", async ({ spoil, file, message, written }) => {
    await writeExport(written);
    await spoil();
    const before = await everything();
    const problem = await problemOf(begin());
    expect([problem.place.file, problem.message]).toEqual([join(folder, file), message]);
    expect(problem.fix).not.toBe("");
    expect(await everything()).toEqual(before);
  });

  test("an exported folder that is imported is held to its state, too", async () => {
    await writeExport();
    await replace("messages.jsonl", lines.slice(0, 20));
    const problem = await problemOf(listSources([folder]));
    expect(problem.message).toBe(`The file has 20 bytes; ${lines.length} were exported into it.`);
    await writeExport(snapshot);
    await expect(listSources([folder])).rejects.toThrow("is not finished");
    await writeExport({ ...state, journal: 9 });
    await expect(listSources([folder])).rejects.toThrow("is not finished");
  });

  test("a file that no export wrote is not overwritten", async () => {
    await replace("messages.jsonl", "mine\n");
    const problem = await problemOf(addFiles(folder, {}, ["messages.jsonl"]));
    expect(problem.message).toBe("No export wrote this file, and it would be overwritten.");
  });
});

describe("what a kill has left is mended", () => {
  test("half a page is cut away, and a table that no page has come to is made", async () => {
    const files = { ...state.files, "later.jsonl": { documents: 0, bytes: 0 } };
    await writeExport({ ...state, phase: "snapshot", cursor: "7:x", files });
    await writeFile(join(folder, "messages.jsonl"), `${lines}{"_id":"c"}\n{"half a li`);
    await begin();
    expect(await readFile(join(folder, "messages.jsonl"), "utf8")).toBe(lines);
    expect(await readFile(join(folder, "later.jsonl"), "utf8")).toBe("");
  });

  test("a file that was ready takes its place, and one that was not is removed", async () => {
    await writeExport();
    await writeFile(join(folder, "messages.jsonl"), '{"_id":"a","n":1}\n');
    await writeFile(join(folder, "messages.jsonl.next"), lines);
    await writeFile(join(folder, "components/chat/rooms.jsonl.next"), "half");
    await begin();
    const left = Object.entries(await everything()).filter(([path]) => path.startsWith(folder));
    expect(left.map(([path]) => path.slice(folder.length + 1)).sort()).toEqual([
      "components/chat/rooms.jsonl",
      "export.json",
      "messages.jsonl",
    ]);
    expect(await readFile(join(folder, "messages.jsonl"), "utf8")).toBe(lines);
  });

  test("a last line of many pieces is read whole", async () => {
    const long = `{"_id":"a"}\n{"_id":"b","text":"${"é".repeat(200_000)}"}\n`;
    const files = { "messages.jsonl": { documents: 2, bytes: Buffer.byteLength(long) } };
    await writeExport({ ...state, files });
    await writeFile(join(folder, "messages.jsonl"), long);
    expect(await begin()).toMatchObject({ files });
  });
});

describe("names that the deployment sends lead nowhere else", () => {
  test.for([
    { component: "", table: "messages", want: "messages.jsonl" },
    { component: "chat", table: "rooms", want: "components/chat/rooms.jsonl" },
    { component: "chat/inner-most", table: "_x", want: "components/chat/inner-most/_x.jsonl" },
  ])("$component $table", ({ component, table, want }) => expect(fileOf(component, table)).toBe(want));

  test.for([
    ["../x", "messages"],
    ["..", "messages"],
    ["chat/../..", "messages"],
    ["/chat", "messages"],
    ["chat/", "messages"],
    ["chat//rooms", "messages"],
    ["chat\\..", "messages"],
    ["chat\0", "messages"],
    ["c".repeat(2000), "messages"],
    ["", "../messages"],
    ["", "a/b"],
    ["", ""],
    ["", "."],
    ["", "m".repeat(65)],
    ["", "messages\n"],
  ])("%j is refused", ([component = "", table = ""]) => {
    expect(() => fileOf(component, table)).toThrow("The deployment sent a table of an impossible name");
  });
});

test("a state is read back as it is written", async () => {
  await writeExport();
  expect(await readState(folder)).toEqual(state);
  expect(await readState(top)).toBeUndefined();
});
