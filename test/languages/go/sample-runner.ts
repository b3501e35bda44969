import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import type { SampleRunner } from "../../samples/sample-runner.ts";

const module = "github.com/convex-openapi/convex-openapi/generated/go";

const moduleFile = (client: string) =>
  `module samples\n\ngo 1.21\n\nrequire ${module} v0.0.0\n\nreplace ${module} => ${resolve(client)}\n`;

/** One module with a folder for each program, built by one command. */
export const runner: SampleRunner = {
  needs: ["go", "version"],
  async prepare(programs, { client, folder }) {
    const bin = join(folder, "bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(folder, "go.mod"), moduleFile(client));
    for (const { name, file } of programs) {
      mkdirSync(join(folder, "programs", name), { recursive: true });
      copyFileSync(file, join(folder, "programs", name, basename(file)));
    }
    // Without symbols linking takes half as long, and a panic still names file and line.
    const args = ["build", "-C", folder, "-ldflags=-s -w", "-o", bin, "./programs/..."];
    if (programs.length > 0) await promisify(execFile)("go", args);
    return { command: ({ name }) => [join(bin, name)] };
  },
  async together(programs, { client, folder }) {
    writeFileSync(join(folder, "go.mod"), moduleFile(client));
    const calls = [...programs.keys()].map((name) => `\tfmt.Println("\\x00${name}")\n\tsample${name}()\n`);
    writeFileSync(
      join(folder, "main.go"),
      `package main\n\nimport "fmt"\n\nfunc main() {\n${calls.join("")}}\n`,
    );
    for (const [name, text] of programs)
      writeFileSync(join(folder, `sample_${name}.go`), text.replace("func main()", `func sample${name}()`));
    const binary = join(folder, "samples");
    await promisify(execFile)("go", ["build", "-C", folder, "-ldflags=-s -w", "-o", binary, "."]);
    return { command: [binary] };
  },
  prints: {
    echo_int64: "1",
    echo_float64: "1",
    echo_string: "value",
    echo_boolean: "true",
    echo_nothing: "<nil>",
    echo_array: "[1]",
    echo_bytes: "[0 0 0 0 0 0 0 0]",
    echo_union: "kind:text",
    secrets_answer: "42",
  },
};
