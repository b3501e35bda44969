import { UsageError } from "../generate/generate-request.ts";

/** What of the protocol's own SDK is used. It is an optional peer, loaded for this verb alone. */
export interface McpSdk {
  readonly server: typeof import("@modelcontextprotocol/server");
  readonly stdio: typeof import("@modelcontextprotocol/server/stdio");
}

/**
 * Loads the SDK of the Model Context Protocol.
 *
 * @throws UsageError with the command that installs it, where it is not there.
 */
export async function loadSdk(): Promise<McpSdk> {
  try {
    const [server, stdio] = await Promise.all([
      import("@modelcontextprotocol/server"),
      import("@modelcontextprotocol/server/stdio"),
    ]);
    return { server, stdio };
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw thrown;
    throw new UsageError(
      "This verb needs the SDK of the Model Context Protocol: run `npm install @modelcontextprotocol/server`.",
    );
  }
}
