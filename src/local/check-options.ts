import type { LocalDeploymentOptions } from "./local-deployment.ts";
import type { TimeLimits } from "./watchdog.ts";

const known: Readonly<Record<keyof LocalDeploymentOptions, true>> = {
  convexFolder: true,
  port: true,
  sitePort: true,
  singlePort: true,
  host: true,
  env: true,
  deployKey: true,
  restrictedKeys: true,
  indexBuildTime: true,
  name: true,
  redact: true,
  run: true,
  reference: true,
  faults: true,
  faultSeed: true,
  timeLimits: true,
  requestTimeout: true,
  onRequest: true,
  onLog: true,
  signal: true,
};

const knownLimits: Readonly<Record<keyof TimeLimits, true>> = {
  transaction: true,
  system: true,
  action: true,
  nodeAction: true,
  blocking: true,
  loading: true,
};

function refuseUnknown(given: object, allowed: object, place: string): void {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(allowed, name));
  if (unknown === undefined) return;
  const names = Object.keys(allowed).join(", ");
  throw new TypeError(`${place} has no option “${unknown}”. There are: ${names}.`);
}

/**
 * Refuses options that there are none of: one that is misspelt would be passed over in silence.
 *
 * @throws TypeError that names the option, and those that there are.
 */
export function checkOptions(options: LocalDeploymentOptions): void {
  refuseUnknown(options, known, "startLocalDeployment");
  refuseUnknown(options.timeLimits ?? {}, knownLimits, "timeLimits of startLocalDeployment");
  if (options.singlePort === true && options.sitePort !== undefined)
    throw new TypeError("startLocalDeployment takes singlePort or sitePort, not both.");
}
