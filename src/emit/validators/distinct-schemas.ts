import { asObject, type JsonObject } from "../../document/index.ts";
import { prepareSchema, referenceKeyword } from "./prepare-schema.ts";

/**
 * Schemas ready to compile, each of them once: what says the same has one name. An issue from within it names the first
 * component that says so, which says it word for word.
 */
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

  /** A prepared schema by its name. */
  get(name: string): JsonObject | boolean {
    return this.#schemas.get(name) ?? {};
  }

  /** The names that a schema calls, itself not included. */
  callsOf(name: string): readonly string[] {
    return callsIn(this.get(name));
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
    const prepared = this.#renamed(prepareSchema(schema, this.#components));
    const text = JSON.stringify(prepared);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, name);
    this.#schemas.set(name, prepared);
    return name;
  }

  #renamed<T>(prepared: T): T {
    if (Array.isArray(prepared)) return prepared.map((item) => this.#renamed(item)) as T;
    if (typeof prepared !== "object" || prepared === null) return prepared;
    const entries = Object.entries(prepared).map(([key, value]): [string, unknown] =>
      key === referenceKeyword && typeof value === "string"
        ? [key, this.nameOfComponent(value)]
        : [key, this.#renamed(value)],
    );
    return Object.fromEntries(entries) as T;
  }
}

function callsIn(prepared: unknown): string[] {
  if (typeof prepared !== "object" || prepared === null) return [];
  return Object.entries(prepared).flatMap(([key, value]) =>
    key === referenceKeyword && typeof value === "string" ? [value] : callsIn(value),
  );
}
