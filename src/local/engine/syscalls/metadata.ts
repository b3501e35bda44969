import { shownName } from "../runtime/loaded-code.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { Syscalls } from "./syscall.ts";

/** What functions ask about themselves, who calls them, and where they run. */
export const metadataSyscalls: Syscalls = {
  "1.0/getUserIdentity": ({ frame }) => JSON.stringify(frame.call.identity),

  "1.0/getFunctionMetadata": ({ frame }) =>
    JSON.stringify({ name: shownName(frame.identifier), componentPath: frame.component }),

  "1.0/getDeploymentMetadata": ({ runtime }) =>
    JSON.stringify({ name: runtime.start.name, region: null, class: "s16" }),

  "1.0/getRequestMetadata": ({ frame }) => {
    if (frame.type === "query") throw new PlatformError("Cannot get request metadata in a Query");
    const { ip, userAgent, requestId, authToken } = frame.call.request;
    return JSON.stringify({
      ip,
      userAgent,
      requestId,
      scheduledFunctionId: frame.call.job?.id ?? null,
      authToken,
    });
  },

  "1.0/componentArgument": () => "{}",

  "1.0/auditLog": () => "null",

  "1.0/createServiceToken": ({ args }) => {
    throw unavailable("getServiceToken", args.service);
  },

  "1.0/getServiceUrl": ({ args }) => {
    throw unavailable("getServiceUrl", args.service);
  },
};

/** Services of the cloud are nothing that a deployment without an account could give a token for. */
const unavailable = (call: string, service: unknown): PlatformError =>
  new PlatformError(
    `\`${call}("${service}")\` isn't available on this deployment because the AI gateway is a Convex Cloud service. Deploy to Convex Cloud, or call your model provider directly with your own API key.`,
  );
