import { asObject, type JsonObject } from "../json/index.ts";
import { prepareSchema, referenceKeyword } from "./prepare-schema.ts";

/**
 * Schemas ready to compile, each of them once: what says the same has one name. References keep the names that the
 * document gives them, those of the first schema that says so: an issue from behind one names a component that says it
 * word for word.
 */
export class DistinctSchemas {
  readonly #components: JsonObject;
  /** The text of a prepared schema to the name of the first one that had it. */
  readonly #byText = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #schemas = new Map<string, PreparedSchema>();
  /** Schemas that stand in the document without a name, by the object that they are. */
  readonly #inline = new WeakMap<JsonObject, string>();

  constructor(components: JsonObject) {
    this.#components = components;
  }

  /** The name of a schema: of the component that it refers to, or one of its own. */
  nameOf(schema: JsonObject): string {
    const ref = typeof schema.$ref === "string" ? schema.$ref : "";
    const component = /^#\/components\/schemas\/(.+)$/.exec(ref)?.[1];
    if (component !== undefined) return this.nameOfComponent(component);
    const known = this.#inline.get(schema);
    if (known !== undefined) return known;
    const name = this.#add(schema, `inline ${this.#schemas.size}`);
    this.#inline.set(schema, name);
    return name;
  }

  /** A prepared schema by its name. */
  get(name: string): JsonObject | boolean {
    return this.#schemas.get(name)?.schema ?? {};
  }

  /** The names that a schema calls, itself not included. */
  callsOf(name: string): readonly string[] {
    return this.#schemas.get(name)?.calls ?? [];
  }

  /** The name under which a component is compiled. */
  nameOfComponent(name: string): string {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    // While a schema is prepared it may lead back to itself: until then its own name stands.
    this.#byName.set(name, name);
    const distinct = this.#add(asObject(this.#components[name]), name);
    this.#byName.set(name, distinct);
    return distinct;
  }

  #add(schema: JsonObject, name: string): string {
    const calls = new Set<string>();
    const prepared = prepareSchema(schema, this.#components, (component) =>
      calls.add(this.nameOfComponent(component)),
    );
    const text = JSON.stringify(prepared).replace(
      reference,
      (_, component: string) => `"${referenceKeyword}":"${this.nameOfComponent(component)}"`,
    );
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, name);
    this.#schemas.set(name, { schema: prepared, calls: [...calls] });
    return name;
  }
}

/** In JSON a quote inside a text has a backslash before it, so that this is a keyword and its value. */
const reference = new RegExp(`"${referenceKeyword}":"([^"\\\\]+)"`, "g");

interface PreparedSchema {
  readonly schema: JsonObject | boolean;
  /** The names that it calls. */
  readonly calls: readonly string[];
}
