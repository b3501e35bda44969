import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { peersThere, runPeer, scratchFolder, typeErrors } from "./generate-with.ts";

const when = peersThere ? "" : " (skipped: run `npm run peers:install`)";

/** One call that is right, and two that are wrong: `@ts-expect-error` is itself an error where there is none. */
const consumers = {
  "openapi-fetch": `
    import createClient from "openapi-fetch";
    import type { paths } from "./paths";
    const client = createClient<paths>({ baseUrl: "http://127.0.0.1:1" });
    const { data } = await client.POST("/api/query", {
      body: { path: "messages:list", args: { channel: "general", limit: 3, after: { $integer: "KgAAAAAAAAA=" } } },
    });
    if (data?.status === "success") console.log(data.value, data.logLines?.length);
    else if (data !== undefined) console.log(data.errorMessage.length, data.errorData ?? "none");
    await client.POST("/api/run/{functionIdentifier}", {
      params: { path: { functionIdentifier: "messages/list" } },
      body: { args: {} },
    });
    await client.POST("/api/query_ts", {});
    // @ts-expect-error: args is required
    await client.POST("/api/mutation", { body: { path: "messages:send" } });
    export {};
  `,
  "hey-api": `
    import { mutation, query, queryTs, run } from "./hey";
    const { data } = await query({
      body: { path: "messages:list", args: { channel: "general", limit: 3, after: { $integer: "KgAAAAAAAAA=" } } },
    });
    if (data?.status === "success") console.log(data.value, data.logLines?.length);
    else if (data !== undefined) console.log(data.errorMessage.length, data.errorData ?? "none");
    await run({ path: { functionIdentifier: "messages/list" }, body: { args: {} } });
    await queryTs();
    // @ts-expect-error: args is required
    await mutation({ body: { path: "messages:send" } });
    // @ts-expect-error: a field that nobody knows
    await mutation({ body: { path: "messages:send", args: {}, fromat: "json" } });
    export {};
  `,
  orval: `
    import { mutation, query } from "./orval";
    const answer = await query({ path: "messages:list", args: { channel: "general" } });
    if (answer.status === 200 && answer.data.status === "error") console.log(answer.data.errorMessage.length);
    // @ts-expect-error: args is required
    await mutation({ path: "messages:send" });
    export {};
  `,
} as const;

describe("a stock generator reads the document", () => {
  const { folder, remove } = scratchFolder();
  beforeAll(() => copyFileSync("generated/openapi.json", join(folder, "openapi.json")));
  afterAll(remove);

  test("openapi-typescript, and a call with arguments type-checks", () => {
    copyFileSync("generated/typescript/paths.d.ts", join(folder, "paths.d.ts"));
    expect(typeErrors(folder, "with-paths.ts", consumers["openapi-fetch"])).toEqual([]);
  });

  test.skipIf(!peersThere)(
    `hey-api, and a call with arguments type-checks${when}`,
    { timeout: 120_000 },
    () => {
      const program = "@hey-api/openapi-ts/bin/run.js";
      runPeer(
        program,
        ["-i", "openapi.json", "-o", "hey", "-c", "@hey-api/client-fetch", "--no-log-file"],
        folder,
      );
      expect(typeErrors(folder, "with-hey.ts", consumers["hey-api"])).toEqual([]);
    },
  );

  test.skipIf(!peersThere)(`orval, without a complaint${when}`, { timeout: 120_000 }, () => {
    const said = runPeer(
      "orval/dist/bin/orval.js",
      ["--input", "openapi.json", "--output", "orval.ts", "--client", "fetch"],
      folder,
    );
    expect(said).not.toMatch(/error|failed|⚠/i);
    expect(readFileSync(join(folder, "orval.ts"), "utf8")).toContain("export const query = async");
    expect(typeErrors(folder, "with-orval.ts", consumers.orval)).toEqual([]);
  });
});
