import { Variables } from "./administration/variables.ts";
import { Exports } from "./backups/exports.ts";
import { Imports } from "./backups/imports.ts";
import { UploadTokens } from "./backups/upload-tokens.ts";
import type { Deployment } from "./deployment.ts";
import { FunctionLog } from "./logs/function-log.ts";
import { DataSyncs } from "./streaming/data-syncs.ts";
import { FivetranTables } from "./streaming/fivetran-tables.ts";

/** What a deployment keeps for those who operate it. */
export type OperatorState = Pick<
  Deployment,
  "fivetran" | "syncs" | "variables" | "functionLog" | "exports" | "imports" | "uploadTokens"
>;

/** The state of a deployment that nobody has asked for anything. */
export function createOperatorState(env: Readonly<Record<string, string>>): OperatorState {
  return {
    fivetran: new FivetranTables(),
    syncs: new DataSyncs(),
    variables: new Variables(env, process.env),
    functionLog: new FunctionLog(),
    exports: new Exports(),
    imports: new Imports(),
    uploadTokens: new UploadTokens(),
  };
}
