import { WireError } from "./http/wire-error.ts";

/** What functions answer while a deployment is paused. */
export const pausedMessage =
  "Cannot run functions while this deployment is paused. Resume the deployment in the dashboard settings to allow functions to run.";

/** Refuses files while a deployment is paused. */
export function requireRunning({ paused }: { readonly paused: boolean }): void {
  if (!paused) return;
  throw new WireError(
    400,
    "BackendIsNotRunning",
    "Cannot perform this operation when the backend is not running",
  );
}
