import {
  asList,
  asObject,
  isObject,
  type Json,
  type JsonObject,
  pointerStep,
  stepsOfPointer,
} from "../json/index.ts";
import type { Problem } from "../problems/index.ts";
import type { Copies } from "./inject-exchanges.ts";
import { parseYaml, type YamlFile } from "./parse-yaml.ts";

/**
 * Puts one Overlay (1.0) on a document. Every action must match: one that does not is a problem, where the
 * specification would let it pass in silence. Targets are paths of names and indexes, such as
 * `$.paths['/api/query'].post`; filters and wildcards are not needed here and are refused. What the document says
 * more than once, as `copies` knows, is changed everywhere.
 */
export function applyOverlay(
  tree: JsonObject,
  overlay: YamlFile,
  copies: Copies = new Map(),
): { readonly tree: JsonObject; readonly problems: readonly Problem[] } {
  let result: Json = tree;
  const problems: Problem[] = [...overlay.problems];
  for (const [index, action] of asList(asObject(overlay.data).actions).entries()) {
    const { target, update } = asObject(action);
    const steps = stepsOf(typeof target === "string" ? target : "");
    const at = `/actions/${index}`;
    const place = { file: overlay.path, line: overlay.lines.get(at) ?? 1, pointer: at };
    const changed: Json | undefined =
      steps === undefined ? undefined : updateAll(result, placesOf(steps, copies), update ?? {});
    if (changed === undefined) {
      problems.push({
        rule: steps === undefined ? "overlay-target" : "overlay-no-match",
        place,
        message:
          steps === undefined
            ? `“${target}” is not a path of names and indexes.`
            : `“${target}” matches nothing of the document.`,
        fix: "Point it at something of the document, or remove the action.",
        severity: "error",
      });
    } else result = changed;
  }
  return { tree: result as JsonObject, problems };
}

/** Puts an overlay on that was made here and not written by hand. */
export function applyMadeOverlay(tree: JsonObject, name: string, overlay: JsonObject): JsonObject {
  const made: YamlFile = { path: name, data: overlay, lines: new Map(), problems: [] };
  const { tree: result, problems } = applyOverlay(tree, made);
  if (problems.length > 0) throw new Error(`${name} does not fit the document: ${problems[0]?.message}`);
  return result;
}

/** Puts several overlay files on, in the order of their paths. */
export function applyOverlays(
  tree: JsonObject,
  files: ReadonlyMap<string, string>,
  copies: Copies = new Map(),
): { readonly tree: JsonObject; readonly problems: readonly Problem[] } {
  return [...files].sort(byPath).reduce<ReturnType<typeof applyOverlay>>(
    (before, [path, text]) => {
      const after = applyOverlay(before.tree, parseYaml(path, text), copies);
      return { tree: after.tree, problems: [...before.problems, ...after.problems] };
    },
    { tree, problems: [] },
  );
}

/** The steps of a target, or undefined where it is more than a plain path. */
export function stepsOf(target: string): readonly (string | number)[] | undefined {
  if (!target.startsWith("$")) return undefined;
  const steps: (string | number)[] = [];
  let rest = target.slice(1);
  while (rest !== "") {
    const found = /^(?:\.([A-Za-z_][\w-]*)|\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\])/.exec(rest);
    if (found === null) return undefined;
    const [all, name, quoted, index] = found;
    steps.push(index === undefined ? (name ?? (quoted ?? "").replace(/\\(.)/g, "$1")) : Number(index));
    rest = rest.slice(all.length);
  }
  return steps;
}

/** Everywhere that a target stands: where it says, and where its text was copied to. */
export function placesOf(steps: Steps, copies: Copies): readonly Steps[] {
  const pointer = steps.map(pointerStep).join("");
  const again = [...copies].flatMap(([written, places]) =>
    pointer === written || pointer.startsWith(`${written}/`)
      ? places.map((place) => [...stepsOfPointer(place), ...steps.slice(stepsOfPointer(written).length)])
      : [],
  );
  return [steps, ...again];
}

type Steps = readonly (string | number)[];

/** The value with each place changed that is there, or undefined where none is. */
function updateAll(value: Json, places: readonly Steps[], update: Json): Json | undefined {
  return places.reduce<Json | undefined>((before, steps) => {
    const after = updateAt(before ?? value, steps, update);
    return after ?? before;
  }, undefined);
}

function updateAt(value: Json, steps: readonly (string | number)[], update: Json): Json | undefined {
  const [step, ...further] = steps;
  if (step === undefined) return merge(value, update);
  if (typeof step === "number") {
    if (!Array.isArray(value) || step >= value.length) return undefined;
    const changed = updateAt(value[step], further, update);
    return changed === undefined ? undefined : value.with(step, changed);
  }
  if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
  const changed = updateAt(value[step] as Json, further, update);
  return changed === undefined ? undefined : { ...value, [step]: changed };
}

/** As the Overlay specification merges: objects field by field, lists end to end, anything else replaced. */
function merge(value: Json, update: Json): Json {
  if (Array.isArray(value)) return [...value, ...(Array.isArray(update) ? update : [update])];
  if (!isObject(value) || !isObject(update)) return update;
  const merged: Record<string, Json> = { ...value };
  for (const [key, field] of Object.entries(update)) {
    merged[key] = Object.hasOwn(value, key) ? merge(value[key] as Json, field) : field;
  }
  return merged;
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
