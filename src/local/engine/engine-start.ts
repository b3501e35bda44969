import type { JWK } from "jose";
import type { Write } from "./messages.ts";

/** What a new engine begins with. */
export interface EngineStart {
  /** The documents that an earlier engine had committed: table, id, encoded JSON. */
  readonly documents: readonly Write[];
  /** The newest timestamp that was ever given out; the next one is greater. */
  readonly timestamp: bigint;
  /** Milliseconds after which a transaction that waits for nothing is given up. */
  readonly stuckAfter: number;
  /** Milliseconds that an action of a "use node" module may take. */
  readonly nodeAction: number;
  /** Absolute path of the folder that the modules were made from. */
  readonly folder: string;
  /** What `ctx.meta` calls the deployment. */
  readonly name: string;
  /** Where the deployment answers, without a slash at the end; functions see it as `CONVEX_CLOUD_URL`. */
  readonly cloudUrl: string;
  /** Where files are kept. */
  readonly filesFolder: string;
  /** What URLs of files and tokens for uploads are made with. */
  readonly secret: string;
  /** The private key that `ctx.auth.signJwt` signs with. */
  readonly signingKey: JWK;
  /** Whether the deployment is paused. */
  readonly paused: boolean;
  /** Shared with the host's watchdog; see `engine/stopwatch.ts`. */
  readonly stopwatch: SharedArrayBuffer;
}
