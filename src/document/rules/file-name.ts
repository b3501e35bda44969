import { asObject, asText, pointerStep } from "../../json/index.ts";
import { placeOf } from "../document.ts";
import { operationsOf } from "../operations-of.ts";
import type { Rule } from "./rule.ts";

/** One grep shows the whole life of a thing, as its file bears its name. */
export const fileName: Rule = {
  name: "file-name",
  check: (document) => {
    const { tree } = document;
    const paths = Object.keys(asObject(tree.paths)).flatMap((path) => {
      const pointer = `/paths${pointerStep(path)}`;
      const ids = operationsOf(tree).filter((operation) => operation.path === path);
      return mismatch(
        pointer,
        placeOf(document, `${pointer}/${ids[0]?.method}`).file,
        ids.map(({ id }) => id),
      );
    });
    const parameters = Object.entries(asObject(asObject(tree.components).parameters)).flatMap(
      ([component, parameter]) =>
        mismatch(`/components/parameters/${component}`, component, [
          pascal(asText(asObject(parameter).name)),
        ]),
    );
    const schemas = Object.keys(asObject(asObject(tree.components).schemas)).flatMap((name) =>
      mismatch(`/components/schemas/${name}`, name, [pascal(name)]),
    );
    return [...paths, ...parameters, ...schemas];
  },
};

function mismatch(pointer: string, file: string, names: readonly string[]) {
  const name = file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  if (names.includes(name)) return [];
  return [
    {
      pointer,
      message: `The file is called ${name}, and what it holds ${names.join(" or ")}.`,
      fix: "Name the file as what it holds.",
    },
  ];
}

function pascal(name: string): string {
  return name
    .split(/[-_]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}
