import { asObject, asText, type Json, type JsonObject } from "../json/index.ts";
import { idTypeName, type NamedShape, type Shape } from "../model/index.ts";
import { scalarSchema } from "./scalar-schemas.ts";
import { type SchemaContext, shapeSchema } from "./shape-schema.ts";
import type { ValueFormat } from "./value-format.ts";
import type { DeploymentWords } from "./words/index.ts";

/** Collects the schemas that a deployment's document refers to, each once and only if something does. */
export class Components {
  readonly #schemas = new Map<string, Json>();
  readonly #types: ReadonlyMap<string, NamedShape>;
  readonly #base: JsonObject;
  readonly #words: DeploymentWords;
  readonly #arguments: SchemaContext;
  readonly #answers: SchemaContext;

  constructor(base: JsonObject, types: readonly NamedShape[], format: ValueFormat, words: DeploymentWords) {
    this.#words = words;
    this.#base = asObject(asObject(base.components).schemas);
    this.#types = new Map(types.map((type) => [type.name, type]));
    this.#arguments = this.#context("convex_encoded_json", "");
    this.#answers = format === "convex_encoded_json" ? this.#arguments : this.#context(format, "Answer");
  }

  /** The schema of something that is sent. It is encoded, whatever the format of answers. */
  argument(shape: Shape): JsonObject {
    return shapeSchema(shape, this.#arguments);
  }

  /** The schema of something that comes back. */
  answer(shape: Shape): JsonObject {
    return shapeSchema(shape, this.#answers);
  }

  /** Adds a schema under a name of its own and returns the reference to it. */
  add(name: string, schema: JsonObject): JsonObject {
    this.#schemas.set(name, schema);
    return reference(name);
  }

  /**
   * Has the id type of a table point to the type of its documents, which may be used nowhere else.
   * `$defs` says nothing about values, and linters count what it refers to as used.
   */
  addDocument(table: string, typeName: string): void {
    const document = this.answer({ kind: "ref", name: typeName });
    const id = this.#answers.referId(table);
    this.#define(idTypeName(table), { document });
    // A document that may be anything says nothing of its id, to which nothing else need refer.
    if (this.#type(typeName).shape.kind === "unknown")
      this.#define(asText(document.$ref).replace(/^.*\//, ""), { id });
  }

  #define(name: string, definitions: JsonObject): void {
    this.#schemas.set(name, { ...asObject(this.#schemas.get(name)), $defs: definitions });
  }

  /** What was collected, sorted by name. */
  sorted(): JsonObject {
    return Object.fromEntries([...this.#schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** `suffix` keeps a type's form in answers apart from its form in arguments, where the two differ. */
  #context(format: ValueFormat, suffix: string): SchemaContext {
    const context: SchemaContext = {
      format,
      refer: (name) => {
        if (!Object.hasOwn(this.#base, name) && !this.#schemas.has(name)) {
          const schema = scalarSchema(name, this.#words);
          if (schema === undefined) throw new Error(`neither the base document nor this one has ${name}`);
          this.#schemas.set(name, schema);
          if (name === "Float64") context.refer("SpecialFloat64");
        }
        return reference(name);
      },
      referId: (table) => {
        const name = idTypeName(table);
        if (!this.#schemas.has(name)) {
          this.#schemas.set(name, {
            type: "string",
            title: name,
            description: this.#words.id(table),
            "x-convex-table": table,
          });
        }
        return reference(name);
      },
      referType: (typeName) => {
        const name = typeName + suffix;
        if (this.#schemas.has(name)) return reference(name);
        // Known before it is printed, so that a name which is met again inside is not followed again.
        this.#schemas.set(name, null);
        const { shape, description: given } = this.#type(typeName);
        const description = this.#words.components[typeName] ?? given;
        this.#schemas.set(name, {
          title: name,
          ...(description === undefined ? {} : { description }),
          ...shapeSchema(shape, context),
        });
        return reference(name);
      },
      literalIn: (typeName, fieldName) => {
        const { shape } = this.#type(typeName);
        const fields = shape.kind === "object" ? shape.fields : [];
        const literal = fields.find(({ name }) => name === fieldName)?.shape;
        if (literal?.kind !== "literal") throw new Error(`${typeName}.${fieldName} is no literal`);
        return String(literal.value);
      },
    };
    return context;
  }

  #type(name: string): NamedShape {
    const type = this.#types.get(name);
    if (type === undefined) throw new Error(`nothing is called ${name}`);
    return type;
  }
}

function reference(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}
