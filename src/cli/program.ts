import { Command } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { registerBackup } from "./backup/backup.ts";
import { registerCheck } from "./check/check.ts";
import { registerDocs } from "./docs/docs.ts";
import { registerEnv } from "./env/env.ts";
import { registerExport } from "./export/export.ts";
import { registerFunctionSpec } from "./function-spec/function-spec.ts";
import { registerGenerate } from "./generate/generate.ts";
import { registerImport } from "./import/import.ts";
import { registerLogs } from "./logs/logs.ts";
import { registerMcp } from "./mcp/mcp.ts";
import { registerRestore } from "./restore/restore.ts";
import { registerServe } from "./serve/serve.ts";
import { registerToken } from "./token/token.ts";
import { registerValidate } from "./validate/validate.ts";
import { registerWait } from "./wait/wait.ts";
import { registerWhoami } from "./whoami/whoami.ts";

/**
 * The command line with all its verbs, not yet run: so that command lines in the docs can be parsed as well. `languages`
 * are the names that the help of `generate` tells.
 */
export function createProgram(languages: readonly string[] = []): Command {
  const program = new Command("convex-openapi")
    .description("Typed clients, validators, a local deployment and reference docs for the Convex HTTP API.")
    .version(manifest.version)
    .showHelpAfterError("Run the same command with --help to see what it takes.");

  registerGenerate(program, languages);
  registerDocs(program);
  registerFunctionSpec(program);
  registerServe(program);
  registerMcp(program);
  registerToken(program);
  registerValidate(program);
  registerCheck(program);
  registerExport(program);
  registerImport(program);
  registerBackup(program);
  registerRestore(program);
  registerLogs(program);
  registerEnv(program);
  registerWhoami(program);
  registerWait(program);
  return program;
}
