import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import { answerShape, knownFields, namesInType, withDescriptions } from "../../emit/schema-prose.ts";
import type { Api, NamedShape, Operation, Shape } from "../../model/index.ts";
import { mapShape } from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { aboutOperation } from "./about-operation.ts";
import { goName } from "./names.ts";
import { operationVariable } from "./operations.ts";
import { plainText } from "./text.ts";
import { GoTypes } from "./types.ts";

/**
 * The Go types of the document's schemas, as far as methods take or give them. A name that the runtime has already, or
 * that a deployment's tables could have, gets `JSON` at its end: `SnapshotPageJSON` is the page as it is sent.
 */
export class Schemas {
  readonly #shapes: ReadonlyMap<string, NamedShape>;
  readonly #taken: ReadonlySet<string>;
  readonly #types: GoTypes;
  readonly #declared = new Set<string>();

  constructor({ schemas }: Pick<Api, "schemas">, taken: ReadonlySet<string>) {
    this.#taken = taken;
    this.#shapes = new Map(schemas.map((named) => [named.name, named]));
    const types = schemas.map(({ name, shape }) => ({
      name: this.#nameOf(name),
      shape: this.#renamed(shape),
    }));
    this.#types = new GoTypes({ types });
  }

  /** Every type that was asked for, each after what it was asked for. */
  get declarations(): readonly Code[] {
    return this.#types.declarations;
  }

  /** A typed method for an operation: parameters and body in, the answer out. */
  method(each: Operation, receiver: Code, client: Code): Code {
    const name = goName(each.id);
    const parameters = this.#parameters(each);
    const body = this.#body(each);
    const given = [
      ...(parameters === undefined ? [] : [code`parameters ${parameters}, `]),
      ...(body === undefined ? [] : [code`body ${body}, `]),
    ];
    const passed = code`typedCall(${parameters === undefined ? code`nil` : code`parameters`}, ${body === undefined ? code`nil` : code`body`})`;
    const head = code`${aboutOperation(each, name)}
func (${receiver}) ${word(name)}(
	ctx context.Context, ${joined(given, nothing)}options ...CallOption,
)`;
    const call = (type: Code) =>
      code`answerAs[${type}](ctx, ${client}, &${operationVariable(each)}, ${passed}, options)`;
    const answer = this.#answer(each);
    if (answer === undefined)
      return code`${head} error {\n\t_, err := ${call(code`Null`)}\n\treturn err\n}\n`;
    return code`${head} (${answer}, error) {\n\treturn ${call(answer)}\n}\n`;
  }

  #parameters({ id, parameters, group }: Operation): Code | undefined {
    if (parameters.length === 0 || group === "none") return undefined;
    const fields = parameters.map(({ name, shape, required, description }) => ({
      name,
      shape,
      optional: !required,
      description,
    }));
    const shape: Shape = { kind: "object", fields };
    return this.#typeNamed(`${capitalise(id)}Parameters`, shape, `what ${id} takes beside its body.`);
  }

  #body({ id, sends, requestBody }: Operation): Code | undefined {
    if (requestBody === undefined) return undefined;
    const { shape, required, description } = requestBody;
    const type =
      sends === "bytes" || shape === undefined
        ? code`[]byte`
        : this.#typeNamed(`${capitalise(id)}Body`, shape, `the body of ${id}. ${description}`);
    return required ? type : code`Optional[${type}]`;
  }

  #answer(each: Operation): Code | undefined {
    if (each.answers === "nothing") return undefined;
    if (each.answers === "text") return code`string`;
    if (each.answers === "bytes") return code`[]byte`;
    const shape = answerShape(each) ?? { kind: "json" };
    if (shape.kind === "scalar" && shape.type === "null") return undefined;
    return this.#typeNamed(`${capitalise(each.id)}Answer`, shape, `what ${each.id} answers.`);
  }

  /** The type of a shape, declared with all that it refers to; one without a name of its own is called `own`. */
  #typeNamed(own: string, shape: Shape, about: string): Code {
    this.#declareAllIn(shape);
    const name = this.#nameOf(own);
    if (shape.kind === "object")
      this.#types.declare(
        { name, shape: this.#renamed(withDescriptions(shape, plainText)) },
        `${name} is ${about}`,
      );
    return this.#types.type(this.#renamed(shape), name);
  }

  #declareAllIn(shape: Shape): void {
    for (const name of namesInType(shape)) {
      const named = this.#shapes.get(name);
      if (named === undefined || this.#declared.has(name)) continue;
      this.#declared.add(name);
      const goName = this.#nameOf(name);
      const description = plainText(named.description ?? "");
      this.#types.declare(
        { name: goName, shape: this.#renamed(withDescriptions(named.shape, plainText)) },
        [
          `${goName} is the schema ${name} of the document.`,
          description,
          knownFields(named.shape, plainText),
        ].join("\n\n"),
      );
      this.#declareAllIn(named.shape);
    }
  }

  #nameOf(name: string): string {
    return this.#taken.has(name) || /(?:Doc|Id)$/.test(name) ? `${name}JSON` : name;
  }

  /** A shape whose references bear the names that Go has for them. A Convex value is JSON here like anything else. */
  #renamed(shape: Shape): Shape {
    const renamed = (inner: Shape) => this.#renamed(inner);
    if (shape.kind === "unknown") return { kind: "json" };
    if (shape.kind === "ref") return { ...shape, name: this.#nameOf(shape.name) };
    return mapShape(shape, renamed);
  }

  #resolved(shape: Shape | undefined): Shape | undefined {
    return shape?.kind === "ref" ? this.#resolved(this.#shapes.get(shape.name)?.shape) : shape;
  }
}
