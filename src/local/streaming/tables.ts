import { decodeValue, type Value } from "../../values/index.ts";
import type { Deployment } from "../deployment.ts";
import { tableNumberOf } from "../engine/ids/document-id.ts";
import type { Validator } from "../validation/validator.ts";
import { isOfUser, snapshotAt } from "./snapshot.ts";
import { emptyShape, type Shape, see } from "./table-shape.ts";

/** A table as the schema declares it. */
export interface TableDefinition {
  readonly tableName: string;
  readonly documentType?: Validator | null;
  readonly [field: string]: unknown;
}

/** The schema of the folder, as npm `convex` exports it. */
export interface SchemaExport {
  readonly tables: readonly TableDefinition[];
  readonly schemaValidation: boolean;
}

/** The schema of the folder; undefined when there is none. */
export function schemaOf({ engine }: Deployment): SchemaExport | undefined {
  const text = engine.schema();
  return text === null ? undefined : (JSON.parse(text) as SchemaExport);
}

/** Every table there is, by name, with the shape of its documents: those declared, and those written to since it was empty. */
export function tableShapes(deployment: Deployment): ReadonlyMap<string, Shape> {
  const { ledger } = deployment.engine;
  const names = new Set(schemaOf(deployment)?.tables.map(({ tableName }) => tableName));
  const byNumber = new Map<number | undefined, string>();
  for (const { timestamp, writes } of ledger.commits) {
    if (timestamp <= deployment.emptiedAt) continue;
    for (const write of writes)
      if (isOfUser(write)) {
        names.add(write.table);
        byNumber.set(tableNumberOf(write.id), write.table);
      }
  }
  const shapes = new Map([...names].sort().map((name) => [name, emptyShape()]));
  const tableOfId = (text: string) => {
    const number = tableNumberOf(text);
    return number === undefined ? undefined : byNumber.get(number);
  };
  for (const { table, document } of snapshotAt(ledger, ledger.timestamp)) {
    const shape = shapes.get(table);
    if (shape !== undefined) see(shape, decodeValue(JSON.parse(document ?? "{}")) as Value, tableOfId);
  }
  return shapes;
}
