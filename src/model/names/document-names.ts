import { capitalise, tokenOf } from "./tokens.ts";

/** A function, as far as its names go. */
export interface NamedFunction {
  readonly module: readonly string[];
  readonly name: string;
}

/** The operationId of a deployment's function: `messages_list`, `chat_rooms_get`. It always holds a `_`. */
export function operationIdOf({ module, name }: NamedFunction): string {
  return [...module, name].map(tokenOf).join("_");
}

/** What a type is for, where it belongs to one function. */
export type TypeRole = "Args" | "Returns" | "Success";

/** A type that belongs to one function: `Messages_ListArgs`, `Chat_Rooms_GetReturns`. */
export function functionTypeName(named: NamedFunction, role: TypeRole): string {
  return [...named.module, named.name].map((segment) => capitalise(tokenOf(segment))).join("_") + role;
}

/**
 * A type that stands inside another, by the step that leads there: `Messages_ListArgs_filter`. A step begins with a
 * lowercase letter and a function's segments with a capital, so that the way is told in only one way.
 */
export function placeTypeName(parent: string, step: string): string {
  return `${parent}_${tokenOf(step)}`;
}

/** A table's document type: `MessagesDoc`. */
export function documentTypeName(table: string): string {
  return `${capitalise(tokenOf(table))}Doc`;
}

/** A table's ids: `MessagesId`. */
export function idTypeName(table: string): string {
  return `${capitalise(tokenOf(table))}Id`;
}
