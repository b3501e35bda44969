import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { operate } from "../administration/operate.ts";
import { withFolder } from "../with-folder.ts";
import { backUp, download } from "./backup.ts";
import { call, contentsOf, fillShop, shop, systemQuery } from "./shop.ts";

const run = promisify(execFile);
const getLatest = "_system/cli/exports:getLatest";

/** Lists a zip file with the tools of another house: names, and the lines of the tables. */
async function listWithPython(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), "backup-"));
  const script = `import json, sys, zipfile
zip = zipfile.ZipFile(sys.argv[1])
assert zip.testzip() is None
print(json.dumps({name: zip.read(name).decode() if name.endswith("l") or name.endswith("md") else "" for name in zip.namelist()}))`;
  try {
    await writeFile(join(folder, "backup.zip"), bytes);
    const { stdout } = await run("python3", ["-c", script, join(folder, "backup.zip")], {
      maxBuffer: 2 ** 26,
    });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("5,000 documents of every type and 20 files are the same in another deployment, ids and times with them", async () => {
  await withFolder(shop, async (first) => {
    await fillShop(first, 4545, 20);
    const before = await contentsOf(first);
    expect(Object.keys(before.documents).length).toBe(4545 + 455 + 20 + 20);
    const zip = await backUp(first);
    await withFolder(shop, async (second) => {
      // What is there already goes, and tables have other numbers.
      await call(second, "mutation", "fill:one", { table: "extra", document: { gone: true } });
      await call(second, "mutation", "fill:one", { table: "kinds", document: { gone: true } });
      const query = { format: "zip", mode: "replaceAll" };
      const { json } = await operate(second, "importFile", { query, body: zip });
      expect(json).toEqual({ numWritten: 4545 + 455 + 20 + 20 });
      expect(await contentsOf(second)).toEqual(before);
      // Indexes are those of the documents that came, and what is written next has the same numbers.
      expect(await call(second, "query", "fill:ordered")).toBe(455);
      const id = await call(second, "mutation", "fill:one", { table: "kinds", document: {} });
      const [known] = Object.keys(before.documents).filter((key) => key.startsWith(" kinds "));
      expect(id.slice(0, 2)).toBe(known?.slice(" kinds ".length).slice(0, 2));
      // A backup of the copy has the same lines.
      await call(second, "mutation", "fill:remove", { id });
      const [one, other] = [await listWithPython(zip), await listWithPython(await backUp(second))];
      const sorted = (all: Readonly<Record<string, string>>, name: string) =>
        (all[name] ?? "").split("\n").sort();
      for (const name of ["kinds", "orders", "files"].map((table) => `${table}/documents.jsonl`))
        expect(sorted(other, name)).toEqual(sorted(one, name));
    });
  });
}, 120_000);

test("a backup is laid out as Convex does it", async () => {
  await withFolder(shop, async (deployment) => {
    await fillShop(deployment, 13, 2);
    const files = await listWithPython(await backUp(deployment));
    const stored = Object.keys(files).filter((name) => /^_storage\/[0-9a-z]+$/.test(name));
    expect(Object.keys(files).sort()).toEqual(
      [
        "README.md",
        "_storage/documents.jsonl",
        "_tables/documents.jsonl",
        ...["empty", "files", "kinds", "orders"].flatMap((table) => [
          `${table}/documents.jsonl`,
          `${table}/generated_schema.jsonl`,
        ]),
        ...stored,
      ].sort(),
    );
    expect(stored.length).toBe(2);
    expect(files["kinds/generated_schema.jsonl"]).toBe('"uniform"\n');
    const lines = (files["kinds/documents.jsonl"] ?? "").trimEnd().split("\n");
    // A whole float has a point, an int64 none; bytes and what JSON has no number for are wrapped.
    const shown = lines.map((line) => /,"value":(.*)\}$/.exec(line)?.[1]?.replace(/^.*\},"value":/, ""));
    expect(shown).toEqual([
      "null",
      "true",
      "false",
      "0.0",
      "-0.0",
      "1.5",
      "1e300",
      "5e-324",
      '{"$float":"AAAAAAAA+H8="}',
      '{"$float":"AAAAAAAA8H8="}',
      '{"$float":"AAAAAAAA8P8="}',
      "9007199254740992.0",
      "0",
    ]);
    const [first] = (files["_storage/documents.jsonl"] ?? "").split("\n");
    expect(JSON.parse(first ?? "")).toEqual({
      _id: expect.any(String),
      _creationTime: expect.any(Number),
      sha256: expect.any(String),
      size: expect.any(Number),
      contentType: expect.toSatisfy((type) => type === null || type === "image/png"),
      internalId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(
      (files["_tables/documents.jsonl"] ?? "")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).name)
        .sort(),
    ).toEqual(["empty", "files", "kinds", "orders"]);
    const without = await listWithPython(await backUp(deployment, false));
    expect(Object.keys(without).filter((name) => name.startsWith("_storage"))).toEqual([]);
  });
});

test("one backup at a time, found by its id or its timestamp, kept until it expires", async () => {
  await withFolder(shop, async (deployment) => {
    expect(await systemQuery(deployment, getLatest)).toBe(null);
    await fillShop(deployment, 20, 1);
    const both = await Promise.all([0, 1].map(() => operate(deployment, "requestExport")));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(both.find(({ status }) => status === 400)?.json.code).toBe("ExportInProgress");
    await expect.poll(async () => (await systemQuery(deployment, getLatest)).state).toBe("completed");
    const latest = await systemQuery(deployment, getLatest);
    expect(latest).toMatchObject({
      requestor: "snapshotExport",
      format: { format: "zip", include_storage: false },
    });
    expect(await download(deployment, latest._id)).toEqual(await download(deployment, latest.start_ts));
    for (const [last, status, code] of [
      ["nonsense", 400, "BadSnapshotId"],
      ["123", 404, "ExportNotFound"],
    ] as const)
      expect(await operate(deployment, "downloadExport", { last })).toMatchObject({ status, json: { code } });
    // Ended, so there is nothing to cancel.
    expect((await operate(deployment, "cancelExport", { last: latest._id })).status).toBe(500);
    const soon = Date.now() + 1500;
    const body = { expirationTsNs: soon * 1e6 };
    expect((await operate(deployment, "setExportExpiration", { last: latest._id, body })).status).toBe(200);
    expect((await operate(deployment, "downloadExport", { last: latest._id })).status).toBe(200);
    await expect
      .poll(async () => (await operate(deployment, "downloadExport", { last: latest._id })).status, {
        timeout: 10_000,
      })
      .toBe(404);
    expect(await systemQuery(deployment, getLatest)).toBe(null);
  });
});

test("a backup that is given up is canceled, and another may be asked for", async () => {
  await withFolder(shop, async (deployment) => {
    // Enough that it takes a while to be packed.
    const url = await call(deployment, "mutation", "fill:upload");
    await fetch(url, { method: "POST", body: randomBytes(40_000_000) });
    await operate(deployment, "requestExport", { query: { includeStorage: true } });
    const { _id } = await systemQuery(deployment, getLatest);
    expect((await operate(deployment, "cancelExport", { last: _id })).status).toBe(200);
    expect((await systemQuery(deployment, getLatest)).state).toBe("canceled");
    expect(await operate(deployment, "downloadExport", { last: _id })).toMatchObject({
      json: { code: "ExportNotComplete" },
    });
    expect((await operate(deployment, "requestExport")).status).toBe(200);
  });
});

test("a file that is deleted after the moment is in the backup of it", async () => {
  await withFolder(shop, async (deployment) => {
    await fillShop(deployment, 10, 2);
    const before = await contentsOf(deployment);
    await operate(deployment, "requestExport", { query: { includeStorage: true } });
    await expect.poll(async () => (await systemQuery(deployment, getLatest)).state).not.toBe("requested");
    for (const id of Object.keys(before.files)) await call(deployment, "mutation", "fill:unstore", { id });
    await expect.poll(async () => (await systemQuery(deployment, getLatest)).state).toBe("completed");
    const zip = await download(deployment, (await systemQuery(deployment, getLatest))._id);
    expect(
      Object.keys(await listWithPython(zip)).filter((name) => /^_storage\/[0-9a-z]+$/.test(name)).length,
    ).toBe(2);
  });
});
