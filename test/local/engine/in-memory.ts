import type { Tables } from "../../../src/local/engine/store/state.ts";
import { createTables } from "../../../src/local/engine/store/state.ts";
import { readSchema, type SchemaDefinition } from "../../../src/local/engine/store/table-definition.ts";
import { Schemas } from "../../../src/local/engine/transaction/schemas.ts";
import { Transaction } from "../../../src/local/engine/transaction/transaction.ts";

/** A table of a schema as npm `convex` exports it, with nothing but what a test names. */
export const tableJson = (tableName: string, more: object = {}) => ({
  tableName,
  indexes: [],
  searchIndexes: [],
  vectorIndexes: [],
  documentType: { type: "any" },
  ...more,
});

/** A schema of tables in that form. */
export const schemaOf = (...tables: object[]): SchemaDefinition =>
  readSchema(JSON.stringify({ tables, schemaValidation: true }));

/** A transaction over the tables of a schema, which nothing was written to. */
export function emptyTransaction(schema: SchemaDefinition): Transaction {
  const state = new Map<string, Tables>([["", createTables(schema)]]);
  return new Transaction(state, new Schemas(new Map([["", schema]])), 1_800_000_000_000_000_000n);
}
