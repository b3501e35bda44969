import { Ajv2020 } from "ajv/dist/2020.js";
import { asObject, isObject, type Json, type JsonObject } from "../json/index.ts";

/** Says what is wrong with a value, one sentence each; nothing when it fits. */
export type SchemaCheck = (schema: Json, value: Json) => readonly string[];

/**
 * Checks values against the schemas of one bundled tree. Meant for the few values of the document itself, such as
 * examples; what users validate with is compiled ahead of time.
 */
export function createSchemaCheck(tree: JsonObject): SchemaCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const id = "document.json";
  ajv.addSchema({ $id: id, components: plain(asObject(tree.components)) });
  return (schema, value) => {
    const validate = ajv.compile(plain(prefixReferences(schema, id)) as object);
    if (validate(plain(value))) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
  };
}

function prefixReferences(value: Json, id: string): Json {
  if (Array.isArray(value)) return value.map((item) => prefixReferences(item, id));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) =>
      key === "$ref" && typeof field === "string" ? [key, id + field] : [key, prefixReferences(field, id)],
    ),
  );
}

/** JSON Schema knows no bigint; for a check, its nearest double is as good. */
function plain(value: Json): unknown {
  return JSON.parse(JSON.stringify(value, (_, field) => (typeof field === "bigint" ? Number(field) : field)));
}
