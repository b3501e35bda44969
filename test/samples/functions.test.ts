import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationsOf } from "../../src/document/index.ts";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { makeToolkit, type Programs, prepare, shown, type Toolkit, tried } from "./function-toolkit.ts";
import { run, runners } from "./read-runners.ts";

// The page of a deployment shows calls of its own functions. Each of those of the sample deployment is run here as it
// stands in the page, with an id where the page says that one belongs.

const inCI = process.env.CI === "true";
const missing = [["curl", "--version"], ...[...runners.values()].map(({ needs }) => needs)]
  .filter(([command = "", ...args]) => spawnSync(command, args).status !== 0)
  .map(([command]) => command);
const title =
  missing.length === 0 || inCI ? "samples of functions" : `skipped: no ${missing.join(", ")} on PATH`;

/** They throw, or never end: what a sample shows of them is that. */
const throwing = /^(?:errors_|slow_(?:forever|stuck))/;

/** What functions print that answer with what they are given, from what the validators say: here with curl. */
const echoes: Readonly<Record<string, string>> = {
  echo_int64: '"value":{"$integer":"AQAAAAAAAAA="}',
  echo_float64: '"value":1.0',
  echo_string: '"value":"value"',
  echo_boolean: '"value":true',
  echo_nothing: '"value":null',
  echo_array: '"value":[{"$integer":"AQAAAAAAAAA="}]',
  echo_bytes: '"value":{"$bytes":"AAAAAAAAAAA="}',
  echo_union: '"kind":"text"',
  secrets_answer: '"value":42.0',
};

/** The same by what a sample is labelled with. A language whose runner names fewer would be held to less. */
const printed = new Map([
  ["curl", echoes],
  ...run.map(({ title, extension }) => [title, runners.get(extension)?.prints ?? {}] as const),
]);

test.for([...printed])("%s: what every echo prints is known", ([, prints]) => {
  expect(Object.keys(prints).sort()).toEqual(Object.keys(echoes).sort());
});

describe.skipIf(missing.length > 0 && !inCI)(title, () => {
  let deployment: LocalDeployment;
  let toolkit: Toolkit;
  let programs: Programs;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const limits = { transaction: 300, system: 600, action: 5_000, blocking: 1_000 };
    [toolkit, deployment] = await Promise.all([
      makeToolkit(),
      startLocalDeployment({
        convexFolder: "src/repository/sample/convex",
        run: "seed:init",
        timeLimits: limits,
      }),
    ]);
    environment = { CONVEX_URL: deployment.url, CONVEX_DEPLOY_KEY: deployment.deployKey };
    const messages = (await call("messages/list", {})) as readonly { _id: string }[];
    const rooms = await call("chat/rooms/open", { title: "Samples" });
    programs = await prepare(toolkit, (operation, table) => {
      // A message that is gone cannot be liked any more.
      const message = messages.at(operation === "messages_remove" ? -1 : 0)?._id;
      return table === "rooms" ? String(rooms) : (message ?? "");
    });
  }, 480_000);

  afterAll(async () => {
    await deployment?.close();
    if (toolkit !== undefined) rmSync(toolkit.folder, { recursive: true, force: true });
  });

  async function call(path: string, args: object): Promise<unknown> {
    const response = await fetch(`${deployment.url}/api/run/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ args, format: "json" }),
    });
    return ((await response.json()) as { value: unknown }).value;
  }

  test("every function of the deployment is shown in every language", async () => {
    const document = JSON.parse(
      await (await import("node:fs/promises")).readFile(`${toolkit.folder}/openapi.json`, "utf8"),
    );
    const functions = operationsOf(document).filter(({ operation }) => "x-convex-function" in operation);
    expect(functions.length).toBeGreaterThan(45);
    const labels = functions.map(({ id }) => [id, (toolkit.samples.get(id) ?? []).map(({ label }) => label)]);
    expect(labels).toEqual(functions.map(({ id }) => [id, [...shown]]));
  });

  test.for(tried)("%s: every sample does what it shows", { timeout: 240_000 }, async (label) => {
    const wrong: string[] = [];
    for (const id of toolkit.samples.keys()) {
      const { code, stdout, stderr } = await programs.run(id, label, environment);
      const says = printed.get(label)?.[id] ?? "";
      const fits = throwing.test(id)
        ? label === "curl"
          ? code === 0 && stdout.includes('"status":"error"')
          : code !== 0 && /function|Server Error/i.test(stderr)
        : code === 0 && stdout.includes(says) && (label !== "curl" || stdout.includes('"status":"success"'));
      if (!fits) wrong.push(`${id}: ended with ${code}, printed ${stdout}${stderr}`);
    }
    expect(wrong).toEqual([]);
  });

  test("with no server, every one is red", { timeout: 240_000 }, async () => {
    const nowhere = { ...environment, CONVEX_URL: "http://127.0.0.1:9" };
    const ids = ["messages_list", "messages_send", "slow_wait"];
    for (const label of tried)
      for (const id of ids)
        expect((await programs.run(id, label, nowhere)).code, `${label} ${id}`).not.toBe(0);
  });
});
