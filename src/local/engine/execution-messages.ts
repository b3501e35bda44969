/** One line that a function wrote with `console`. */
export interface LogLine {
  readonly level: "DEBUG" | "INFO" | "LOG" | "WARN" | "ERROR";
  /** Each argument as text. */
  readonly messages: readonly string[];
  readonly isTruncated: boolean;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
}

/** One execution of a function, by whomever: what the log of functions tells of it. */
export interface Execution {
  readonly id: string;
  readonly requestId: string;
  /** The execution of the action that called it; null where none did. */
  readonly parent: string | null;
  readonly caller: "HttpApi" | "HttpEndpoint" | "Action" | "Scheduler" | "Cron";
  readonly type: "query" | "mutation" | "action" | "httpAction";
  /** `""` for the app. */
  readonly component: string;
  /** As people write it, such as `messages:list`; of an HTTP action its method and path. */
  readonly identifier: string;
  /** When it began, in milliseconds since the epoch. */
  readonly began: number;
  readonly identityType: IdentityType;
}

/** Who was known to call, in the backend's words. */
export type IdentityType = "system" | "instance_admin" | "unknown" | "user" | "member_acting_user";

/** How an execution ended, and what it read and wrote. */
export interface ExecutionEnd {
  /** Null unless it threw. */
  readonly error: string | null;
  readonly seconds: number;
  /** Bytes of what it returned; null where nothing is known of them. */
  readonly returned: number | null;
  /** Of an HTTP action that answered. */
  readonly status: number | null;
  readonly read: { readonly documents: number; readonly bytes: number };
  readonly written: { readonly documents: number; readonly bytes: number };
  readonly lines: readonly LogLine[];
}
