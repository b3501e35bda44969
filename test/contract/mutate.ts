import { resolve } from "../../src/document/index.ts";
import { asList, asObject, type JsonObject, pointerStep } from "../../src/json/index.ts";

/** One wrong thing in a true body, and the place where the first issue must stand. */
export interface Mutation {
  readonly what: string;
  readonly at: string;
  readonly body: unknown;
}

/** Puts another value in the place that a step of the walk stands at, and gives the whole body. */
type Put = (value: unknown) => unknown;

const samples: readonly unknown[] = [null, true, 1.5, "~ no such text ~", [], {}];

/** Everything wrong that can be made of a true body by its schema. Reads the schema itself, not what is compiled of it. */
export function mutationsOf(
  tree: JsonObject,
  schema: unknown,
  value: unknown,
  at = "",
  put: Put = (whole) => whole,
): readonly Mutation[] {
  const target = resolve(tree, schema);
  const step = (name: string) => `${at}${pointerStep(name)}`;
  const below = (name: string, field: unknown) =>
    mutationsOf(tree, field, asObject(value)[name], step(name), (next) =>
      put({ ...asObject(value), [name]: next }),
    );
  const put_ = (what: string, next: unknown, place = at): Mutation => ({ what, at: place, body: put(next) });
  const wrongKinds = samples
    .filter((sample) => !fitsKind(tree, target, sample))
    .map((sample) => put_(`${JSON.stringify(sample)} in its place`, sample));

  const { propertyName: tag } = asObject(target.discriminator);
  if (typeof tag === "string") {
    const object = asObject(value);
    const { [tag]: label, ...rest } = object;
    const own = asList(target.oneOf).find((branch) => labelsOf(tree, branch, tag).includes(label));
    const others = asList(target.oneOf).filter((branch) => branch !== own);
    const swapped = others.flatMap((branch) => {
      const missing = asList(resolve(tree, branch).required).find((name) => !(String(name) in object));
      const next = { ...object, [tag]: labelsOf(tree, branch, tag)[0] };
      return missing === undefined ? [] : [put_("the tag of another branch", next, step(String(missing)))];
    });
    return [
      ...wrongKinds,
      put_("no tag", rest, step(tag)),
      put_("a tag of nothing", { ...object, [tag]: "no such tag" }, step(tag)),
      put_("a tag of null", { ...object, [tag]: null }, step(tag)),
      ...swapped,
      ...mutationsOf(tree, own, value, at, put).filter(
        ({ at: place }) => place !== step(tag) && place !== at,
      ),
    ];
  }
  if (target.oneOf !== undefined || target.anyOf !== undefined) return wrongKinds;
  if (Array.isArray(value) && target.items !== undefined) {
    const items = value
      .slice(0, 2)
      .flatMap((item, index) =>
        mutationsOf(tree, target.items, item, `${at}/${index}`, (next) => put(value.with(index, next))),
      );
    return [...wrongKinds, ...items];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wrongKinds;
  const fields = asObject(target.properties);
  const required = asList(target.required).map((name) => {
    const { [String(name)]: _, ...rest } = asObject(value);
    return put_(`without ${name}`, rest, step(String(name)));
  });
  const closed =
    target.additionalProperties === false
      ? [put_("one field more", { ...value, noSuchField: 1 }, step("noSuchField"))]
      : [];
  const known = Object.entries(fields)
    .filter(([name]) => name in asObject(value))
    .flatMap(([name, field]) => below(name, field));
  const more =
    typeof target.additionalProperties === "object"
      ? Object.keys(asObject(value))
          .filter((name) => !(name in fields))
          .flatMap((name) => below(name, target.additionalProperties))
      : [];
  return [...wrongKinds, ...required, ...closed, ...known, ...more];
}

/** What a value of the encoded format can be made of that the backend never sends, anywhere within it. */
export function valueMutations(value: unknown, at: string, put: Put): readonly Mutation[] {
  const here: readonly Mutation[] = [
    { what: "an int64 that is none", at, body: put({ $integer: "x" }) },
    { what: "an int64 as a number", at, body: put({ $integer: 7 }) },
    { what: "bytes that are none", at, body: put({ $bytes: ["AA=="] }) },
    { what: "an ordinary number as a special one", at, body: put({ $float: "AAAAAAAA8D8=" }) },
    { what: "a key that nobody knows", at: `${at}/$date`, body: put({ $date: 1 }) },
  ];
  if (typeof value !== "object" || value === null) return here;
  if (Object.keys(value).some((key) => key.startsWith("$"))) return here;
  const inside = Object.entries(value).flatMap(([key, item]) =>
    valueMutations(item, `${at}${pointerStep(key)}`, (next) =>
      put(Array.isArray(value) ? value.with(Number(key), next) : { ...value, [key]: next }),
    ),
  );
  return [...here, ...inside];
}

function labelsOf(tree: JsonObject, branch: unknown, tag: string): readonly unknown[] {
  const { const: only, enum: several } = asObject(asObject(resolve(tree, branch).properties)[tag]);
  return only === undefined ? asList(several) : [only];
}

/** Whether a sample could be meant by a schema: of the right type, and one of its few values. */
function fitsKind(tree: JsonObject, schema: unknown, sample: unknown): boolean {
  const target = resolve(tree, schema);
  const branches = [...asList(target.oneOf), ...asList(target.anyOf)];
  if (branches.length > 0) return branches.some((branch) => fitsKind(tree, branch, sample));
  if (target.const !== undefined) return target.const === sample;
  if (target.enum !== undefined) return asList(target.enum).includes(sample as never);
  if (typeof target.pattern === "string" && typeof sample === "string")
    return new RegExp(target.pattern).test(sample);
  if (typeof sample === "string" && Number(target.maxLength ?? sample.length) < sample.length) return false;
  const types = [target.type].flat().filter((type) => type !== undefined);
  if (types.length === 0) return true;
  const kind = sample === null ? "null" : Array.isArray(sample) ? "array" : typeof sample;
  return (
    types.includes(kind) ||
    (kind === "object" && asList(target.required).length === 0 && types.includes("object"))
  );
}
