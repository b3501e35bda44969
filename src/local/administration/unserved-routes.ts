import type { Route } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";

/** An operation that a local deployment has no answer to, and why. */
export interface Unserved {
  readonly operation: string;
  readonly method: Route["method"];
  readonly path: string;
  readonly why: string;
}

/** The code of the answer to an operation that is not served here. No other deployment sends it. */
export const notServedCode = "NotServedLocally";

const account = "it belongs to no team and no project";
const usage = "it measures no usage";
const streams = "it sends its log nowhere; read it with streamFunctionLogs";
const deleting = "restoring with the mode replaceAll, or a reset, empties it";
const jobs = "scheduled functions are cancelled with ctx.scheduler.cancel";
const descriptions = "the descriptions are those of Convex's own backend";
const canonical = "its addresses are those that it was started at";

const of = (
  method: Route["method"],
  why: string,
  operations: Readonly<Record<string, string>>,
): readonly Unserved[] =>
  Object.entries(operations).map(([operation, path]) => ({ operation, method, path, why }));

/** Everything that is described and not served. */
export const unserved: readonly Unserved[] = [
  ...of("GET", account, {
    getDeploymentInfo: "/api/v1/deployment_info",
    listAuditLogEvents: "/api/v1/list_audit_log_events",
  }),
  ...of("POST", canonical, { updateCanonicalUrl: "/api/v1/update_canonical_url" }),
  ...of("GET", usage, {
    getCurrentUsage: "/api/v1/get_current_usage",
    listUsageLimits: "/api/v1/list_usage_limits",
  }),
  ...of("POST", usage, {
    createUsageLimit: "/api/v1/create_usage_limit",
    updateUsageLimit: "/api/v1/update_usage_limit/*",
    deleteUsageLimit: "/api/v1/delete_usage_limit/*",
  }),
  ...of("GET", streams, {
    listLogStreams: "/api/v1/list_log_streams",
    getLogStream: "/api/v1/get_log_stream/*",
  }),
  ...of("POST", streams, {
    createLogStream: "/api/v1/create_log_stream",
    updateLogStream: "/api/v1/update_log_stream/*",
    deleteLogStream: "/api/v1/delete_log_stream/*",
    rotateWebhookSecret: "/api/v1/rotate_webhook_secret/*",
  }),
  ...of("POST", deleting, {
    deleteTables: "/api/delete_tables",
    deleteComponent: "/api/delete_component",
    deleteScheduledFunctionsTable: "/api/delete_scheduled_functions_table",
  }),
  ...of("POST", jobs, { cancelJob: "/api/cancel_job", cancelAllJobs: "/api/cancel_all_jobs" }),
  ...of("GET", descriptions, {
    publicOpenapi: "/api/public_openapi.json",
    deploymentOpenapi: "/api/v1/openapi.json",
    dashboardOpenapi: "/api/dashboard_openapi.json",
  }),
];

/** Says of each that it is not served here, and why, to whoever asks. */
export const unservedRoutes: readonly Route[] = unserved.map(({ operation, method, path, why }) => ({
  method,
  path,
  async handle() {
    throw new WireError(501, notServedCode, `A local deployment does not serve ${operation}: ${why}.`);
  },
}));
