import type { Validator } from "../../validation/validator.ts";
import { type FieldPath, parseFieldPath } from "../order/field-at.ts";

/** An index that a schema declares, without the `_creationTime` that ends it. */
export interface IndexDefinition {
  readonly name: string;
  readonly fields: readonly FieldPath[];
}

/** A text search index of a schema. */
export interface SearchDefinition {
  readonly name: string;
  readonly searchField: FieldPath;
  readonly filterFields: readonly FieldPath[];
}

/** A vector index of a schema. */
export interface VectorDefinition {
  readonly name: string;
  readonly vectorField: FieldPath;
  readonly dimensions: number;
  readonly filterFields: readonly FieldPath[];
}

/** What a schema says of one table. */
export interface TableDefinition {
  /** Null where documents may be anything. */
  readonly documentType: Validator | null;
  readonly indexes: readonly IndexDefinition[];
  readonly searchIndexes: readonly SearchDefinition[];
  readonly vectorIndexes: readonly VectorDefinition[];
  /** Names of indexes that are declared but not to be queried yet. */
  readonly staged: readonly string[];
}

/** What one component's schema says. */
export interface SchemaDefinition {
  readonly tables: ReadonlyMap<string, TableDefinition>;
  /** Whether documents are held to the schema. */
  readonly validates: boolean;
}

/** A table that no schema declares. */
export const undeclared: TableDefinition = {
  documentType: null,
  indexes: [],
  searchIndexes: [],
  vectorIndexes: [],
  staged: [],
};

/** A component without a schema. */
export const noSchema: SchemaDefinition = { tables: new Map(), validates: false };

interface IndexJson {
  readonly indexDescriptor: string;
  readonly fields: readonly string[];
  readonly searchField: string;
  readonly vectorField: string;
  readonly dimensions: number;
  readonly filterFields?: readonly string[];
}

interface TableJson {
  readonly tableName: string;
  readonly documentType: Validator | null;
  readonly stagedDocumentType?: Validator | null;
  readonly [list: string]: unknown;
}

/** Reads the JSON that npm `convex` exports of a schema. */
export function readSchema(text: string | null): SchemaDefinition {
  if (text === null) return noSchema;
  const { tables, schemaValidation } = JSON.parse(text) as {
    readonly tables: readonly TableJson[];
    readonly schemaValidation: boolean;
  };
  return {
    tables: new Map(tables.map((table) => [table.tableName, readTable(table)])),
    validates: schemaValidation,
  };
}

function readTable(table: TableJson): TableDefinition {
  const list = (name: string) => (table[name] ?? []) as readonly IndexJson[];
  const staged = ["stagedDbIndexes", "stagedSearchIndexes", "stagedVectorIndexes"].flatMap(list);
  const paths = (fields: readonly string[] = []) => fields.map(parseFieldPath);
  return {
    documentType: table.documentType,
    indexes: list("indexes").map(({ indexDescriptor, fields }) => ({
      name: indexDescriptor,
      fields: paths(fields),
    })),
    searchIndexes: list("searchIndexes").map(({ indexDescriptor, searchField, filterFields }) => ({
      name: indexDescriptor,
      searchField: parseFieldPath(searchField),
      filterFields: paths(filterFields),
    })),
    vectorIndexes: list("vectorIndexes").map(
      ({ indexDescriptor, vectorField, dimensions, filterFields }) => ({
        name: indexDescriptor,
        vectorField: parseFieldPath(vectorField),
        dimensions,
        filterFields: paths(filterFields),
      }),
    ),
    staged: staged.map(({ indexDescriptor }) => indexDescriptor),
  };
}
