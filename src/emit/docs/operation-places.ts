import { asList, asText, type OperationAt } from "../../document/index.ts";

/** Where Redoc keeps each operation, by its operationId: the path behind `#` in the page's address. */
export function operationPlaces(operations: readonly OperationAt[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    operations.map(({ operation }) => {
      const id = asText(operation.operationId);
      return [id, `/${slug(asText(asList(operation.tags)[0]))}/${slug(id)}`];
    }),
  );
}

/** Redoc's own way to make a path of a name. */
function slug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}_-]+/gu, "-");
}
