import type { Command } from "commander";
import { wholeNumber } from "../option-values.ts";

/** `convex-openapi serve`: a folder of functions behind the HTTP API. */
export function registerServe(program: Command): void {
  program
    .command("serve")
    .description(
      "Serve a convex/ folder on this machine: your functions behind the HTTP API, no account needed.",
    )
    .argument("[folder]", "the folder of the functions", "convex")
    .option(
      "-p, --port <number>",
      "where to listen; 0 takes any free port, as --exec does where nothing is said",
      wholeNumber(0, 65_535),
      3210,
    )
    .option(
      "--site-port <number>",
      "where HTTP actions answer; the port after --port where nothing is said",
      wholeNumber(0, 65_535),
    )
    .option(
      "--single-port",
      "serve HTTP actions below /http of the API's own port, and listen at no other one",
    )
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("-w, --watch", "load the code anew when a file changes, and keep the data")
    .option("--env-file <file>", "variables for the functions, a line NAME=value each")
    .option("--run <function>", "call a function at the start and after a reset, such as seed:init")
    .option("--exec <command>", "run a command beside it, and end with it")
    .option(
      "--fault <fault>",
      "make calls fail: query:503@0.1, mutation:delay=2s, *:500@0.01; may be given again",
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option("--fault-seed <number>", "make the faults repeatable", wholeNumber(0, 4_294_967_295))
    .option("--redact", "hide messages and log lines, as production does")
    .option("--json", "log one JSON object per line")
    .addHelpText(
      "after",
      `
The deploy key is read from CONVEX_DEPLOY_KEY, or made and printed.
The command of --exec finds CONVEX_URL, CONVEX_SITE_URL and CONVEX_DEPLOY_KEY in its environment, and standard output
is its own. The exit code is the command's.

Examples:
  convex-openapi serve
  convex-openapi serve ./packages/backend/convex --watch --run seed:init
  convex-openapi serve --exec 'npm test'
  convex-openapi serve --fault 'query:503@0.1' --fault 'mutation:delay=2s' --fault-seed 7
  CONVEX_DEPLOY_KEY='local|secret' convex-openapi serve --port 0 --json`,
    )
    .action(
      async (
        folder: string,
        options: Record<string, string | number | boolean | readonly string[] | undefined>,
        verb: Command,
      ) => {
        const { serve } = await import("./serve-folder.ts");
        const anyPort = options.exec !== undefined && verb.getOptionValueSource("port") === "default";
        process.exitCode = await serve({
          folder,
          port: anyPort ? 0 : Number(options.port),
          sitePort: options.sitePort as number | undefined,
          singlePort: options.singlePort === true,
          envFile: options.envFile as string | undefined,
          host: String(options.host),
          watch: options.watch === true,
          faults: options.fault as readonly string[] | undefined,
          faultSeed: options.faultSeed as number | undefined,
          redact: options.redact === true,
          json: options.json === true,
          run: options.run as string | undefined,
          exec: options.exec as string | undefined,
        });
      },
    );
}
