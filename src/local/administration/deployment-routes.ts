import { requireAdmin } from "../auth/authenticate.ts";
import { requirePermission } from "../auth/permission.ts";
import { operationsByPermission } from "../auth/permissions.ts";
import type { Route } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import { identify } from "../streaming/read-arguments.ts";

/** `GET /api/check_admin_key`: what a key may do; nothing is said of one that may do everything. */
const checkAdminKey: Route = {
  method: "GET",
  path: "/api/check_admin_key",
  async handle(request) {
    const identity = await identify(request);
    requireAdmin(identity);
    const permissions = ("permissions" in identity && identity.permissions) || [];
    const allowedOps = permissions.map((permission) => operationsByPermission[permission]);
    return { body: JSON.stringify({ success: true, allowedOps, isReadOnly: false }) };
  },
};

/** `GET /api/v1/get_canonical_urls`: the addresses that it was started at. */
const canonicalUrls: Route = {
  method: "GET",
  path: "/api/v1/get_canonical_urls",
  async handle(request) {
    requireAdmin(await identify(request));
    const { cloudUrl, siteUrl } = request.deployment.addresses();
    return { body: JSON.stringify({ convexCloudUrl: cloudUrl, convexSiteUrl: siteUrl }) };
  },
};

const pause: Route = {
  method: "POST",
  path: "/api/v1/pause_deployment",
  async handle(request) {
    requirePermission(await identify(request), "deployment:pause");
    await request.deployment.pause(true);
    return { body: "" };
  },
};

const unpause: Route = {
  method: "POST",
  path: "/api/v1/unpause_deployment",
  async handle(request) {
    requirePermission(await identify(request), "deployment:unpause");
    if (!request.deployment.paused)
      throw new WireError(400, "UnpauseDeploymentFailed", "Deployment is not currently paused.");
    await request.deployment.pause(false);
    return { body: "" };
  },
};

/** What an operator asks of a deployment as a whole. */
export const deploymentRoutes: readonly Route[] = [checkAdminKey, canonicalUrls, pause, unpause];
