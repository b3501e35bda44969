import type { Command } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";

interface Flags {
  readonly url: string;
  readonly values?: true;
  readonly json?: true;
  readonly file?: string;
  readonly out: string;
  readonly force?: true;
}

/** `convex-openapi env`: the environment variables of a deployment. */
export function registerEnv(program: Command): void {
  const env = program
    .command("env")
    .description("Read and change the environment variables of a deployment.")
    .addHelpText(
      "after",
      `
The deploy key is read from CONVEX_DEPLOY_KEY. Values are hidden unless they are asked for.

Examples:
  convex-openapi env list --url http://127.0.0.1:3210
  convex-openapi env set LOG_LEVEL=debug --url http://127.0.0.1:3210
  convex-openapi env set --file .env --url http://127.0.0.1:3210
  convex-openapi env pull --out .env --url http://127.0.0.1:3210`,
    );
  const verb = (name: string, description: string) =>
    env.command(name).description(description).addOption(deploymentUrlOption());
  const run = async (run: (verbs: typeof import("./env-verbs.ts")) => Promise<number>) => {
    process.exitCode = await run(await import("./env-verbs.ts"));
  };
  verb("list", "List the variables by name.")
    .option("--values", "show the values, too")
    .option("--json", "print JSON: names, or an object with --values")
    .action(async (flags: Flags) => await run(({ listVariables }) => listVariables(flags)));
  verb("get <name>", "Print the value of one variable.").action(
    async (name: string, flags: Flags) => await run(({ printVariable }) => printVariable(name, flags)),
  );
  verb("set [assignments...]", "Set variables, all or none: NAME=value each.")
    .option("--file <file>", "set those of a .env file; a value stands in no history of a shell then")
    .action(
      async (assignments: string[], flags: Flags) =>
        await run(({ setVariables }) => setVariables(assignments, flags)),
    );
  verb("unset <names...>", "Delete variables. One that is not there is no error.").action(
    async (names: string[], flags: Flags) => await run(({ unsetVariables }) => unsetVariables(names, flags)),
  );
  verb("pull", "Write all variables with their values into a .env file that only you may read.")
    .option("--out <file>", "the file", ".env")
    .option("--force", "replace a file that is there")
    .action(async (flags: Flags) => await run(({ pullVariables }) => pullVariables(flags)));
}
