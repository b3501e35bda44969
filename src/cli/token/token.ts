import type { Command } from "commander";
import { wholeNumber } from "../option-values.ts";
import type { TokenOptions } from "./sign-token.ts";

/** `convex-openapi token`: signs a user token for tests. */
export function registerToken(program: Command): void {
  program
    .command("token")
    .description(
      "Sign a user token for tests. The folder's auth.config.ts says for which issuer and audience; where there is no folder, it is a token for the sample deployment.",
    )
    .argument("[subject]", "who the token is for", "user")
    .option("--folder <folder>", "the folder of the functions: convex where there is one")
    .option("--env-file <file>", "variables that auth.config.ts reads, a line NAME=value each")
    .option("--issuer <url>", "the `issuer`, instead of that of auth.config.ts")
    .option("--audience <id>", "the `applicationID`, instead of that of auth.config.ts")
    .option("--claim <name=value...>", "a further claim, such as name=Ada")
    .option(
      "--expires-in <seconds>",
      "seconds until it expires; below 0 it has expired",
      wholeNumber(-1_000_000_000, 1_000_000_000),
      3600,
    )
    .option("--key <file>", "the private key, as --new-key has written it")
    .option(
      "--new-key <file>",
      "write a new private key, and print the provider that trusts it in tests alone",
    )
    .addHelpText(
      "after",
      `
Examples:
  convex-openapi token ada --claim name=Ada
  convex-openapi token --new-key test-key.json
  convex-openapi token ada --key test-key.json --env-file test.env
  convex-openapi token ada --key test-key.json --issuer https://test.invalid --audience my-app`,
    )
    .action(async (subject: string, options: TokenOptions & { readonly newKey?: string }) => {
      const { printToken, writeKey } = await import("./sign-token.ts");
      process.exitCode =
        options.newKey === undefined
          ? await printToken(subject, options)
          : await writeKey(options.newKey, options);
    });
}
