/**
 * An answer that is not a function's: what the backend calls an infrastructure error. Thrown anywhere below a route
 * and turned into `{"code","message"}` by the server.
 */
export class WireError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The backend's answer to anything that it does not explain. */
export const internalError = (status: 500 | 503 = 500): WireError =>
  new WireError(status, "InternalServerError", "Your request couldn't be completed. Try again later.");
