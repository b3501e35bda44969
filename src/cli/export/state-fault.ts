import { valueFormats } from "../../deployment/value-format.ts";
import { pointerStep } from "../../json/index.ts";
import { isTableFile } from "./table-file.ts";

/** Why a JSON value is no state of an export, and where. */
export interface StateFault {
  readonly pointer: string;
  readonly message: string;
}

/** What each field of a state has to be. */
const fields: Readonly<Record<string, { readonly is: (value: unknown) => boolean; readonly what: string }>> =
  {
    url: { is: isText, what: "the deployment's URL" },
    tables: { is: (value) => Array.isArray(value) && value.every(isText), what: "a list of names of tables" },
    format: {
      is: (value) => valueFormats.some((format) => format === value),
      what: `one of ${valueFormats.join(", ")}`,
    },
    phase: { is: (value) => value === "snapshot" || value === "changes", what: "snapshot or changes" },
    cursor: { is: (value) => value === undefined || isText(value), what: "a text" },
    files: { is: isObject, what: "an object of files" },
    journal: { is: (value) => value === undefined || isLength(value), what: "a length in bytes" },
  };

/**
 * Judges what `export.json` holds: it says which files are written, cut and removed, and anybody may have written it.
 * Undefined where nothing is wrong.
 */
export function faultOfState(state: unknown): StateFault | undefined {
  if (!isObject(state)) return { pointer: "", message: "This is not the state of an export." };
  for (const [name, { is, what }] of Object.entries(fields)) {
    if (!is(state[name])) return { pointer: `/${name}`, message: `This must be ${what}.` };
  }
  if (state.phase === "changes" && !/^\d{1,19}$/.test(String(state.cursor))) {
    return { pointer: "/cursor", message: "This must be a moment in nanoseconds." };
  }
  for (const [name, file] of Object.entries(state.files as object)) {
    const pointer = `/files${pointerStep(name.slice(0, 200))}`;
    if (!isTableFile(name)) return { pointer, message: "No table has a file of this name." };
    const { documents, bytes } = Object(file) as Record<string, unknown>;
    if (!isLength(documents) || !isLength(bytes)) {
      return { pointer, message: "This must be the numbers `documents` and `bytes`." };
    }
    // The shortest document is longer than two bytes, which are `{}`.
    if (bytes < 3 * documents || (documents === 0) !== (bytes === 0)) {
      return { pointer, message: `So many bytes cannot hold ${documents} documents.` };
    }
  }
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLength(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
