import { cp, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { wholeSample } from "../whole-sample/write-whole-sample.ts";
import { run } from "./pack.ts";

const commonJs = `
test("keeps its word", async () => {
  await expect(Response.json({ status: "success", value: null })).toMatchOperation("query");
  expect({ status: 200, body: { status: "success" } }).not.toMatchOperation("query");
});
test("breaks it", async () => {
  await expect(Response.json({ status: "error", errorMessage: null })).toMatchOperation("query");
});
`;

/** The deployment's validators are ES modules, and so is a setup file that imports them. */
const setup = `
import { useFunctions } from "convex-openapi/jest";
import { functions } from "./convex-client/validators/index.js";

useFunctions(functions);
`;

const modules = `
test("keeps its word", () => {
  expect(7n).toBeReturnOf("messages:like");
  expect({ name: "visits" }).toBeArgsOf("counters:read");
});
test("breaks it", () => {
  expect(7).toBeReturnOf("messages:like");
});
`;

/** Writes two jest projects into a folder where the package is installed: one of CommonJS, one of ES modules. */
export async function writeJestProjects(folder: string): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write("cjs/answers.test.js", commonJs);
  await write("cjs/jest.setup.js", 'require("convex-openapi/jest");\n');
  await write(
    "cjs/jest.config.json",
    JSON.stringify({ transform: {}, setupFilesAfterEnv: ["<rootDir>/jest.setup.js"] }),
  );
  await cp(`${wholeSample}/validators`, join(folder, "esm/convex-client/validators"), { recursive: true });
  await write("esm/values.test.mjs", modules);
  await write("esm/jest.setup.mjs", setup);
  await write(
    "esm/jest.config.json",
    JSON.stringify({
      transform: {},
      testMatch: ["**/*.test.mjs"],
      setupFilesAfterEnv: ["<rootDir>/jest.setup.mjs"],
    }),
  );
}

/** What jest prints for a project of which one test fails, as it should. */
export async function runJest(project: string): Promise<string> {
  const flags = project.endsWith("esm") ? ["--experimental-vm-modules", "--no-warnings"] : [];
  const jest = resolve("test/peers/node_modules/jest/bin/jest.js");
  const args = ["--config", "jest.config.json", "--ci", "--no-color", "--runInBand"];
  return run(process.execPath, [...flags, jest, ...args], project).catch((error: Error) => error.message);
}
