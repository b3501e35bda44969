import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { copyByProgram } from "../../streaming/copy-by-program.ts";
import { check, maySkip, missing, runPython } from "./python-tools.ts";

const slow = { timeout: 300_000 };
const title = `Python streams${missing ? `: skipped: ${missing}` : ""}`;
const samples = [
  ...readFileSync("generated/python/README.md", "utf8").matchAll(/^```python\n([\s\S]*?)^```$/gm),
]
  .map(([, text = ""]) => text)
  .filter((text) => text.includes("streaming"));

describe.skipIf(missing !== undefined && maySkip)(title, () => {
  test.for(["sync", "async"])("a copy made by the %s client is the deployment, to the bit", slow, (mode) =>
    copyByProgram((environment) =>
      runPython(["test/languages/python/streams/copy_deployment.py", mode], {
        PYTHONPATH: "generated/python",
        ...environment,
      }),
    ),
  );

  test("the program is typed as strictly as can be", slow, () => {
    expect(check(".", "mypy", "--strict", "--config-file", "test/languages/python/streams/mypy.ini")).toBe(
      "",
    );
  });

  test("who does not stream does not load it", slow, async () => {
    const program = "import sys, convex_openapi; print([n for n in sys.modules if 'openapi.stream' in n])";
    expect(await runPython(["-c", program], { PYTHONPATH: "generated/python" })).toBe("[]\n");
  });
});

describe.skipIf(missing !== undefined && maySkip)("the samples of the README that stream", () => {
  let deployment: LocalDeployment;
  beforeAll(async () => {
    deployment = await startLocalDeployment({
      convexFolder: "src/repository/sample/convex",
      run: "seed:init",
    });
  });
  afterAll(() => deployment.close());

  // The first calls operations of the group that streams, one request each.
  const wants = [
    /^[1-9]\d* tables$/m,
    /^[1-9]\d* documents at \d{19}$/m,
    /^[1-9]\d* documents$/m,
    /^2 records are in$/m,
  ];

  test("there is one for each", () => expect(samples.length).toBe(wants.length));

  test.for(samples.map((text, at) => ({ text, want: wants[at] as RegExp, at: at + 1 })))(
    "sample $at runs",
    slow,
    async ({ text, want }) => {
      const own = text
        .replaceAll(/https:\/\/[a-z0-9-]+\.convex\.cloud/g, deployment.url)
        .replaceAll(/deploy_key="[^"]*"/g, `deploy_key=${JSON.stringify(deployment.deployKey)}`);
      const program = own.includes("async def main") ? `${own}\nimport asyncio\nasyncio.run(main())\n` : own;
      expect(await runPython(["-c", program], { PYTHONPATH: "generated/python" })).toMatch(want);
    },
  );
});
