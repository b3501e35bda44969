import { operations } from "../validators/index.ts";

/** The operationIds of the document. */
export type OperationId = keyof typeof operations;

/** An operation as the compiled document has it. */
export type Operation = (typeof operations)[OperationId];

/** The operation of that name. Throws for a name that the document does not have: a test that asks for it is wrong. */
export function operationNamed(id: string): Operation {
  if (!Object.hasOwn(operations, id)) {
    throw new Error(`There is no operation “${id}”. There are ${Object.keys(operations).join(", ")}.`);
  }
  return operations[id as OperationId];
}

/** The operation behind a method and a URL, or nothing. A parameter of the path takes slashes, as the backend's does. */
export function findOperation(method: string, url: string | URL): Operation | undefined {
  const { pathname } = new URL(url, "http://localhost");
  return Object.values(operations).find(
    (operation) => operation.method === method.toLowerCase() && patternOf(operation.path).test(pathname),
  );
}

function patternOf(template: string): RegExp {
  const pieces = template.split(/\{[^}]*\}/).map((piece) => piece.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^.*${pieces.join(".+")}$`);
}
