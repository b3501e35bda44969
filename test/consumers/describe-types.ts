import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { devDependencies } from "../../package.json" with { type: "json" };
import { wholeSample } from "../whole-sample/write-whole-sample.ts";
import { installClient, type Project } from "./install-client.ts";

/** What a program says to the client of the document. */
const typed = `
import { type ConvexClient, createConvexClient, isFunctionFailure, type Value } from "convex-openapi-client";
import { batchQueries } from "convex-openapi-client/batching";
import { queueMutations } from "convex-openapi-client/mutation-queue";
import { createRawClient } from "convex-openapi-client/raw";
import { decodeValue, encodeValue } from "convex-openapi-client/values";

interface Message { _id: string; body: string; at: bigint }

export async function main(url: string): Promise<void> {
  const client: ConvexClient = createConvexClient(url, { auth: async ({ refresh }) => (refresh ? "a" : null) });
  const untyped: Value = await client.query("messages:list");
  const messages = await client.query<Message[]>("messages:list", { limit: 5n });
  const at: bigint | undefined = messages[0]?.at;
  const { logLines } = await client.mutation<null>("messages:send", { body: "x" }).withResponse();
  // @ts-expect-error the value is no string
  const wrong: string = await client.query<number>("a:b");
  const raw = createRawClient(client);
  raw.use({ onRequest: ({ request }) => request.headers.set("x-trace", "1") });
  const { data } = await raw.POST("/api/query", { body: { path: "messages:list", args: { any: ["thing"] } } });
  if (data?.status === "error") console.log(data.errorMessage);
  // @ts-expect-error there is no such path
  await raw.POST("/api/nothing");
  await batchQueries(client).query("a:b");
  await queueMutations(client).mutation("a:b", {}, { skipQueue: true });
  try {
    decodeValue(encodeValue({ a: 1n }));
  } catch (error) {
    if (isFunctionFailure<{ code: string }>(error)) console.log(error.data?.code, error.logLines);
  }
  console.log(untyped, at, logLines, wrong);
}
`;

/** What a program says to the client of one deployment. */
const typedFunctions = `
import { createApi, createConvexClient, type Api, type Doc, type Id } from "convex-functions";
import { batchQueries } from "convex-functions/batching";

export async function main(url: string): Promise<void> {
  const api: Api = createApi(batchQueries(createConvexClient(url, { deployKey: "prod:a|b" })));
  const id: Id<"messages"> = await api.messages.send({ author: "Ada", body: "hello", channel: "general" });
  const [message]: Doc<"messages">[] = await api.messages.list({ limit: 5 }, { timeout: 100 });
  const likes: bigint | undefined = message?.likes;
  const total: bigint = await api.messages.like({ id, likes: 1n });
  const attachment: ArrayBuffer | undefined = message?.attachment;
  const rooms: string[] = await api.chat.rooms();
  const room: Id<"rooms"> = await api.chat.rooms.open({ title: rooms[0] ?? "" });
  const { value, logLines } = await api.echo.union({ value: { kind: "text", text: "a" } }).withResponse();
  if (value?.kind === "image") console.log(value.data.byteLength);
  const any = await api.echo.any<{ a: number }>({ value: 1 });
  // @ts-expect-error an id of another table
  await api.messages.get({ id: room });
  // @ts-expect-error likes is an int64
  await api.messages.like({ id, likes: 1 });
  // @ts-expect-error the body is missing
  await api.messages.send({ author: "Ada" });
  // @ts-expect-error internal functions are not among them
  await api.secrets.answer({});
  // @ts-expect-error what is not declared is not known
  const unknown: string = await api.echo.unvalidated();
  console.log(likes, total, attachment, logLines, any.a, unknown);
}
`;

const ways = {
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const;
type Way = keyof typeof ways;
const all = Object.keys(ways) as Way[];

const aliased = (name: string) => `test/languages/typescript/node_modules/${name}/bin/tsc`;
const compilers: readonly {
  readonly version: string;
  readonly tsc: string;
  readonly ways: readonly Way[];
}[] = [
  { version: "5.4", tsc: aliased("typescript-5.4"), ways: all },
  { version: "5.5", tsc: aliased("typescript-5.5"), ways: ["nodenext"] },
  { version: "5.6", tsc: aliased("typescript-5.6"), ways: ["bundler"] },
  { version: "5.7", tsc: aliased("typescript-5.7"), ways: ["node16"] },
  { version: "5.8", tsc: aliased("typescript-5.8"), ways: ["nodenext"] },
  { version: "5.9", tsc: "node_modules/typescript/bin/tsc", ways: all },
  { version: "6", tsc: aliased("typescript-6"), ways: all },
  { version: "7", tsc: aliased("typescript-7"), ways: all },
];
type Row = { readonly version: string; readonly tsc: string; readonly way: Way };

/** Every version that is supported, in the ways that it resolves modules. */
export const rows: readonly Row[] = compilers.flatMap(({ version, tsc, ways }) =>
  ways.map((way) => ({ version, tsc, way })),
);

/** Has compilers check programs that use the client of the document and that of the sample deployment. */
export function describeTypes(rows: readonly Row[]): void {
  describe("types, strict and themselves checked, from ES modules and from CommonJS", () => {
    let project: Project;
    beforeAll(() => {
      project = installClient(
        ["generated/typescript", `${wholeSample}/typescript`],
        [`openapi-fetch@${devDependencies["openapi-fetch"]}`],
      );
    }, 240_000);
    afterAll(() => project?.remove());

    test.for(rows)(
      "TypeScript $version, $way",
      { timeout: 240_000 },
      async ({ version, tsc, way }, { skip }) => {
        skip(
          !process.env.CI && !existsSync(tsc),
          `no TypeScript ${version}: npm ci --prefix test/languages/typescript`,
        );
        const folder = `types-${version}-${way}`;
        // A bundler reads everything as an ES module; of the others, .mts is one and .cts is not.
        for (const ending of way === "bundler" ? ["ts"] : ["mts", "cts"]) {
          project.write(`${folder}/client.${ending}`, typed);
          project.write(`${folder}/functions.${ending}`, typedFunctions);
        }
        const compilerOptions = {
          ...ways[way],
          target: "es2022",
          lib: ["es2023", "dom", "dom.iterable"],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
        };
        project.write(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*"] }));
        const printed = await project
          .run(resolve(tsc), "-p", join(project.folder, folder))
          .catch(({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr);
        expect(printed).toBe("");
      },
    );
  });
}
