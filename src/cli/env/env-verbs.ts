import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseEnv } from "node:util";
import { listEnvironmentVariables } from "../../../generated/typescript/table.js";
import { setEnvironmentVariables } from "../../languages/typescript/runtime/client/administration/index.ts";
import { callOperation } from "../../languages/typescript/runtime/client/call-operation.ts";
import { callDeployment, type DeploymentCall } from "../call-deployment.ts";
import { fileMessage } from "../system-errors.ts";
import { printEnvFile } from "./print-env-file.ts";

interface Place {
  readonly url: string;
}

type Variables = Readonly<Record<string, string>>;

async function readAll({ client, signal }: DeploymentCall): Promise<Variables> {
  const answer = await callOperation<{ readonly environmentVariables: Variables }>(
    client,
    listEnvironmentVariables,
    {},
    { signal },
  );
  return answer.environmentVariables;
}

/** Lists variables by name; values only where they are asked for. */
export async function listVariables({
  url,
  values = false,
  json = false,
}: Place & { readonly values?: boolean; readonly json?: boolean }): Promise<number> {
  return await callDeployment(url, async (call) => {
    const all = await readAll(call);
    const names = Object.keys(all).sort();
    if (json) console.log(JSON.stringify(values ? all : names));
    else for (const name of names) console.log(values ? `${name}=${all[name]}` : name);
    return 0;
  });
}

/** Prints one value and nothing else. */
export async function printVariable(name: string, { url }: Place): Promise<number> {
  return await callDeployment(url, async (call) => {
    const value = (await readAll(call))[name];
    if (value === undefined) throw new Error(`There is no variable ${name}.`);
    console.log(value);
    return 0;
  });
}

/** Sets variables that are given, or that stand in a file. */
export async function setVariables(
  assignments: readonly string[],
  { url, file }: Place & { readonly file?: string },
): Promise<number> {
  return await callDeployment(url, async ({ client, signal }) => {
    const given = { ...(file === undefined ? {} : await readEnv(file)), ...readAssignments(assignments) };
    const names = Object.keys(given).sort();
    if (names.length === 0) throw new Error("There is nothing to set: write NAME=value, or --file .env.");
    await setEnvironmentVariables(client, given, { signal });
    console.log(`set ${names.join(", ")}`);
    return 0;
  });
}

function readAssignments(assignments: readonly string[]): Variables {
  return Object.fromEntries(
    assignments.map((text) => {
      const equals = text.indexOf("=");
      // Neither the text nor what might be a value is part of the message.
      if (equals < 1) throw new Error("Write each variable as NAME=value.");
      return [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}

async function readEnv(file: string): Promise<Variables> {
  try {
    return parseEnv(await readFile(file, "utf8")) as Variables;
  } catch (cause) {
    throw new Error(fileMessage(cause, file, "Name a file of lines NAME=value."));
  }
}

/** Deletes variables. */
export async function unsetVariables(names: readonly string[], { url }: Place): Promise<number> {
  return await callDeployment(url, async ({ client, signal }) => {
    await setEnvironmentVariables(client, Object.fromEntries(names.map((name) => [name, null])), { signal });
    console.log(`unset ${names.join(", ")}`);
    return 0;
  });
}

/** Writes all variables into a file, whole or not at all. */
export async function pullVariables({
  url,
  out,
  force = false,
}: Place & { readonly out: string; readonly force?: boolean }): Promise<number> {
  return await callDeployment(url, async (call) => {
    const all = await readAll(call);
    const temporary = join(dirname(out), `.${randomUUID()}.part`);
    try {
      await writeFile(temporary, printEnvFile(all), { mode: 0o600, flag: "wx" });
      // A link fails where there is a file of that name, a rename replaces it.
      if (force) await rename(temporary, out);
      else
        await link(temporary, out).catch((cause: NodeJS.ErrnoException) => {
          throw cause.code === "EEXIST"
            ? new Error(`${out} is there already. Say --force to replace it.`)
            : cause;
        });
    } finally {
      await rm(temporary, { force: true });
    }
    console.log(`${out}: ${Object.keys(all).length} variables`);
    return 0;
  });
}
