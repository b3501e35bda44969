import { WireError } from "./http/wire-error.ts";

/** What a write came to that a document, or a row that is not there, forbade. */
export function writeError(message: string): WireError {
  if (message.startsWith("Fivetran is trying"))
    return new WireError(404, "FivetranMissingUpdatedRow", message);
  const isSchema = message.startsWith("Failed to insert or update a document");
  return new WireError(400, isSchema ? "SchemaEnforcementError" : "InvalidDocumentError", message);
}
