import { internalError } from "../http/wire-error.ts";

/**
 * Reads the id of a component, which is left out for the app. There are no others here that could be named: ids of
 * components are told by nobody, and one that is none is an error that the backend does not explain.
 */
export function requireApp(component: unknown): void {
  if (component !== undefined && component !== null) throw internalError();
}
