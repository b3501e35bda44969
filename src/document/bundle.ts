import { posix } from "node:path";
import { asObject, isObject, type Json, type JsonObject, pointerStep } from "../json/index.ts";
import type { Place, Problem } from "../problems/index.ts";
import type { YamlFile } from "./parse-yaml.ts";

/** The folders whose files become components, one per file, under the file's own name. */
const componentFolders = ["schemas", "parameters", "responses", "headers", "requestBodies"];

/** What `bundle` reads: data files, and pages of prose that a description refers to. */
export interface BundleInput {
  readonly files: ReadonlyMap<string, YamlFile>;
  readonly prose: ReadonlyMap<string, string>;
  readonly frontPage: string;
}

/** The files of the document in one tree, with the place that each pointer of it was written at. */
export interface Bundle {
  readonly tree: JsonObject;
  readonly places: Map<string, Place>;
  readonly problems: readonly Problem[];
}

/**
 * Follows every file reference from the front page. What lies in a component folder becomes a component,
 * named as its file; anything else, such as a path item or a page of prose, is put in place.
 */
export function bundle({ files, prose, frontPage }: BundleInput): Bundle {
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  const components = new Map<string, Map<string, Json>>();
  const used = new Set<string>([frontPage]);

  const componentOf = (path: string): { folder: string; name: string } | undefined => {
    const [folder = "", file = "", ...rest] = path.slice(posix.dirname(frontPage).length + 1).split("/");
    if (!componentFolders.includes(folder) || file === "" || rest.length > 0) return undefined;
    return { folder, name: file.replace(/\.yaml$/, "") };
  };

  const refer = (file: YamlFile, ref: string, at: string): { path: string; pointer?: string } | undefined => {
    const path = posix.join(posix.dirname(file.path), ref);
    const target = files.get(path);
    if (target === undefined) {
      problems.push({
        rule: "dead-reference",
        place: { file: file.path, line: file.lines.get(at) ?? 1, pointer: at },
        message: `“${ref}” leads to no file.`,
        fix: "Name a file of openapi/, relative to this one.",
        severity: "error",
      });
      return undefined;
    }
    used.add(path);
    const component = componentOf(path);
    if (component === undefined) return { path };
    const { folder, name } = component;
    const group = components.get(folder) ?? new Map<string, Json>();
    components.set(folder, group);
    const pointer = `/components${pointerStep(folder)}${pointerStep(name)}`;
    if (!group.has(name)) {
      group.set(name, null);
      group.set(name, copy(target, target.data, "", pointer));
    }
    return { path, pointer };
  };

  /** `at` is the pointer within the file, `to` the pointer within the bundled tree. */
  const copy = (file: YamlFile, value: Json, at: string, to: string): Json => {
    places.set(to, { file: file.path, line: file.lines.get(at) ?? 1, pointer: at });
    if (Array.isArray(value)) {
      return value.map((item, index) => copy(file, item, at + pointerStep(index), to + pointerStep(index)));
    }
    if (!isObject(value)) return value;
    const { $ref: ref } = value;
    if (typeof ref === "string" && !ref.startsWith("#")) {
      const page = posix.join(posix.dirname(file.path), ref);
      const text = prose.get(page);
      if (text !== undefined) {
        used.add(page);
        places.set(to, { file: page, line: 1 });
        return text;
      }
      const target = refer(file, ref, `${at}/$ref`);
      if (target === undefined) return value;
      if (target.pointer === undefined) {
        const whole = files.get(target.path) as YamlFile;
        return copy(whole, whole.data, "", to);
      }
      return { ...(copyFields(file, value, at, to) as JsonObject), $ref: `#${target.pointer}` };
    }
    return copyFields(file, value, at, to);
  };

  const copyFields = (file: YamlFile, value: JsonObject, at: string, to: string): Json =>
    Object.fromEntries(
      Object.entries(value).map(([key, field]) => {
        const below = at + pointerStep(key);
        if (at.endsWith("/discriminator") && key === "mapping" && isObject(field)) {
          return [key, copyMapping(file, field, below)];
        }
        return key === "$ref" ? [key, field] : [key, copy(file, field, below, to + pointerStep(key))];
      }),
    );

  const copyMapping = (file: YamlFile, mapping: JsonObject, at: string): JsonObject =>
    Object.fromEntries(
      Object.entries(mapping).map(([key, ref]) => {
        if (typeof ref !== "string" || ref.startsWith("#")) return [key, ref];
        const target = refer(file, ref, at + pointerStep(key));
        return [key, target?.pointer === undefined ? ref : `#${target.pointer}`];
      }),
    );

  const front = files.get(frontPage);
  if (front === undefined) throw new Error(`${frontPage} is missing`);
  const root = asObject(copy(front, front.data, "", ""));
  for (const path of [...files.keys(), ...prose.keys()]) {
    if (used.has(path) || /\/(examples|overlays)\//.test(path)) continue;
    problems.push({
      rule: "unused-file",
      place: { file: path, line: 1 },
      message: "No other file refers to this one.",
      fix: "Refer to it, or remove it.",
      severity: "error",
    });
  }
  const gathered = Object.fromEntries(
    [...components]
      .sort(byKey)
      .map(([folder, group]) => [folder, Object.fromEntries([...group].sort(byKey))]),
  );
  return { tree: { ...root, components: { ...asObject(root.components), ...gathered } }, places, problems };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
