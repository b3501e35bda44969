import { noSchema, type SchemaDefinition } from "../store/table-definition.ts";

/** The schemas of a deployment's components, by path. */
export class Schemas {
  #byComponent: ReadonlyMap<string, SchemaDefinition>;

  constructor(byComponent: ReadonlyMap<string, SchemaDefinition> = new Map()) {
    this.#byComponent = byComponent;
  }

  of(component: string): SchemaDefinition {
    return this.#byComponent.get(component) ?? noSchema;
  }

  replace(byComponent: ReadonlyMap<string, SchemaDefinition>): void {
    this.#byComponent = byComponent;
  }
}
