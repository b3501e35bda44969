import { describe, expect, test } from "vitest";
import { generated, query, withFolder } from "../with-folder.ts";
import { operate } from "./operate.ts";

const files = {
  "env.ts": `${generated}
export const read = query(async (_ctx, { name }: any) => process.env[name] ?? null);
export const spin = query(async () => { for (;;); });`,
};
const change = (name: string, value?: string | null) => ({
  changes: [{ name, ...(value === undefined ? {} : { value }) }],
});

test("a variable that is set is seen by the next call, one that is deleted by none", async () => {
  await withFolder(
    files,
    async (deployment) => {
      const read = async (name: string) => (await query(deployment, "env:read", { name })).json.value;
      expect((await operate(deployment, "listEnvironmentVariables")).json).toEqual({
        environmentVariables: { GIVEN: "at the start" },
      });
      expect(await read("TOKEN")).toBe(null);
      const set = {
        changes: [
          { name: "TOKEN", value: "s3cret" },
          { name: "LEVEL", value: "debug" },
        ],
      };
      expect(await operate(deployment, "updateEnvironmentVariables", { body: set })).toMatchObject({
        status: 200,
        text: "",
      });
      expect(await read("TOKEN")).toBe("s3cret");
      expect((await operate(deployment, "listEnvironmentVariables")).json).toEqual({
        environmentVariables: { GIVEN: "at the start", LEVEL: "debug", TOKEN: "s3cret" },
      });
      for (const gone of [undefined, null]) {
        await operate(deployment, "updateEnvironmentVariables", { body: change("TOKEN", gone) });
        expect(await read("TOKEN")).toBe(null);
      }
      // An engine that takes the place of another sees the same.
      await query(deployment, "env:spin");
      expect(await read("LEVEL")).toBe("debug");
    },
    { env: { GIVEN: "at the start" }, timeLimits: { transaction: 200, system: 400 } },
  );
});

test("a variable of the machine is seen again once the deployment's own of that name is gone", async () => {
  await withFolder(files, async (deployment) => {
    const read = async () => (await query(deployment, "env:read", { name: "HOME" })).json.value;
    await operate(deployment, "updateEnvironmentVariables", { body: change("HOME", "/elsewhere") });
    expect(await read()).toBe("/elsewhere");
    await operate(deployment, "updateEnvironmentVariables", { body: change("HOME") });
    expect(await read()).toBe(process.env.HOME);
  });
});

describe("changes are made all or none", () => {
  const many = Array.from({ length: 513 }, (_, at) => ({ name: `V${at}`, value: "" }));
  const wide = Array.from({ length: 65 }, (_, at) => ({ name: `V${at}`, value: "x".repeat(8192) }));
  test.for([
    ["EnvironmentVariableNameInvalid", [{ name: "1ST", value: "x" }]],
    ["EnvironmentVariableNameTooLong", [{ name: "N".repeat(257), value: "x" }]],
    ["EnvironmentVariableValueTooLarge", [{ name: "N", value: "é".repeat(4097) }]],
    ["EnvVarNameForbidden", [{ name: "CONVEX_SITE_URL", value: "x" }]],
    ["EnvVarLimitMet", many],
    ["EnvVarTotalSizeLimitMet", wide],
    ["BadJsonBody", [{ value: "x" }]],
  ] as const)("%s", async ([code, bad]) => {
    await withFolder(files, async (deployment) => {
      const body = { changes: [{ name: "GOOD", value: "x" }, ...bad] };
      expect(await operate(deployment, "updateEnvironmentVariables", { body })).toMatchObject({
        status: 400,
        json: { code },
      });
      expect((await operate(deployment, "listEnvironmentVariables")).json).toEqual({
        environmentVariables: {},
      });
    });
  });
});

test("nobody without the permission reads or writes them", async () => {
  const restrictedKeys = [{ key: "local|view", permissions: ["deployment:env:view"] as const }];
  await withFolder(
    files,
    async (deployment) => {
      const deployKey = "local|view";
      expect((await operate(deployment, "listEnvironmentVariables", { deployKey })).status).toBe(200);
      expect(
        await operate(deployment, "updateEnvironmentVariables", { deployKey, body: change("A", "b") }),
      ).toMatchObject({
        status: 403,
        json: { code: "OperationNotPermitted", message: expect.stringContaining("deployment:env:write") },
      });
      expect(await operate(deployment, "listEnvironmentVariables", { deployKey: null })).toMatchObject({
        status: 403,
        json: { code: "BadDeployKey" },
      });
      expect((await operate(deployment, "checkAdminKey", { deployKey })).json).toEqual({
        success: true,
        allowedOps: ["ViewEnvironmentVariables"],
        isReadOnly: false,
      });
      expect((await operate(deployment, "checkAdminKey")).json.allowedOps).toEqual([]);
    },
    { restrictedKeys },
  );
});
