import { resolve } from "node:path";
import {
  Client as CurrentClient,
  StreamableHTTPClientTransport as CurrentHttp,
} from "@modelcontextprotocol/client";
import { StdioClientTransport as CurrentStdio } from "@modelcontextprotocol/client/stdio";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const identity = { name: "tests", version: "1" };

/** The command line from its sources. */
export const command = [
  "--import",
  resolve("node_modules/tsx/dist/loader.mjs"),
  resolve("src/cli/main.ts"),
  "mcp",
] as const;

/** What the tests ask of a client of the protocol, of whichever line of its SDK. */
export interface McpClient {
  listTools(): Promise<{ readonly tools: readonly ToolListed[] }>;
  callTool(params: { readonly name: string; readonly arguments?: Record<string, unknown> }): Promise<unknown>;
  listResources(): Promise<{ readonly resources: readonly { readonly uri: string }[] }>;
  readResource(params: { readonly uri: string }): Promise<{ readonly contents: readonly object[] }>;
  close(): Promise<void>;
}

export interface ToolListed {
  readonly name: string;
  readonly description?: string | undefined;
  readonly inputSchema: object;
  readonly outputSchema?: object | undefined;
  readonly annotations?: { readonly readOnlyHint?: boolean; readonly destructiveHint?: boolean } | undefined;
}

/** How a tool answered. */
export interface ToolAnswer {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly structuredContent?: { readonly value: unknown };
}

/** The two lines of the official SDK that clients are written with. */
export const lines = ["1.x", "2.x"] as const;
export type Line = (typeof lines)[number];

/** Starts the command and speaks with it on its standard input and output. */
export async function connectStdio(
  line: Line,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<McpClient> {
  const start = {
    command: process.execPath,
    args: [...command, ...words],
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env },
    stderr: "ignore" as const,
  };
  if (line === "1.x") {
    const client = new Client(identity);
    await client.connect(new StdioClientTransport(start));
    return client as unknown as McpClient;
  }
  const client = new CurrentClient(identity);
  await client.connect(new CurrentStdio(start));
  return client as unknown as McpClient;
}

/** Speaks with a server over HTTP. */
export async function connectHttp(
  line: Line,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<McpClient> {
  const options = { requestInit: { headers } };
  if (line === "1.x") {
    const client = new Client(identity);
    await client.connect(new StreamableHTTPClientTransport(new URL(url), options) as never);
    return client as unknown as McpClient;
  }
  const client = new CurrentClient(identity);
  await client.connect(new CurrentHttp(new URL(url), options));
  return client as unknown as McpClient;
}

/** Calls a tool and gives its answer in the form that the tests read. */
export async function callTool(client: McpClient, name: string, args: object = {}): Promise<ToolAnswer> {
  return (await client.callTool({ name, arguments: args as Record<string, unknown> })) as ToolAnswer;
}
