import { WireError } from "../http/wire-error.ts";

/** The refusal of a user's token that is none, or that proves nothing. */
export const invalidToken = (message: string): WireError => new WireError(401, "InvalidAuthHeader", message);
