import { type Code, code, word } from "../../emit/code.ts";
import { answerShape, knownFields, namesInType, withDescriptions } from "../../emit/schema-prose.ts";
import {
  type Api,
  type ClientMethod,
  clientMethod,
  mapShape,
  type NamedShape,
  type Operation,
  type Shape,
} from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { builtInTypes } from "./names.ts";
import { withoutLinks } from "./text.ts";
import { KotlinTypes } from "./types.ts";

/** What a method takes and gives. */
export interface Signature {
  readonly parameters?: { readonly type: Code; readonly shape: Code; readonly isOptional: boolean };
  /** Without a shape it is bytes. */
  readonly body?: { readonly type: Code; readonly shape?: Code; readonly isOptional: boolean };
  /** `read` is the lambda that reads what came. */
  readonly answer: { readonly type: Code; readonly read: Code };
}

/**
 * The types of the document's schemas, as far as methods take or give them. A name that the runtime has already, or that
 * a deployment's tables could have, gets `Json` at its end: `SnapshotPageJson` is the page as it is sent.
 */
export class Schemas {
  readonly #shapes: ReadonlyMap<string, NamedShape>;
  readonly #taken: ReadonlySet<string>;
  readonly #types: KotlinTypes;
  readonly #api: Pick<Api, "schemas">;
  readonly #declared = new Set<string>();

  constructor(api: Pick<Api, "schemas">, taken: ReadonlySet<string>) {
    const { schemas } = api;
    this.#api = api;
    this.#taken = taken;
    this.#shapes = new Map(schemas.map((named) => [named.name, named]));
    const types = schemas.map(({ name, shape }) => ({
      name: this.#nameOf(name),
      shape: this.#renamed(shape),
    }));
    this.#types = new KotlinTypes({ types }, "Json");
  }

  /** Every type that was asked for, each after what it was asked for. */
  get declarations(): readonly Code[] {
    return this.#types.declarations;
  }

  /** How an operation of the client itself reads as a method. */
  clientMethod(each: Operation): ClientMethod {
    return clientMethod(each, this.#api);
  }

  /** The types of an operation's method. */
  signature(each: Operation): Signature {
    return { ...this.#parameters(each), ...this.#body(each), answer: this.#answer(each) };
  }

  #parameters({ id, parameters }: Operation): Pick<Signature, "parameters"> {
    if (parameters.length === 0) return {};
    const fields = parameters.map(({ name, shape, required, description }) => {
      return { name, shape, optional: !required, description };
    });
    const typed = this.#typed(
      `${capitalise(id)}Parameters`,
      { kind: "object", fields },
      `What ${id} takes beside its body.`,
    );
    return { parameters: { ...typed, isOptional: fields.every(({ optional }) => optional) } };
  }

  #body({ id, sends, requestBody }: Operation): Pick<Signature, "body"> {
    if (requestBody === undefined) return {};
    const { shape, required, description } = requestBody;
    const isOptional = !required;
    if (sends === "bytes" || shape === undefined) return { body: { type: code`ByteArray`, isOptional } };
    return {
      body: {
        ...this.#typed(`${capitalise(id)}Body`, shape, `The body of ${id}. ${description}`),
        isOptional,
      },
    };
  }

  #answer(each: Operation): Signature["answer"] {
    const shape = answerShape(each) ?? { kind: "json" };
    const isNothing = each.answers === "nothing" || (shape.kind === "scalar" && shape.type === "null");
    if (isNothing) return { type: code`Unit`, read: code`{ }` };
    if (each.answers === "text") return { type: code`String`, read: code`{ it.text() }` };
    if (each.answers === "bytes") return { type: code`ByteString`, read: code`{ it.bytes() }` };
    const typed = this.#typed(`${capitalise(each.id)}Answer`, shape, `What ${each.id} answers.`);
    return { type: typed.type, read: code`{ it.readAs(${typed.shape}) }` };
  }

  /** The type of a shape, declared with all that it refers to; one without a name of its own is called `own`. */
  #typed(own: string, shape: Shape, about: string): { readonly type: Code; readonly shape: Code } {
    this.#declareAllIn(shape);
    const name = this.#nameOf(own);
    if (shape.kind === "object") {
      this.#types.declare(
        { name, shape: this.#renamed(withDescriptions(shape, withoutLinks)) },
        withoutLinks(about),
      );
      return { type: word(name), shape: word(`${name}Shape`) };
    }
    const { type, shape: printed } = this.#types.typed(this.#renamed(shape), name);
    return { type, shape: printed };
  }

  #declareAllIn(shape: Shape): void {
    for (const name of namesInType(shape)) {
      const named = this.#shapes.get(name);
      if (named === undefined || this.#declared.has(name)) continue;
      this.#declared.add(name);
      const description = withoutLinks(named.description ?? "");
      const about = [
        `The schema ${name} of the document.`,
        description,
        knownFields(named.shape, withoutLinks),
      ];
      this.#types.declare(
        { name: this.#nameOf(name), shape: this.#renamed(withDescriptions(named.shape, withoutLinks)) },
        about.filter((part) => part !== "").join("\n\n"),
      );
      this.#declareAllIn(named.shape);
    }
  }

  #nameOf(name: string): string {
    const taken = this.#taken.has(name) || builtInTypes.has(name) || /(?:Doc|Id)$/.test(name);
    return taken ? `${name}Json` : name;
  }

  /** A shape whose references bear the names that Kotlin has for them. A Convex value is JSON here like anything else. */
  #renamed(shape: Shape): Shape {
    if (shape.kind === "unknown") return { kind: "json" };
    if (shape.kind === "id") return { kind: "scalar", type: "string" };
    if (shape.kind === "scalar" && shape.type === "bytes") return { kind: "json" };
    if (shape.kind === "ref") return { ...shape, name: this.#nameOf(shape.name) };
    return mapShape(shape, (inner) => this.#renamed(inner));
  }
}
