import type { LiteralValue, Shape } from "../model/index.ts";

/** What a union comes down to where a decoder has to tell the members apart by what they look like. */
export interface UnionPlan {
  readonly nullable: boolean;
  /** The field whose literal tells the members apart, where every member is an object that has one. */
  readonly tag?: string;
  /** In the order of the validator. None at all: nothing but null fits, if even that. */
  readonly members: readonly Member[];
}

/** One member, with the step of its name where it needs one. */
export interface Member {
  readonly step: string;
  readonly shape: Shape | LiteralSet;
}

/** Several literals of one scalar type, which become one type with a constant for each. */
export interface LiteralSet {
  readonly kind: "literals";
  readonly of: readonly LiteralValue[];
}

type Find = (name: string) => Shape | undefined;

/**
 * Flattens unions inside unions, takes null out, and joins members that no value can tell apart: ids of two tables
 * are both strings, and beside any string a literal says nothing. Nothing where one member is unknown: then all is.
 */
export function planUnion(union: Shape & { readonly kind: "union" }, find: Find): UnionPlan | undefined {
  const flat = [...flatten(union, find, new Set())];
  if (flat.some(({ kind }) => kind === "unknown" || kind === "json")) return undefined;
  const nullable = flat.some((shape) => shape.kind === "scalar" && shape.type === "null");
  const groups = new Map<string, (Shape | LiteralSet)[]>();
  for (const shape of flat) {
    if (shape.kind === "scalar" && shape.type === "null") continue;
    const key = groupOf(shape);
    groups.set(key, [...(groups.get(key) ?? []), shape]);
  }
  const shapes = [...groups].flatMap(([key, members]) => joinGroup(key, members));
  const tag = findTag(union.discriminator, shapes, find);
  const steps = stepsOf(shapes, tag, find);
  return {
    nullable,
    ...(tag === undefined ? {} : { tag }),
    members: shapes.map((shape, at) => ({ step: steps[at] ?? "", shape })),
  };
}

function* flatten(shape: Shape, find: Find, seen: Set<string>): Iterable<Shape> {
  if (shape.kind === "union") {
    for (const member of shape.of) yield* flatten(member, find, seen);
    return;
  }
  if (shape.kind !== "ref") return void (yield shape);
  const target = find(shape.name);
  if (target === undefined || target.kind === "object") return void (yield shape);
  if (seen.has(shape.name)) return;
  seen.add(shape.name);
  yield* flatten(target, find, seen);
}

/** Members with the same key look alike on the wire and are joined; a key of its own keeps a member apart. */
function groupOf(shape: Shape): string {
  switch (shape.kind) {
    case "scalar":
      return shape.type;
    case "id":
      return "string";
    case "literal":
      return scalarOf(shape.value);
    default:
      return JSON.stringify(shape, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
  }
}

/** The scalar type that a literal belongs to. */
export function scalarOf(value: LiteralValue): "string" | "int64" | "boolean" | "float64" {
  if (typeof value === "string") return "string";
  if (typeof value === "bigint") return "int64";
  return typeof value === "boolean" ? "boolean" : "float64";
}

function joinGroup(key: string, members: readonly (Shape | LiteralSet)[]): (Shape | LiteralSet)[] {
  const [first] = members;
  if (first === undefined) return [];
  if (key !== "string" && key !== "int64" && key !== "boolean" && key !== "float64") return [first];
  const whole: Shape = { kind: "scalar", type: key };
  const literals = members.flatMap((member) => (member.kind === "literal" ? [member.value] : []));
  if (literals.length === members.length) {
    const set = [...new Set(literals)];
    const all = key === "boolean" && set.length === 2;
    return [all || set.some((value) => Object.is(value, -0)) ? whole : { kind: "literals", of: set }];
  }
  const tables = new Set(members.map((member) => (member.kind === "id" ? member.table : undefined)));
  return [tables.size === 1 && first.kind === "id" ? first : whole];
}

/** The literal that an object always holds in a field. */
export function literalIn(shape: Shape | LiteralSet, field: string, find: Find): LiteralValue | undefined {
  const target = shape.kind === "ref" ? find(shape.name) : shape;
  if (target?.kind !== "object") return undefined;
  const held = target.fields.find(({ name, optional }) => name === field && !optional)?.shape;
  return held?.kind === "literal" && !Object.is(held.value, -0) ? held.value : undefined;
}

function findTag(
  given: string | undefined,
  shapes: readonly (Shape | LiteralSet)[],
  find: Find,
): string | undefined {
  const [first] = shapes;
  if (first === undefined || shapes.length < 2) return undefined;
  const target = first.kind === "ref" ? find(first.name) : first;
  const fields = target?.kind === "object" ? target.fields.map(({ name }) => name) : [];
  const candidates = given === undefined ? fields : [given, ...fields];
  return candidates.find((field) => {
    const literals = shapes.map((shape) => literalIn(shape, field, find));
    return literals.every((literal) => literal !== undefined) && new Set(literals).size === shapes.length;
  });
}

/**
 * The members' steps in names: their literals where a tag tells members apart, else their kinds, numbered where one
 * repeats. Literals that differ in their type alone, such as `1n` and `1`, read alike.
 */
function stepsOf(
  all: readonly (Shape | LiteralSet)[],
  tag: string | undefined,
  find: Find,
): readonly string[] {
  const literals = all.map((shape) => (tag === undefined ? undefined : literalIn(shape, tag, find)));
  const steps = literals.map(String);
  if (!literals.includes(undefined) && new Set(steps).size === steps.length) return steps;
  return all.map((shape) => {
    const same = all.filter((other) => kindOf(other) === kindOf(shape));
    return same.length === 1 ? kindOf(shape) : `${kindOf(shape)}${same.indexOf(shape) + 1}`;
  });
}

function kindOf(shape: Shape | LiteralSet): string {
  if (shape.kind === "scalar") return shape.type;
  if (shape.kind === "literals") return `${scalarOf(shape.of[0] ?? "")}Literal`;
  return shape.kind;
}
