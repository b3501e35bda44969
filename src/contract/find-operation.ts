import { type OperationValidators, operations } from "../validators/runtime/index.ts";

/** The operationIds of the document. */
export type OperationId = keyof typeof operations;

/** An operation as the compiled document has it, whichever it is. */
export type Operation = OperationValidators;

/** Every operation by its name, for names that come from outside. */
export const allOperations: Readonly<Record<string, Operation>> = operations;

/** The operation of that name. Throws for a name that the document does not have: a test that asks for it is wrong. */
export function operationNamed(id: string): Operation {
  const found = Object.hasOwn(allOperations, id) ? allOperations[id] : undefined;
  if (found !== undefined) return found;
  throw new Error(`There is no operation “${id}”. There are ${Object.keys(operations).join(", ")}.`);
}

/** The operation behind a method and a URL, or nothing. A parameter of the path takes slashes, as the backend's does. */
export function findOperation(method: string, url: string | URL): Operation | undefined {
  const { pathname } = new URL(url, "http://localhost");
  return Object.values(allOperations).find(
    (operation) => operation.method === method.toLowerCase() && patternOf(operation.path).test(pathname),
  );
}

function patternOf(template: string): RegExp {
  const pieces = template.split(/\{[^}]*\}/).map((piece) => piece.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^.*${pieces.join(".+")}$`);
}
