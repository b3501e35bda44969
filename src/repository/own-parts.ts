import type { GeneratedFile } from "../emit/generated-file.ts";
import { deploymentEmitters } from "../generate/deployment-emitters.ts";
import { asObject, type Json, type JsonObject, parseJson, printJson } from "../json/index.ts";

const documentName = "openapi.json";

/** Holds the parts of the document that are the deployment's own. */
const ownDocumentName = "openapi.own.json";

/** The parts of a document whose entries are told apart; any other part of it is kept whole or not at all. */
const maps = ["/paths", "/components", "/components/schemas", "/components/responses"];

/**
 * What a deployment's toolkit adds to the clients of the documented API: files that those do not have, and of its
 * document the parts that the API's does not have. Paths of `toolkit` are from its top, those of `generated` from
 * that folder.
 */
export function ownParts(
  toolkit: readonly GeneratedFile[],
  generated: readonly GeneratedFile[],
): readonly GeneratedFile[] {
  const there = new Map(carried(generated).map(({ path, text }) => [path, text]));
  const base = treeIn(generated, documentName);
  return toolkit
    .filter(({ path, text }) => there.get(path) !== text)
    .map(({ path, text }) =>
      path === documentName
        ? { path: ownDocumentName, text: `${printJson(without(treeIn(toolkit, path), base))}\n` }
        : { path, text },
    );
}

/** The whole toolkit again: the own parts of `ownParts`, and from `generated` what they were taken from. */
export function putTogether(
  own: readonly GeneratedFile[],
  generated: readonly GeneratedFile[],
): readonly GeneratedFile[] {
  const folders = new Set(own.map(({ path }) => path.split("/")[0]));
  const around = carried(generated).filter(({ path }) => folders.has(path.split("/")[0]));
  const files = new Map([...around, ...own].map(({ path, text }) => [path, text]));
  files.delete(ownDocumentName);
  files.set(documentName, printJson(upon(treeIn(own, ownDocumentName), treeIn(generated, documentName))));
  return [...files].map(([path, text]) => ({ path, text }));
}

/** The files of the documented API that go into a toolkit as they are. */
function carried(generated: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return deploymentEmitters.flatMap(({ name, carries }) =>
    generated.filter(({ path }) => path.startsWith(`${name}/`) && carries(path.slice(name.length + 1))),
  );
}

function treeIn(files: readonly GeneratedFile[], name: string): JsonObject {
  const file = files.find(({ path }) => path === name);
  if (file === undefined) throw new Error(`there is no ${name}`);
  return asObject(parseJson(file.text));
}

function without(whole: JsonObject, base: JsonObject, at = ""): JsonObject {
  return Object.fromEntries(
    Object.entries(whole).flatMap(([key, value]): [string, Json][] => {
      const other = base[key];
      if (other !== undefined && printJson(other) === printJson(value)) return [];
      const place = `${at}/${key}`;
      return [[key, maps.includes(place) ? without(asObject(value), asObject(other), place) : value]];
    }),
  );
}

function upon(own: JsonObject, base: JsonObject, at = ""): JsonObject {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const place = `${at}/${key}`;
    merged[key] = maps.includes(place) ? upon(asObject(value), asObject(base[key]), place) : value;
  }
  return merged;
}
