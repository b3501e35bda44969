import { expect } from "vitest";
import type { LocalDeployment } from "../../../src/local/index.ts";
import { operate } from "../administration/operate.ts";
import { systemQuery } from "./shop.ts";

/** Asks for a backup, waits until it is made, and downloads it. */
export async function backUp(deployment: LocalDeployment, includeStorage = true): Promise<Uint8Array> {
  expect((await operate(deployment, "requestExport", { query: { includeStorage } })).status).toBe(200);
  await expect
    .poll(async () => (await systemQuery(deployment, "_system/cli/exports:getLatest")).state, {
      timeout: 30_000,
    })
    .toBe("completed");
  const { _id } = await systemQuery(deployment, "_system/cli/exports:getLatest");
  return await download(deployment, _id);
}

/** The bytes of a finished backup, which must be as many as its head says. */
export async function download({ url, deployKey }: LocalDeployment, id: string): Promise<Uint8Array> {
  const response = await fetch(`${url}/api/export/zip/${id}`, {
    headers: { Authorization: `Convex ${deployKey}` },
  });
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(Number(response.headers.get("content-length"))).toBe(bytes.length);
  return bytes;
}
