import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SampleRunner } from "../../samples/sample-runner.ts";
import { findPython } from "./find-python.ts";

/** Nothing is built. */
export const runner: SampleRunner = {
  needs: [findPython() ?? "python-with-httpx", "--version"],
  prepare: async (_, { client }) => ({
    command: ({ file }) => [findPython() ?? "python3", resolve(file)],
    environment: { PYTHONPATH: resolve(client), PYTHONDONTWRITEBYTECODE: "1" },
  }),
  together: async (programs, { client, folder }) => {
    for (const [name, text] of programs) writeFileSync(join(folder, `${name}.py`), text);
    const all = JSON.stringify([...programs.keys()]);
    const main = join(folder, "main.py");
    writeFileSync(
      main,
      `import runpy\n\nfor name in ${all}:\n    print("\\0" + name)\n    runpy.run_path(${JSON.stringify(folder)} + "/" + name + ".py")\n`,
    );
    const environment = { PYTHONPATH: resolve(client), PYTHONDONTWRITEBYTECODE: "1" };
    return { command: [findPython() ?? "python3", main], environment };
  },
  prints: {
    echo_int64: "1",
    echo_float64: "1.0",
    echo_string: "value",
    echo_boolean: "True",
    echo_nothing: "None",
    echo_array: "[1]",
    echo_bytes: "\\x00\\x00",
    echo_union: "'kind': 'text'",
    secrets_answer: "42.0",
  },
};
