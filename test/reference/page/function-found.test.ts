import { afterEach, expect, test, vi } from "vitest";
import { pageWith } from "./page-with.ts";

afterEach(() => vi.unstubAllGlobals());

const string = { type: "string" };
const document = {
  paths: {
    "/api/query": { post: { operationId: "query", summary: "Run a query.", tags: ["Functions"] } },
    "/api/run/chat/rooms/open": {
      post: {
        operationId: "chat_rooms_open",
        summary: "Mutation `chat/rooms:open`",
        description: "Opens a **room**, see [`rooms`](#operation/rooms).",
        tags: ["chat/rooms"],
        "x-convex-function": { path: "chat/rooms:open", kind: "mutation", visibility: "public" },
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["args", "format"],
                properties: { args: { $ref: "#/components/schemas/Args" }, format: { type: "string" } },
              },
            },
          },
        },
        responses: {
          200: {
            content: {
              "application/json": {
                schema: { oneOf: [{ $ref: "#/components/schemas/Success" }, { type: "object" }] },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Args: {
        type: "object",
        required: ["Topic"],
        properties: {
          Topic: { ...string, enum: ["news", "play"], description: "What it is *about*." },
          guests: { type: "array", items: { type: "object", properties: { nick: string } } },
          size: { anyOf: [{ type: "number" }, { type: "object", properties: { $float: string } }] },
          tree: { $ref: "#/components/schemas/Tree" },
        },
      },
      Tree: { type: "object", properties: { leaf: string, below: { $ref: "#/components/schemas/Tree" } } },
      Success: {
        type: "object",
        properties: {
          status: { const: "success" },
          value: { type: "object", required: ["id"], properties: { id: string } },
          logLines: { type: "array", items: string },
        },
      },
    },
  },
};
const item = {
  link: "/chatrooms/chat_rooms_open",
  label: "chat/rooms:open",
  httpVerb: "post",
  httpPath: "/api/run/chat/rooms/open",
};

async function found(given: object) {
  pageWith(document);
  const { functionFound } = await import("../../../src/reference/page/function-found.ts");
  return functionFound(given, ["chat/rooms"]);
}

test("a function is found by its names and its own text, without marks", async () => {
  expect(await found(item)).toMatchObject({
    id: item.link,
    url: item.link,
    title: "chat/rooms:open",
    text: "chat_rooms_open Opens a room, see rooms.",
    path: ["chat/rooms"],
    httpMethod: "post",
    httpPath: "/api/run/chat/rooms/open",
  });
});

// The links are those that Redoc's own search makes for the same fields.
const at = "/chatrooms/chat_rooms_open#chatrooms/chat_rooms_open";
test.for([
  { name: "Topic", path: ["args"], link: `${at}/t=request&path=args/topic`, required: true },
  { name: "nick", path: ["args", "guests"], link: `${at}/t=request&path=args/guests[]/nick` },
  { name: "leaf", path: ["args", "tree"], link: `${at}/t=request&path=args/tree/leaf` },
  { name: "below", path: ["args", "tree"], link: `${at}/t=request&path=args/tree/below` },
  { name: "id", path: ["value"], link: `${at}/t=response&c=200&path=&d=0/value/id`, required: true },
])("$path $name is found at $link", async ({ name, path, link, required = false }) => {
  const { parameters = [] } = (await found(item)) as { parameters?: readonly { name: string }[] };
  expect(parameters.find((field) => field.name === name)).toMatchObject({ path, deepLink: link, required });
});

test("what every function has, and how values are written, is not found at each of them", async () => {
  const { parameters = [] } = (await found(item)) as { parameters?: readonly { name: string }[] };
  const names = parameters.map(({ name }) => name);
  expect(names).toEqual(["Topic", "guests", "nick", "size", "tree", "leaf", "below", "id"]);
  expect(parameters[0]).toMatchObject({ enum: ["news", "play"], description: "What it is about." });
});

test.for([{ given: { link: "/functions/query" } }, { given: { link: "/nowhere" } }, { given: {} }])(
  "$given is left to Redoc",
  async ({ given }) => {
    expect(await found(given)).toBeUndefined();
  },
);
