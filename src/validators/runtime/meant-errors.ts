import { readPointer } from "../../json/pointer.ts";
import type { RawError } from "./issue.ts";

/**
 * Takes out what a union's other branches have to say.
 *
 * A union reports the errors of every branch, then its own. A value that fits none was most likely meant as the
 * branch whose own kind it is, and only that branch's errors help; where no branch is near, only the union speaks.
 */
export function meantErrors(all: readonly RawError[], value: unknown): readonly RawError[] {
  // A tag that names no branch is reported by the list of tags too, in better words.
  const errors = all.filter(({ keyword }) => keyword !== "discriminator");
  const union = outermostUnion(errors);
  if (union === undefined) return errors;
  const below = `${union.schemaPath}/`;
  const inside = errors.filter((error) => error.schemaPath.startsWith(below) && sameOrBelow(error, union));
  const before = errors.slice(0, errors.indexOf(inside[0] ?? union));
  const after = errors.slice(errors.indexOf(union) + 1);
  const branches = new Map<string, RawError[]>();
  for (const error of inside) {
    const branch = error.schemaPath.slice(below.length).split("/", 1)[0] ?? "";
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  const near = [...branches.values()]
    .map((branch) => meantErrors(branch, value))
    .map((branch) => ({ branch, distance: distanceOf(branch, union, value) }))
    .filter(({ distance }) => distance < far)
    .sort((a, b) => a.distance - b.distance || a.branch.length - b.branch.length);
  const [best, second] = near;
  const isTie =
    best !== undefined &&
    second !== undefined &&
    best.distance === second.distance &&
    best.branch.length === second.branch.length;
  const meant = best === undefined || isTie ? [union] : best.branch;
  return [...before, ...meant, ...meantErrors(after, value)];
}

const far = 100;

function outermostUnion(errors: readonly RawError[]): RawError | undefined {
  const unions = errors.filter(
    ({ keyword, params }) => /^(anyOf|oneOf)$/.test(keyword) && !Array.isArray(params.passingSchemas),
  );
  const isInside = (one: RawError, other: RawError) =>
    one !== other && one.schemaPath.startsWith(`${other.schemaPath}/`) && sameOrBelow(one, other);
  return unions.find((one) => !unions.some((other) => isInside(one, other)));
}

function sameOrBelow(one: RawError, other: RawError): boolean {
  return one.instancePath === other.instancePath || one.instancePath.startsWith(`${other.instancePath}/`);
}

/** How far a value is from a branch: errors inside it are near, another tag is further, another kind of value is far. */
function distanceOf(branch: readonly RawError[], union: RawError, value: unknown): number {
  const there = readPointer(value, union.instancePath);
  const count = (keyword: string) =>
    branch.filter((error) => error.keyword === keyword && error.instancePath === union.instancePath).length;
  // Nothing that the branch wants is there, and all that is there is nothing to it.
  const isStranger =
    count("required") > 0 && count("additionalProperties") === Object.keys(there ?? {}).length;
  let distance = isStranger ? far : 0;
  for (const { keyword, instancePath } of branch) {
    const here = instancePath === union.instancePath;
    if (here && /^(type|const|enum|anyOf|oneOf|pattern|not|false schema)$/.test(keyword)) return far;
    const isTag =
      /^(const|enum)$/.test(keyword) && !instancePath.slice(union.instancePath.length + 1).includes("/");
    if (isTag) distance += 10;
    else if (here && /^(required|additionalProperties)$/.test(keyword)) distance += 2;
    else distance += 1;
  }
  return distance;
}
