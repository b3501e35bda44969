import manifest from "../../../package.json" with { type: "json" };
import type { Outcome } from "./call-function.ts";
import { type Credentials, requestCredentials } from "./credentials.ts";
import type { McpSdk } from "./load-sdk.ts";
import type { Toolbox } from "./toolbox.ts";

type Factory = import("@modelcontextprotocol/server").McpServerFactory;
type CallToolResult = import("@modelcontextprotocol/server").CallToolResult;

const instructions =
  "Each tool is a function of a Convex deployment. Integers of 64 bits, bytes and NaN are written as their schemas say; the resource convex-openapi://guide tells more.";

/**
 * What makes a server of the protocol for one connection or request. A request's own `Authorization` takes the place of
 * whatever the environment says.
 */
export function mcpServerFactory(
  { server: sdk }: McpSdk,
  toolbox: Toolbox,
  environment: Credentials,
): Factory {
  return ({ requestInfo }) => {
    const credentials = requestCredentials(requestInfo?.headers.get("authorization") ?? null) ?? environment;
    const server = new sdk.Server(
      { name: manifest.name, version: manifest.version, title: "Convex functions" },
      { capabilities: { tools: {}, resources: {} }, instructions },
    );
    server.setRequestHandler("tools/list", async () => ({ tools: toolbox.tools as never }));
    server.setRequestHandler("tools/call", async ({ params }, { mcpReq }) => {
      const called = toolbox.call(params.name, params.arguments, { credentials, signal: mcpReq.signal });
      if (called === undefined) {
        throw new sdk.ProtocolError(
          sdk.ProtocolErrorCode.InvalidParams,
          `There is no tool “${params.name.slice(0, 128)}”.`,
        );
      }
      return toolResult(await called);
    });
    server.setRequestHandler("resources/list", async () => ({
      resources: toolbox.resources.map(({ text: _, ...resource }) => resource),
    }));
    server.setRequestHandler("resources/read", async ({ params: { uri } }) => {
      const resource = toolbox.resources.find((each) => each.uri === uri);
      if (resource === undefined) {
        throw new sdk.ProtocolError(
          sdk.ProtocolErrorCode.InvalidParams,
          `There is no resource “${uri.slice(0, 256)}”.`,
        );
      }
      return { contents: [{ uri, mimeType: resource.mimeType, text: resource.text() }] };
    });
    return server;
  };
}

function toolResult(outcome: Outcome): CallToolResult {
  if ("value" in outcome) {
    return {
      content: [{ type: "text", text: JSON.stringify(outcome.value) }],
      structuredContent: { value: outcome.value },
    };
  }
  const data = outcome.data === undefined ? [] : [`data: ${JSON.stringify(outcome.data)}`];
  return {
    isError: true,
    content: [outcome.error, ...data].map((text) => ({ type: "text" as const, text })),
  };
}
