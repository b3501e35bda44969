import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import { answerShape } from "../../emit/schema-prose.ts";
import {
  type Api,
  type ClientMethod,
  clientMethod,
  mapShape,
  type Operation,
  type Shape,
} from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { aboutOperation } from "./about-operation.ts";
import { rustConstant, rustName } from "./names.ts";
import type { NamedPlace, Place } from "./places.ts";
import { type Flavour, RustTypes } from "./types.ts";

const module = ["schemas"];

/** Plain JSON, in which whole numbers are read to the last digit. */
const json: Flavour = {
  value: code`serde_json::Value`,
  object: code`serde_json::Map<String, serde_json::Value>`,
  bytes: code`Vec<u8>`,
  isExact: false,
};

const placeOf = (name: string): Place => ({ module, name, mark: "", innerMark: "" });

/** The Rust types of the document's schemas, as far as methods take or give them, and the methods themselves. */
export class Schemas {
  readonly #named: ReadonlyMap<string, NamedPlace & { readonly description?: string }>;
  readonly #types: RustTypes;
  readonly #api: Pick<Api, "schemas">;
  readonly #declared = new Set<string>();

  constructor(api: Pick<Api, "schemas">) {
    const { schemas } = api;
    this.#api = api;
    this.#named = new Map(
      schemas.map(({ name, shape, description }) => [
        name,
        { place: placeOf(name), shape: asJson(shape), ...(description === undefined ? {} : { description }) },
      ]),
    );
    this.#types = new RustTypes(this.#named, json, (table) => placeOf(`${capitalise(table)}Id`));
  }

  /** The whole module. */
  get declarations(): Code {
    return joined(this.#types.declarationsIn(module), code`\n`);
  }

  /** How an operation of the client itself reads as a method. */
  clientMethod(each: Operation): ClientMethod {
    return clientMethod(each, this.#api);
  }

  /** A typed method for an operation: parameters and body in, the answer out. `caller` is what makes the call. */
  method(each: Operation, caller: Code, call: (type: Code) => Code): Code {
    const parameters = this.#parameters(each);
    const body = this.#body(each);
    const given = [code`&self`, ...(parameters?.given ?? []), ...(body?.given ?? [])];
    const outgoing = code`Outgoing::new(&${word(rustConstant(each.id))})${parameters?.passed ?? nothing}${body?.passed ?? nothing}`;
    const { type, read } = this.#answer(each);
    return code`${aboutOperation(each)}
pub fn ${word(rustName(each.id))}(
    ${joined(given, code`,\n    `)},
) -> ${call(type)} {
    ${caller}.prepare(${outgoing}, ${read})
}
`;
  }

  #parameters({ id, parameters, group }: Operation): Given | undefined {
    if (parameters.length === 0 || group === "none") return undefined;
    const fields = parameters.map(({ name, shape, required, description }) => ({
      name,
      shape: asJson(shape),
      optional: !required,
      description,
    }));
    const place = placeOf(`${capitalise(id)}Parameters`);
    for (const { shape } of fields) this.#declareAllIn(shape);
    this.#types.declare(place, { kind: "object", fields }, [`What \`${id}\` takes beside its body.`]);
    return {
      given: [code`parameters: &crate::schemas::${word(place.name)}`],
      passed: code`.with_parameters(parameters)`,
    };
  }

  #body({ id, sends, requestBody }: Operation): Given | undefined {
    if (requestBody === undefined) return undefined;
    const { shape, required, description } = requestBody;
    if (sends === "bytes" || shape === undefined)
      return { given: [code`body: impl Into<Vec<u8>>`], passed: code`.with_bytes(body)` };
    const type = this.#typeNamed(
      `${capitalise(id)}Body`,
      asJson(shape),
      `The body of \`${id}\`. ${description}`,
    );
    if (required) return { given: [code`body: &${type}`], passed: code`.with_json(body)` };
    return { given: [code`body: Option<&${type}>`], passed: code`.with_optional_json(body)` };
  }

  #answer(each: Operation): { readonly type: Code; readonly read: Code } {
    if (each.answers === "nothing") return { type: code`()`, read: code`read_nothing` };
    if (each.answers === "text") return { type: code`String`, read: code`read_text` };
    if (each.answers === "bytes") return { type: code`Vec<u8>`, read: code`read_bytes` };
    const shape = asJson(answerShape(each) ?? { kind: "json" });
    const type = this.#typeNamed(`${capitalise(each.id)}Answer`, shape, `What \`${each.id}\` answers.`);
    return { type, read: code`read_json` };
  }

  /** The type of a shape, declared with all that it refers to; one without a name of its own is called `own`. */
  #typeNamed(own: string, shape: Shape, about: string): Code {
    this.#declareAllIn(shape);
    const place = placeOf(own);
    if (shape.kind === "object" || shape.kind === "open") this.#types.declare(place, shape, [about]);
    return this.#types.type(shape, place);
  }

  #declareAllIn(shape: Shape): void {
    for (const name of namesIn(shape)) {
      const named = this.#named.get(name);
      if (named === undefined || this.#declared.has(name)) continue;
      this.#declared.add(name);
      this.#types.declare(named.place, named.shape, [
        named.description ?? `The schema \`${name}\` of the document.`,
      ]);
      this.#declareAllIn(named.shape);
    }
  }
}

/** What a method takes, and how it is passed on. */
interface Given {
  readonly given: readonly Code[];
  readonly passed: Code;
}

/** A Convex value is JSON in the API's own requests and answers, like anything else. */
function asJson(shape: Shape): Shape {
  return shape.kind === "unknown" ? { kind: "json" } : mapShape(shape, asJson);
}

/** The names that the type of a shape uses. Further fields of an object are plain JSON in Rust, whatever they hold. */
function namesIn(shape: Shape): readonly string[] {
  if (shape.kind === "ref") return [shape.name];
  if (shape.kind === "open") return shape.fields.flatMap((field) => namesIn(field.shape));
  const names: string[] = [];
  mapShape(shape, (inner) => {
    names.push(...namesIn(inner));
    return inner;
  });
  return names;
}
