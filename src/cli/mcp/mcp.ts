import type { Command } from "commander";
import { deploymentUrl, seconds, wholeNumber } from "../option-values.ts";

/** `convex-openapi mcp`: a deployment's functions as tools of the Model Context Protocol. */
export function registerMcp(program: Command): void {
  program
    .command("mcp")
    .description(
      "Offer your functions to a model as tools, by the Model Context Protocol: on standard input and output, or over HTTP.",
    )
    .option("--convex <folder>", "a convex/ folder; without --url it is served here, too")
    .option("--functions <file>", "what `npx convex function-spec` printed")
    .option(
      "--url <url>",
      "where calls go; without a folder or a file, the functions are asked for there",
      deploymentUrl,
    )
    .option("--allow <what...>", "beside public queries: mutation, action, or paths such as parcels:add")
    .option("--search", "three tools that find, describe and call functions; by itself above 60 functions")
    .option("--no-search", "a tool for each function, however many there are")
    .option("--http", "serve over HTTP, at /mcp")
    .option(
      "-p, --port <number>",
      "where to listen with --http; 0 takes any free port",
      wholeNumber(0, 65_535),
      3212,
    )
    .option("--host <address>", "the address to listen on with --http", "127.0.0.1")
    .option("--timeout <seconds>", "how long a deployment has to tell its functions", seconds, 20)
    .option("--env-file <file>", "variables for modules that check theirs while they load (--convex)")
    .addHelpText(
      "after",
      `
Revisions 2026-07-28 and 2025-11-25 of the protocol, and those before it back to 2024-10-07, are spoken. It needs
@modelcontextprotocol/server beside this package.
Public functions are called for the user of CONVEX_USER_TOKEN, or for nobody. An internal function is offered only
where --allow names its path, and is called with CONVEX_DEPLOY_KEY. Over HTTP, a request's own Authorization (Bearer
and a user token, or Convex and a deploy key) takes the place of both.
Calls go to --url, or to CONVEX_URL; with a folder alone they go to a local deployment that serves it.

Examples:
  convex-openapi mcp --convex ./convex
  CONVEX_USER_TOKEN=eyJ… convex-openapi mcp --convex ./convex --url https://happy-animal-123.convex.cloud --allow mutation
  convex-openapi mcp --functions function-spec.json --url http://127.0.0.1:3210 --http --port 3212`,
    )
    .action(async (options: Record<string, unknown>, verb: Command) => {
      const { runMcp } = await import("./run-mcp.ts");
      const allow = ((options.allow as string[] | undefined) ?? []).flatMap((words) => words.split(","));
      process.exitCode = await runMcp({
        functions: options.functions as string | undefined,
        convex: options.convex as string | undefined,
        url: options.url as string | undefined,
        allow: allow.map((word) => word.trim()).filter((word) => word !== ""),
        search: verb.getOptionValueSource("search") === "cli" ? options.search === true : undefined,
        http: options.http === true,
        port: Number(options.port),
        host: String(options.host),
        envFile: options.envFile as string | undefined,
        seconds: Number(options.timeout),
      });
    });
}
