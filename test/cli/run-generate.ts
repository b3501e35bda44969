import { vi } from "vitest";
import { generate } from "../../src/cli/generate/generate-deployment.ts";
import type { GenerateRequest } from "../../src/cli/generate/generate-request.ts";

/** Runs the verb as the command line would, and gives its exit code and the JSON that it prints. */
export async function runGenerate(request: Partial<GenerateRequest> & Pick<GenerateRequest, "out">) {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  const code = await generate({
    functions: undefined,
    convex: undefined,
    url: undefined,
    languages: ["typescript"],
    includeInternal: false,
    format: "convex_encoded_json",
    docs: false,
    check: false,
    watch: false,
    seconds: 5,
    envFile: undefined,
    json: true,
    report: false,
    ...request,
  });
  const text = printed.mock.calls.map(([line]) => String(line)).join("\n");
  printed.mockRestore();
  return { code, answer: JSON.parse(text) };
}
