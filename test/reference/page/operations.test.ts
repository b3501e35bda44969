import { afterEach, expect, test, vi } from "vitest";
import { pageWith } from "./page-with.ts";

afterEach(() => vi.unstubAllGlobals());

const ids = ["users_getUser", "users_getuser", "users_GETUSER", "users_list"];
const document = {
  paths: Object.fromEntries(
    ids.map((operationId) => [
      `/api/run/${operationId}`,
      {
        post: {
          operationId,
          tags: ["users"],
          "x-convex-function": { path: operationId.replace("_", ":"), kind: "query", visibility: "public" },
        },
      },
    ]),
  ),
};

async function page() {
  pageWith(document);
  return {
    ...(await import("../../../src/reference/page/operations.ts")),
    ...(await import("../../../src/reference/page/redoc-document.ts")),
    ...(await import("../../../src/reference/page/places.ts")),
  };
}

test("operations that differ in capitals alone have a place each, and a link that names them leads there", async () => {
  const { operationAt, operationPlaces, placeOf } = await page();
  expect(new Set(operationPlaces().values()).size).toBe(ids.length);
  const places = ids.map((id) => placeOf(`#operation/${id}`, []) ?? "");
  expect(places.map((place) => operationAt(place))).toEqual(ids);
});

test("Redoc knows each of them by a name of its own, and shows it by its function's path", async () => {
  const { documentForRedoc, labelOf, operationPlaces } = await page();
  const names = Object.values(
    documentForRedoc().paths as Record<string, { post: { operationId: string } }>,
  ).map(({ post }) => post.operationId);
  // Redoc's own way to make a place of a name.
  expect(names.map((name) => `/users/${name.toLowerCase()}`)).toEqual([...operationPlaces().values()]);
  expect(names.map(labelOf)).toEqual(["users:getUser", "users:getuser", "users:GETUSER", "users:list"]);
});
