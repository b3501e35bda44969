import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFunctionSpec, specialise } from "../../src/deployment/index.ts";
import { printJson } from "../../src/json/index.ts";
import { peersThere, runPeer, scratchFolder, typeErrors } from "./generate-with.ts";

const when = peersThere ? "" : " (skipped: run `npm run peers:install`)";

/** The same three calls with each: one that is right, a wrong argument, and an argument too many. */
const consumers = {
  "openapi-fetch": `
    import createClient from "openapi-fetch";
    import type { paths } from "./paths";
    const client = createClient<paths>({ baseUrl: "http://127.0.0.1:1" });
    const format = "convex_encoded_json";
    const body = { args: { author: "a", body: "b", seq: { $integer: "AQAAAAAAAAA=" } }, format } as const;
    const { data } = await client.POST("/api/run/messages/send", { body });
    if (data?.status === "success") console.log(data.value.length);
    await client.POST("/api/run/chat/rooms/get", { body: { args: { id: "x" }, format } });
    // @ts-expect-error: an int64 is no number
    await client.POST("/api/run/messages/send", { body: { args: { ...body.args, seq: 1 }, format } });
    // @ts-expect-error: the format is pinned
    await client.POST("/api/run/messages/send", { body: { ...body, format: "json" } });
    export {};
  `,
  "hey-api": `
    import { chatRooms0Get, chatRoomsGet, messagesSend } from "./hey";
    const format = "convex_encoded_json";
    const args = { author: "a", body: "b", seq: { $integer: "AQAAAAAAAAA=" } };
    const { data } = await messagesSend({ body: { args, format } });
    if (data?.status === "success") console.log(data.value.length);
    await chatRoomsGet({ body: { args: { id: "x" }, format } });
    await chatRooms0Get({ body: { args: {}, format } });
    // @ts-expect-error: an int64 is no number
    await messagesSend({ body: { args: { ...args, seq: 1 }, format } });
    // @ts-expect-error: the format is pinned
    await messagesSend({ body: { args, format: "json" } });
    export {};
  `,
  orval: `
    import { chatRooms0get, chatRoomsGet, messagesSend } from "./orval";
    const format = "convex_encoded_json";
    const args = { author: "a", body: "b", seq: { $integer: "AQAAAAAAAAA=" } };
    await messagesSend({ args, format });
    await chatRoomsGet({ args: { id: "x" }, format });
    await chatRooms0get({ args: {}, format });
    // @ts-expect-error: an int64 is no number
    await messagesSend({ args: { ...args, seq: 1 }, format });
    export {};
  `,
} as const;

describe("a stock generator reads a deployment's document", () => {
  const { folder, remove } = scratchFolder();
  beforeAll(() => {
    const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
    const { spec } = parseFunctionSpec(read("test/fixtures/function-spec.json"), "function-spec.json");
    writeFileSync(join(folder, "openapi.json"), printJson(specialise(read("generated/openapi.json"), spec)));
  });
  afterAll(remove);

  test("openapi-typescript", { timeout: 120_000 }, () => {
    runPeer(
      "../../../node_modules/openapi-typescript/bin/cli.js",
      ["openapi.json", "-o", "paths.d.ts"],
      folder,
    );
    expect(typeErrors(folder, "with-paths.ts", consumers["openapi-fetch"])).toEqual([]);
  });

  test.skipIf(!peersThere)(`hey-api${when}`, { timeout: 180_000 }, () => {
    const options = ["-i", "openapi.json", "-o", "hey", "-c", "@hey-api/client-fetch", "--no-log-file"];
    runPeer("@hey-api/openapi-ts/bin/run.js", options, folder);
    expect(typeErrors(folder, "with-hey.ts", consumers["hey-api"])).toEqual([]);
  });

  test.skipIf(!peersThere)(`orval${when}`, { timeout: 180_000 }, () => {
    runPeer(
      "orval/dist/bin/orval.js",
      ["--input", "openapi.json", "--output", "orval.ts", "--client", "fetch"],
      folder,
    );
    expect(typeErrors(folder, "with-orval.ts", consumers.orval)).toEqual([]);
  });
});
