import { type Code, code, joined, word } from "../../emit/code.ts";
import type { Shape } from "../../model/index.ts";
import { rustStep } from "./names.ts";

/** Where a type is declared: the module by its steps from the crate, and its name there. */
export interface Place {
  readonly module: readonly string[];
  readonly name: string;
  /** What stands between the name and the step to a type inside it. */
  readonly mark: "" | "_";
  /** The same for steps from there on. */
  readonly innerMark: "" | "_";
}

/** The place of a type that stands inside another, by the step that leads there. The steps can be told apart again. */
export function inside({ module, name, mark, innerMark }: Place, step: string): Place {
  return { module, name: `${name}${mark}${rustStep(step)}`, mark: innerMark, innerMark };
}

/** The full path of a place, as it may stand anywhere in the crate. */
export function pathOf({ module, name }: Pick<Place, "module" | "name">): Code {
  return joined([code`crate`, ...module.map(word), word(name)], code`::`);
}

/** A place of which no other name of the module is a beginning: only further steps have to be told apart. */
export function root(module: readonly string[], name: string): Place {
  return { module, name, mark: "", innerMark: "_" };
}

/** A type that others refer to by name: where it stands, and what it is. */
export interface NamedPlace {
  readonly place: Place;
  readonly shape: Shape;
}
