import type { DeploymentWords } from "./deployment-words.ts";

/** In English. */
export const en: DeploymentWords = {
  title: (host) => (host === undefined ? "Convex functions" : `Convex functions of ${host}`),
  summary: "A deployment's own functions over plain HTTP.",
  introduction: (format) => [
    `Every function of this deployment has a path of its own below \`/api/run/\`. Its arguments are encoded values; its request pins the answer's \`format\` to \`${format}\`, so that the schemas are true of the bytes.`,
    "The operations that call any function by its path are kept.",
  ],
  httpActions: [
    "HTTP actions",
    "These routes answer on the deployment's `.convex.site` address. They declare no types, so that they are no operations here. A path that ends in `*` stands for all that begin so.",
  ],
  server: "The deployment that the functions were read from.",
  module: (name) => `The functions of the module \`${name}\`.`,
  function: (kind, isInternal, path) => {
    const word = isInternal ? `internal ${kind}` : kind;
    return `${word.charAt(0).toUpperCase()}${word.slice(1)} \`${path}\``;
  },
  effect: {
    query: "Reads only: repeating it is harmless.",
    mutation: "Writes in one transaction: all of it happens or nothing does.",
    action: "May reach other services: what it did before it failed stays done.",
  },
  internal: "Only a deploy key may call it.",
  anyReturn: "It declares no return validator, so that its value may be anything.",
  inferredReturn: "The type of its value is inferred from the code; the backend does not check it.",
  anyArguments: "The function declares no arguments: any are taken.",
  format: "The form of what comes back.",
  ran: "The function ran. It may still have thrown; see `status`.",
  id: (table) => `The id of a document of the table \`${table}\`.`,
  components: {
    PaginationOptions: "Which page of a paginated query is asked for.",
    Float64: "A floating-point number. A number of JSON, but for what JSON has no form for.",
    CleanInt64: "A 64-bit integer in decimal digits.",
    CleanFloat64: "A floating-point number.",
    CleanBytes: "Bytes in base64.",
    ExportInt64: "A 64-bit integer. Parsers that only know doubles round it beyond 2^53.",
  },
};
