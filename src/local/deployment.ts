import type { AuthProvider } from "./auth/verify-token.ts";
import type { EngineHost } from "./engine-host.ts";

/** What the routes know of the deployment that they serve. */
export interface Deployment {
  readonly engine: EngineHost;
  /** What `/instance_name` answers. */
  readonly name: string;
  /** Bare: without the kind that may stand in front of it. */
  readonly deployKey: string;
  /** Hide messages and log lines, as production does. */
  readonly redact: boolean;
  authProviders(): readonly AuthProvider[];
  /** Empties it and runs the function of `--run` again. */
  reset(): Promise<void>;
}
