import { distinctNames } from "../distinct-names.ts";
import { follow, readDocument, type Tree } from "./page-data.ts";

/** One operation of the document that the page shows. */
export interface PageOperation {
  readonly id: string;
  readonly method: string;
  /** Its path below the deployment's URL, with parameters in braces. */
  readonly path: string;
  readonly operation: Tree;
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

let operations: readonly PageOperation[] | undefined;

/** Every operation of the document, in its order. */
export function pageOperations(): readonly PageOperation[] {
  operations ??= Object.entries(follow(readDocument().paths)).flatMap(([path, item]) =>
    Object.entries(follow(item))
      .filter(([method]) => methods.has(method))
      .map(([method, operation]) => {
        const at = operation as Tree;
        const id = String(at.operationId);
        return { id, method: method.toUpperCase(), path, operation: at };
      }),
  );
  return operations;
}

let byId: ReadonlyMap<string, PageOperation> | undefined;

/** One operation by its operationId. */
export function pageOperation(id: string | undefined): PageOperation | undefined {
  byId ??= new Map(pageOperations().map((operation) => [operation.id, operation]));
  return id === undefined ? undefined : byId.get(id);
}

let redocNames: ReadonlyMap<string, string> | undefined;

/**
 * The operationId by which Redoc knows an operation: its own, unless an earlier one differs from it in capitals alone.
 * Redoc's addresses know none, so that it would only ever show one of the two.
 */
export function nameForRedoc(operationId: string): string {
  redocNames ??= distinctNames(
    pageOperations().map(({ id }) => id),
    slug,
  );
  return redocNames.get(operationId) ?? operationId;
}

let ownNames: ReadonlyMap<string, string> | undefined;

/** The operationId of what Redoc knows by this one: `nameForRedoc` the other way round. */
export function ownName(redocName: string): string {
  ownNames ??= new Map(pageOperations().map(({ id }) => [nameForRedoc(id), id]));
  return ownNames.get(redocName) ?? redocName;
}

let places: ReadonlyMap<string, string> | undefined;

/** Where Redoc keeps each operation, by its operationId: the path behind `#` in the page's address. */
export function operationPlaces(): ReadonlyMap<string, string> {
  places ??= new Map(
    pageOperations().map(({ id, operation }) => {
      const [tag] = operation.tags as readonly string[];
      return [id, `/${slug(tag ?? "")}/${slug(nameForRedoc(id))}`];
    }),
  );
  return places;
}

let atPlace: ReadonlyMap<string, PageOperation> | undefined;

/** The operation that Redoc keeps at a place, if there is one: `operationPlaces` the other way round. */
export function operationAtPlace(place: string): PageOperation | undefined {
  atPlace ??= new Map(
    pageOperations().map((operation) => [operationPlaces().get(operation.id) ?? "", operation]),
  );
  return atPlace.get(place);
}

/** Redoc's own way to make a path of a name: `chat/rooms` is at `chatrooms`. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[^\w.-]+/g, "");
}
