import { expect, test } from "vitest";
import { createProgram } from "../../src/cli/program.ts";

const verbs = createProgram().commands.map((command) => ({ verb: command.name(), command }));

test.for(verbs)("$verb has help with examples, each a call of it", ({ verb, command }) => {
  let text = "";
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  const examples = text.split("Examples:\n")[1] ?? "";
  expect(command.description()).toMatch(/\.$/);
  expect(examples).toContain(`convex-openapi ${verb}`);
});

test.for(verbs)("$verb takes no key or token as a flag: other programs could read it", ({ command }) => {
  const flags = command.options.map(({ long }) => long);
  // A file that holds the key of a test's provider is named, not the key.
  const secrets = flags.filter((flag) => /(?:deploy-)?key$|token|secret|password/.test(flag ?? ""));
  expect(secrets.filter((flag) => !["--key", "--new-key", "--primary-key"].includes(flag ?? ""))).toEqual([]);
});
