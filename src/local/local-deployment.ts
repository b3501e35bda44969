import type { Problem } from "../problems/index.ts";
import type { RestrictedKey } from "./auth/admin-key.ts";
import type { CronEntry, FunctionEntry, HttpRoute } from "./engine/messages.ts";
import type { Fault } from "./faults/fault.ts";
import type { RequestRecord } from "./http/create-server.ts";
import type { Ledger } from "./ledger.ts";
import type { TimeLimits } from "./watchdog.ts";

/** How a local deployment is started. */
export interface LocalDeploymentOptions {
  /** The folder of the functions, or the project that it lies in. */
  readonly convexFolder: string;
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** Where HTTP actions answer: where nothing is said, the port after `port`, or any free one where that is taken. */
  readonly sitePort?: number;
  /** HTTP actions answer at `/http` of the API's own port, and no other one is listened at. */
  readonly singlePort?: boolean;
  /** Loopback where nothing is said. */
  readonly host?: string;
  /** Variables that functions see in `process.env`, beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Made where nothing is said. A kind in front, as in `prod:name|key`, is passed over. */
  readonly deployKey?: string;
  /** Further keys, each with what it may do: to see a program being told that it may not. */
  readonly restrictedKeys?: readonly RestrictedKey[];
  /** Milliseconds that a primary-key index of streaming import takes to be built: 50. */
  readonly indexBuildTime?: number;
  /** What `/instance_name` answers. */
  readonly name?: string;
  /** Hide messages and log lines, as production does. */
  readonly redact?: boolean;
  /** A function to call at the start and after a reset, such as `seed:init`. */
  readonly run?: string;
  /** A folder of pages to serve at `/_local/reference/`. */
  readonly reference?: string;
  /** Calls that are made to fail on purpose; `setFaults` changes them. */
  readonly faults?: readonly Fault[];
  /** Makes faults repeatable: the same seed strikes the same requests, where they come in the same order. */
  readonly faultSeed?: number;
  readonly timeLimits?: Partial<TimeLimits>;
  /** Milliseconds in which a request must have arrived whole. */
  readonly requestTimeout?: number;
  /** One call for each request that was answered. */
  readonly onRequest?: (record: RequestRecord) => void;
  /** Lines that belong to no request: of scheduled functions, and of the engine being replaced. */
  readonly onLog?: (line: string) => void;
  /** Gives up the start: its promise rejects, and nothing is left running. Once it listens, `close` ends it. */
  readonly signal?: AbortSignal;
}

/** A deployment that is running. */
export interface LocalDeployment {
  /** Without a slash at the end. */
  readonly url: string;
  /** Where the HTTP actions of `http.ts` answer, as `.convex.site` does. Without a slash at the end. */
  readonly siteUrl: string;
  /** For the header `Authorization: Convex <deployKey>`. */
  readonly deployKey: string;
  /** What could not be loaded. The rest is served. */
  readonly problems: readonly Problem[];
  /** The functions that are served, internal ones included. */
  readonly functions: readonly FunctionEntry[];
  /** The routes of `http.ts`; a path that ends in `*` is a prefix. */
  readonly httpRoutes: readonly HttpRoute[];
  /** The cron jobs that run, with their schedules in words. */
  readonly crons: readonly CronEntry[];
  /** Paths of the components that are served, such as `rateLimiter`. */
  readonly components: readonly string[];
  /** Every committed write, in order. */
  readonly ledger: Ledger;
  /** Loads the folder's code and schema anew and keeps the data. */
  reload(): Promise<void>;
  /** Deletes all data, and calls the `run` function again. */
  reset(): Promise<void>;
  /**
   * Puts faults in the place of those before; an empty list ends them.
   *
   * @throws TypeError for what is none; then those before stay.
   */
  setFaults(faults: readonly Fault[]): void;
  /** Finishes what is running, then stops. */
  close(): Promise<void>;
}
