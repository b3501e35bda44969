export type { RestrictedKey } from "./auth/admin-key.ts";
export type { Permission } from "./auth/permissions.ts";
export type { Commit, CronEntry, FunctionEntry, HttpRoute, Write } from "./engine/messages.ts";
export { type Fault, parseFault } from "./faults/fault.ts";
export type { RequestRecord } from "./http/create-server.ts";
export type { Ledger } from "./ledger.ts";
export type { LocalDeployment, LocalDeploymentOptions } from "./local-deployment.ts";
export { startLocalDeployment } from "./start-local-deployment.ts";
export type { TimeLimits } from "./watchdog.ts";
