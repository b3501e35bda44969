import { Command } from "commander";
import { expect, test } from "vitest";
import { registerCheck } from "../../src/cli/check/check.ts";
import { registerDocs } from "../../src/cli/docs/docs.ts";
import { registerExport } from "../../src/cli/export/export.ts";
import { registerGenerate } from "../../src/cli/generate/generate.ts";
import { registerImport } from "../../src/cli/import/import.ts";
import { registerServe } from "../../src/cli/serve/serve.ts";
import { registerToken } from "../../src/cli/token/token.ts";
import { registerValidate } from "../../src/cli/validate/validate.ts";

const registrations = [
  registerCheck,
  registerDocs,
  registerExport,
  registerGenerate,
  registerImport,
  registerServe,
  registerToken,
  registerValidate,
];

/** The whole command line, which throws where it would end the process. */
function commandLine(): { program: Command; printed: () => string } {
  let text = "";
  const program = new Command("convex-openapi");
  for (const register of registrations) register(program);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (part) => {
        text += part;
      },
      writeErr: (part) => {
        text += part;
      },
    });
  }
  return { program, printed: () => text };
}

test.for([
  ["serve --port abc", "It takes a whole number from 0 to 65535."],
  ["serve --port 99999", "It takes a whole number from 0 to 65535."],
  ["serve --port 1.5", "It takes a whole number from 0 to 65535."],
  ["validate query --status abc", "It takes a whole number from 100 to 599."],
  ["token --expires-in soon", "It takes a whole number"],
  ["generate --timeout x", "It takes a number of seconds, such as 20."],
  ["docs --timeout 0", "It takes a number of seconds, such as 20."],
  ["check --url http://127.0.0.1:3210 --timeout 9999999", "It takes a number of seconds, such as 20."],
  ["check --url nonsense", "It takes a URL"],
  ["generate --url happy-animal-123.convex.cloud", "It takes a URL"],
  ["generate --url https://happy-animal-123.convex.site", "name its .convex.cloud"],
  ["export --url https://happy-animal-123.convex.site --out copy", "name its .convex.cloud"],
  ["import a.jsonl --url https://happy-animal-123.convex.site", "name its .convex.cloud"],
  ["generate --out=", "It takes a folder; . is this one."],
  ["docs --out=", "It takes a folder; . is this one."],
  ["export --url http://127.0.0.1:3210 --out=", "It takes a folder; . is this one."],
] as const)("%s is refused before anything runs", async ([line, want]) => {
  const { program, printed } = commandLine();
  await expect(program.parseAsync(line.split(" "), { from: "user" })).rejects.toThrow();
  expect(printed()).toContain(want);
});

test.for(commandLine().program.commands.map((command) => command.name()))(
  "%s --help has examples",
  async (name) => {
    const { program, printed } = commandLine();
    await expect(program.parseAsync([name, "--help"], { from: "user" })).rejects.toThrow();
    expect(printed()).toMatch(/Examples:\n {2}convex-openapi /);
  },
);
