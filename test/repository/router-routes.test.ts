import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operationsOf } from "../../src/document/index.ts";
import { asText } from "../../src/json/index.ts";
import { real } from "../document/real-document.ts";

interface Route {
  readonly route: string;
  readonly file: string;
  readonly line: number;
}

const { routes, revision }: { readonly routes: readonly Route[]; readonly revision: string } = JSON.parse(
  readFileSync("test/repository/router-routes.json", "utf8"),
);
const page = readFileSync("docs/decisions/left-out-of-the-document.md", "utf8");

/** The names of parameters are each document's own. */
const plain = (route: string) => route.replaceAll(/\{[^}]*\}/g, "{}");

const described = operationsOf(real.document.tree).map(({ method, path }) =>
  plain(`${method.toUpperCase()} ${path}`),
);
const leftOut = page
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .flatMap((line) => {
    const [cell = "", reason = ""] = line.split(" | ");
    expect(reason.length, `${cell} is left out without a reason`).toBeGreaterThan(20);
    return [...cell.matchAll(/`([A-Z]+ [^`]+)`/g)].map(([, route = ""]) => plain(route));
  });
const known = routes.map(({ route }) => plain(route));

test("every route of the backend's router is described, or left out with a reason", () => {
  const lost = routes.filter(
    ({ route }) => !described.includes(plain(route)) && !leftOut.includes(plain(route)),
  );
  expect(lost).toEqual([]);
});

test("nothing is both, and nothing is described or left out that the router does not have", () => {
  expect(leftOut.filter((route) => described.includes(route))).toEqual([]);
  expect([...described, ...leftOut].filter((route) => !known.includes(route))).toEqual([]);
});

test("the counts are those that the page states, and the revision is the document's", () => {
  expect(new Set(known).size).toBe(known.length);
  expect(page).toContain(`router has ${routes.length} routes`);
  expect(page).toContain(`${described.length} are described, ${new Set(leftOut).size} are not`);
  expect(described.length + new Set(leftOut).size).toBe(routes.length);
  expect(
    revision.startsWith(asText((real.document.tree.info as { [key: string]: never })["x-backend-revision"])),
  ).toBe(true);
});

test("each has the place that it was read at", () => {
  expect(routes.filter(({ file, line }) => !/^crates\/.*\.rs$/.test(file) || line < 1)).toEqual([]);
});
