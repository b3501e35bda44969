import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { maySkip, missing, runGo, runGoBeside } from "./go-tools.ts";

const blocks = [...readFileSync("generated/go/README.md", "utf8").matchAll(/^```go\n([\s\S]*?)^```$/gm)].map(
  ([, text = ""]) => text,
);
const programs = blocks.filter((text) => text.startsWith("package main"));
const fragments = blocks.filter((text) => !text.startsWith("package main"));

/** What the fragments take for granted. */
const stage = `
func main() {
	ctx, url, key := context.Background(), os.Getenv("CONVEX_URL"), os.Getenv("CONVEX_DEPLOY_KEY")
	client, err := convex.NewClient(url)
	if err != nil {
		panic(err)
	}
	session := func(context.Context, bool) (string, error) { return "", nil }
	for i, sample := range samples {
		if err := sample(ctx, client, url, "a.b.c", key, session); err != nil {
			panic(fmt.Sprintf("sample %d: %v", i, err))
		}
		fmt.Println("sample", i, "ran")
	}
}

var samples = []func(ctx context.Context, client *convex.Client, url, token, key string, session convex.TokenFunc) error{
${fragments.map((text) => `	func(ctx context.Context, client *convex.Client, url, token, key string, session convex.TokenFunc) error {\n${text}\n	return nil\n},`).join("\n")}
}
`;

describe.skipIf(missing !== undefined && maySkip)(`Go${missing ? `: skipped: ${missing}` : ""}`, () => {
  let deployment: LocalDeployment;
  let folder = "";
  beforeAll(async () => {
    deployment = await startLocalDeployment({
      convexFolder: "src/repository/sample/convex",
      run: "seed:init",
    });
    folder = mkdtempSync(join(tmpdir(), "convex-go-readme-"));
    const name = "github.com/convex-openapi/convex-openapi/generated/go";
    const replace = `replace ${name} => ${resolve("generated/go")}`;
    writeFileSync(
      join(folder, "go.mod"),
      `module samples\n\ngo 1.21\n\nrequire ${name} v0.0.0\n\n${replace}\n`,
    );
    write("fragments", `package main\n\n${importsOf(stage)}${stage}`);
    for (const [at, text] of programs.entries()) {
      write(`program${at}`, text.replaceAll(/https:\/\/[a-z0-9-]+\.convex\.cloud/g, deployment.url));
    }
  });
  afterAll(() => deployment.close());

  const write = (part: string, text: string) => {
    mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, part, "main.go"), text);
  };
  const run = (part: string) =>
    runGoBeside(folder, ["run", `./${part}`], {
      CONVEX_URL: deployment.url,
      CONVEX_DEPLOY_KEY: deployment.deployKey,
    });

  test("every sample of the README builds, and go vet has nothing to say", { timeout: 240_000 }, () => {
    expect([programs.length, fragments.length]).toEqual([1, 9]);
    expect(runGo(folder, "go", "vet", "./...")).toBe("");
  });

  test("its first call prints what the sample deployment holds", { timeout: 240_000 }, async () => {
    expect(await run("program0")).toContain("Is anyone here?");
  });

  test("every fragment runs to its end", { timeout: 240_000 }, async () => {
    const said = await run("fragments");
    expect(said.match(/^sample \d+ ran$/gm)).toHaveLength(fragments.length);
    expect(said).toContain("the function threw:");
    expect(said).toContain("9007199254740993");
    expect(said).toMatch(/^[1-9]\d* documents at \d{19}$/m);
    expect(said).toContain("2 records are in");
  });
});

/** Go refuses imports that are not used. */
function importsOf(text: string): string {
  const known = ["context", "errors", "fmt", "log/slog", "os", "time"];
  const used = known.filter((name) => new RegExp(`\\b${name.split("/").pop()}\\.`).test(text));
  const convex = `convex "github.com/convex-openapi/convex-openapi/generated/go"`;
  return `import (\n${used.map((name) => `\t"${name}"`).join("\n")}\n\n\t${convex}\n)\n`;
}
