import type { ValidatorJson } from "../function-spec.ts";
import { joinTypes } from "./join-types.ts";

/** Tells of an object whether it is a document of that table, as the schema declares it: with the two system fields. */
export function documentsOf(
  tables: ReadonlyMap<string, ValidatorJson>,
): (table: string, document: ValidatorJson) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  for (const [name, validator] of tables) {
    const branches = validator.type === "union" ? validator.value : [validator];
    const system = {
      _id: { fieldType: { type: "id", tableName: name }, optional: false },
      _creationTime: { fieldType: { type: "number" }, optional: false },
    } as const;
    const documents = branches.map((branch) =>
      branch.type === "object" ? { ...branch, value: { ...branch.value, ...system } } : branch,
    );
    known.set(name, new Set(documents.map(validatorKey)));
  }
  return (table, document) => known.get(table)?.has(validatorKey(document)) === true;
}

/** Equal text for validators that accept the same: neither the order of fields and members nor comments count. */
function validatorKey(validator: ValidatorJson): string {
  switch (validator.type) {
    case "array":
      return `[${validatorKey(validator.value)}]`;
    case "record":
      return `{${validatorKey(validator.keys)}: ${validatorKey(validator.values.fieldType)}}`;
    case "object": {
      const fields = Object.entries(validator.value).map(
        ([name, { fieldType, optional }]) =>
          `${JSON.stringify(name)}${optional ? "?" : ""}: ${validatorKey(fieldType)}`,
      );
      return `{${fields.sort().join(", ")}}`;
    }
    case "union": {
      const joined = joinTypes(validator.value);
      if (joined.type !== "union") return validatorKey(joined);
      return `(${joined.value.map(validatorKey).sort().join(" | ")})`;
    }
    default:
      return JSON.stringify(Object.entries(validator).sort());
  }
}
