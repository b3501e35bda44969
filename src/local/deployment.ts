import type { Variables } from "./administration/variables.ts";
import type { RestrictedKey } from "./auth/admin-key.ts";
import type { AuthProvider } from "./auth/auth-provider.ts";
import type { Exports } from "./backups/exports.ts";
import type { Imports } from "./backups/imports.ts";
import type { UploadTokens } from "./backups/upload-tokens.ts";
import type { FileShelf } from "./engine/files/file-shelf.ts";
import type { EngineHost } from "./engine-host.ts";
import type { FunctionLog } from "./logs/function-log.ts";
import type { DataSyncs } from "./streaming/data-syncs.ts";
import type { FivetranTables } from "./streaming/fivetran-tables.ts";
import type { KeyIndexes } from "./streaming/key-indexes.ts";

/** What the routes know of the deployment that they serve. */
export interface Deployment {
  readonly engine: EngineHost;
  /** What `/instance_name` answers. */
  readonly name: string;
  /** Bare: without the kind that may stand in front of it. */
  readonly deployKey: string;
  /** Keys that may do some things only, bare too. */
  readonly restrictedKeys: readonly RestrictedKey[];
  /** The primary-key indexes that imports asked for. */
  readonly keyIndexes: KeyIndexes;
  /** The tables that Fivetran keeps. */
  readonly fivetran: FivetranTables;
  /** The data syncs that asked for pages. */
  readonly syncs: DataSyncs;
  /** The environment variables. */
  readonly variables: Variables;
  /** What functions have done of late. */
  readonly functionLog: FunctionLog;
  readonly exports: Exports;
  readonly imports: Imports;
  /** The imports that are being sent in parts. */
  readonly uploadTokens: UploadTokens;
  /** Whether functions answer that it is paused, and scheduled ones wait. */
  readonly paused: boolean;
  /** Hide messages and log lines, as production does. */
  readonly redact: boolean;
  /** When it was last emptied; tables that were there before are forgotten. */
  readonly emptiedAt: bigint;
  /** What tokens for uploads are made with. */
  readonly secret: string;
  /** Where files are kept. */
  readonly files: FileShelf;
  /** A folder for files that are still being uploaded. */
  readonly uploads: string;
  /** The public half of the key that the deployment signs tokens with. */
  readonly jwks: string;
  authProviders(): readonly AuthProvider[];
  /** Where it answers, and where HTTP actions do. */
  addresses(): { readonly cloudUrl: string; readonly siteUrl: string };
  pause(paused: boolean): Promise<void>;
  /** Empties it and runs the function of `--run` again. */
  reset(): Promise<void>;
}
