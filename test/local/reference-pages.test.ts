import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { sendRaw } from "./send-raw.ts";

let folder: string;
let deployment: LocalDeployment;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reference-"));
  await mkdir(join(folder, "pages", "ja"), { recursive: true });
  await writeFile(join(folder, "secret.json"), "{}");
  await writeFile(join(folder, "pages", "index.html"), "<p>front</p>");
  await writeFile(join(folder, "pages", "ja", "index.html"), "<p>表紙</p>");
  await writeFile(join(folder, "pages", "key.pem"), "secret");
  deployment = await startLocalDeployment({
    convexFolder: "src/repository/sample/convex",
    reference: join(folder, "pages"),
  });
});
afterAll(async () => {
  await deployment.close();
  await rm(folder, { recursive: true });
});

test.for([
  ["", 200, "<p>front</p>"],
  ["index.html", 200, "<p>front</p>"],
  ["ja/", 200, "<p>表紙</p>"],
  ["nothing.html", 404, "There is no such page."],
  ["key.pem", 404, "There is no such page."],
  ["../secret.json", 404, "There is no such page."],
  ["ja/../../secret.json", 404, "There is no such page."],
] as const)("/_local/reference/%s", async ([page, status, text]) => {
  const path = `/_local/reference/${page}`;
  const got = await sendRaw(deployment.url, { method: "GET", path, headers: {}, body: undefined });
  expect([got.status, got.text]).toEqual([status, text]);
});
