import { expect, test } from "vitest";
import { allOperations, operationNamed } from "../../../src/contract/find-operation.ts";
import { notServedCode, unserved } from "../../../src/local/administration/unserved-routes.ts";
import { routes } from "../../../src/local/routes/index.ts";
import { generated, withFolder } from "../with-folder.ts";

const files = { "none.ts": `${generated}export const none = query(async () => null);` };
const placeOf = (method: string, path: string) =>
  `${method.toUpperCase()} ${path.replace(/\{[^}]*\}$/, "*")}`;

test("every operation of the document has a route, and each that is not served is one of the document", () => {
  const served = new Set(routes.map(({ method, path }) => placeOf(method, path)));
  const described = Object.values(allOperations).map(({ method, path }) => placeOf(method, path));
  expect(described.filter((place) => !served.has(place))).toEqual([]);
  for (const { operation, method, path } of unserved) {
    const { method: verb, path: where } = operationNamed(operation);
    expect(placeOf(method, path)).toBe(placeOf(verb, where));
  }
});

test("what is not served says so with a code and a sentence", async () => {
  await withFolder(files, async ({ url }) => {
    for (const { operation, method, path } of unserved) {
      const response = await fetch(`${url}${path.replace("*", "1")}`, { method });
      expect([operation, response.status, await response.json()]).toEqual([
        operation,
        501,
        {
          code: notServedCode,
          message: expect.stringMatching(/^A local deployment does not serve \w+: .+\.$/),
        },
      ]);
    }
  });
});
