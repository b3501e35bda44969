import { type Command, Option } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";
import type { LogsFlags } from "./print-logs.ts";

/** `convex-openapi logs`: what functions write and how they end. */
export function registerLogs(program: Command): void {
  program
    .command("logs")
    .description("Print what functions wrote with console, and what they threw.")
    .addOption(deploymentUrlOption())
    .option("-f, --follow", "go on until it is interrupted, and print what happens")
    .option("--function <path...>", "these functions alone, such as messages:list")
    .addOption(
      new Option("--level <level...>", "lines of these levels alone").choices([
        "DEBUG",
        "INFO",
        "LOG",
        "WARN",
        "ERROR",
      ]),
    )
    .option("--after <position>", "go on after an entry: its position, as --json prints it")
    .option("--json", "print one JSON object per line")
    .addHelpText(
      "after",
      `
The deploy key is read from CONVEX_DEPLOY_KEY; it has to be one that may view logs.
A deployment keeps the last entries alone. Interrupted, it says where to go on: nothing is lost, and nothing told twice.

Examples:
  convex-openapi logs --url http://127.0.0.1:3210 --follow
  convex-openapi logs --url http://127.0.0.1:3210 --json --level WARN ERROR`,
    )
    .action(async (flags: LogsFlags) => {
      const { printLogs } = await import("./print-logs.ts");
      process.exitCode = await printLogs(flags);
    });
}
