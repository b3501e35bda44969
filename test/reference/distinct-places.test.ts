import { expect, test } from "vitest";
import { asList, asObject, type JsonObject } from "../../src/json/index.ts";
import { distinctPlaces } from "../../src/reference/distinct-places.ts";

const tree = (names: readonly string[]): JsonObject => ({
  tags: names.map((name) => ({ name })),
  paths: Object.fromEntries(
    names.map((name, at) => [`/${at}`, { post: { operationId: `o${at}`, tags: [name] } }]),
  ),
});

/** Redoc's own way to make a place of a name. */
const place = (name: unknown) =>
  String(name)
    .toLowerCase()
    .replace(/[^\w.-]+/g, "");

test.for([
  { names: ["chat/rooms", "chatRooms", "chatrooms", "chat_rooms"] },
  { names: ["Users", "users", "USERS"] },
])("$names have a place of their own each, and are shown by their names", ({ names }) => {
  const changed = distinctPlaces(tree(names));
  const tags = asList(changed.tags).map(asObject);
  expect(new Set(tags.map(({ name }) => place(name))).size).toBe(names.length);
  expect(tags.map((tag) => tag["x-displayName"] ?? tag.name)).toEqual(names);
  const used = Object.values(asObject(changed.paths)).flatMap((item) => asObject(asObject(item).post).tags);
  expect(used).toEqual(tags.map(({ name }) => name));
});

test("a document whose tags are apart stays as it is", () => {
  const given = tree(["chat", "rooms"]);
  expect(distinctPlaces(given)).toBe(given);
});
