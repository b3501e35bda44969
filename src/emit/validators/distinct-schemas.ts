import { asObject, type JsonObject } from "../../document/index.ts";
import { prepareSchema, referenceKeyword } from "./prepare-schema.ts";

/** Schemas ready to compile, each of them once: what says the same, word for word, has one name. */
export class DistinctSchemas {
  readonly #components: JsonObject;
  /** The text of a prepared schema to the name of the first one that had it. */
  readonly #byText = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #schemas = new Map<string, JsonObject | boolean>();

  constructor(components: JsonObject) {
    this.#components = components;
  }

  /** The name of a schema: of the component that it refers to, or one of its own. */
  nameOf(schema: JsonObject): string {
    const ref = typeof schema.$ref === "string" ? schema.$ref : "";
    const component = /^#\/components\/schemas\/(.+)$/.exec(ref)?.[1];
    return component === undefined
      ? this.#add(schema, `inline ${this.#schemas.size}`)
      : this.nameOfComponent(component);
  }

  /** The name under which a component is compiled. */
  nameOfComponent(component: string): string {
    const known = this.#byName.get(component);
    if (known !== undefined) return known;
    const name = this.#add(asObject(this.#components[component]), component);
    this.#byName.set(component, name);
    return name;
  }

  /** A prepared schema by its name. */
  get(name: string): JsonObject | boolean {
    return this.#schemas.get(name) ?? {};
  }

  /** The names that a schema calls. */
  callsOf(name: string): readonly string[] {
    return [...new Set(callsIn(this.get(name)).map((component) => this.nameOfComponent(component)))];
  }

  /**
   * The references of a schema keep the names of the document, so that an issue names the component that the document
   * refers to there, also where another one says the same.
   */
  #add(schema: JsonObject, name: string): string {
    const prepared = prepareSchema(schema, this.#components);
    const text = JSON.stringify(prepared);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, name);
    this.#schemas.set(name, prepared);
    return name;
  }
}

function callsIn(prepared: unknown): string[] {
  if (typeof prepared !== "object" || prepared === null) return [];
  return Object.entries(prepared).flatMap(([key, value]) =>
    key === referenceKeyword && typeof value === "string" ? [value] : callsIn(value),
  );
}
