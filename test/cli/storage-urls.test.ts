import { afterEach, expect, test, vi } from "vitest";
import { createServeLog } from "../../src/cli/serve/serve-log.ts";
import { logs } from "../../src/languages/typescript/runtime/client/administration/index.ts";
import { createConvexClient } from "../../src/languages/typescript/runtime/client/index.ts";
import { generated, withFolder } from "../local/with-folder.ts";

afterEach(() => vi.restoreAllMocks());

const files = {
  "files.ts": `${generated}
export const urls = mutation(async (ctx: any) => {
  const upload = await ctx.storage.generateUploadUrl();
  console.log("upload to", upload);
  return upload;
});
export const fails = mutation(async (ctx: any) => { throw new Error(await ctx.storage.generateUploadUrl()); });`,
};

test.for([true, false])("serve prints no storage URL that a function logs (as JSON: %s)", async (json) => {
  const printed: string[] = [];
  vi.spyOn(console, "log").mockImplementation((text) => printed.push(String(text)));
  const log = createServeLog({ json, beside: false });
  await withFolder(
    files,
    async ({ url, deployKey }) => {
      const client = createConvexClient(url, { deployKey });
      const upload = await client.mutation("files:urls");
      const token = new URL(String(upload)).searchParams.get("token") ?? "";
      expect(token.length).toBeGreaterThan(20);
      await expect(client.mutation("files:fails")).rejects.toMatchObject({
        kind: "function",
        errorMessage: expect.stringContaining("/api/storage/[redacted]"),
      });
      const logged: string[] = [];
      for await (const { lines, error } of logs(client, { once: true })) logged.push(...lines, error ?? "");
      await (await fetch(String(upload), { method: "POST", body: "x" })).text();
      const all = [...printed, ...logged].join("\n");
      expect(all).toContain("/api/storage/[redacted]");
      expect(all).not.toContain("token=");
      expect(all).not.toContain(token);
    },
    { onLog: log.line, onRequest: log.request },
  );
});
