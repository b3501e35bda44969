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

/** A table's document type: `MessagesDoc`. */
export function documentTypeName(table: string): string {
  return `${capitalise(tokenOf(table))}Doc`;
}

/** A table's ids: `MessagesId`. */
export function idTypeName(table: string): string {
  return `${capitalise(tokenOf(table))}Id`;
}

/**
 * A type that belongs to no one function: a word for the reader, and its content's fingerprint, which alone
 * keeps it apart from others.
 */
export function contentTypeName(hint: string, fingerprint: string): string {
  const words = hint
    .split(/[^A-Za-z0-9]+/)
    .map(capitalise)
    .join("");
  return `${/^[A-Za-z]/.test(words) ? "" : "X"}${words.slice(0, 40)}_${fingerprint}`;
}
