import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { mintToken } from "../../src/local/token/index.ts";

// Small apps in the styles that real ones are written in. What each call of calls.json answers was worked out by hand,
// from the code and from what the backend does.

const folder = "test/local/apps";
const apps = readdirSync(folder).filter((name) => existsSync(join(folder, name, "calls.json")));

/** One call of an app, and what is to come of it. */
interface Call {
  readonly query?: string;
  readonly mutation?: string;
  readonly action?: string;
  /** By `/api/run`, a path with slashes. */
  readonly run?: string;
  /** A method and a path of the HTTP actions, or a whole address. */
  readonly http?: string;
  readonly args?: unknown;
  readonly format?: string;
  readonly body?: unknown;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly as?: { readonly subject: string; readonly claims?: Readonly<Record<string, unknown>> };
  /** The value, or the JSON that an HTTP action answers; `like` names only some fields of it. */
  readonly want?: unknown;
  readonly like?: unknown;
  readonly text?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly code?: string;
  /** What the error's message contains, and what data a ConvexError has. */
  readonly error?: string;
  readonly errorData?: unknown;
  /** Asked again and again until it is so: what runs in the background takes its time. */
  readonly until?: boolean;
  /** Keeps the value under a name, or parts of it by their paths. */
  readonly save?: string | Readonly<Record<string, string>>;
}

type Names = Map<string, unknown>;

/** Puts kept values in the place of `{{name}}`; `{{any}}` is anything at all. */
function fill(given: unknown, names: Names): unknown {
  if (typeof given === "string") {
    const whole = /^\{\{(\w+)\}\}$/.exec(given)?.[1];
    if (whole === "any") return expect.anything();
    if (whole !== undefined) return names.get(whole);
    return given.replace(/\{\{(\w+)\}\}/g, (_, name) => String(names.get(name)));
  }
  if (Array.isArray(given)) return given.map((item) => fill(item, names));
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fill(value, names)]));
}

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);

async function send(deployment: LocalDeployment, call: Call): Promise<Response> {
  const { query, mutation, action, run, http, args = {}, format, body, headers = {}, as } = call;
  const token =
    as === undefined
      ? call.token
      : await mintToken({ issuer: "https://tests.invalid", audience: "rooms", ...as });
  const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  if (http === undefined) {
    const route =
      run === undefined ? (query && "query") || (mutation && "mutation") || "action" : `run/${run}`;
    const path = query ?? mutation ?? action;
    return await fetch(`${deployment.url}/api/${route}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...authorization },
      body: JSON.stringify({ path, args, format }),
    });
  }
  const [method = "GET", target = ""] = http.split(/ (.*)/s);
  const type = call.type ?? (typeof body === "object" ? "application/json" : "text/plain");
  return await fetch(target.startsWith("/") ? `${deployment.siteUrl}${target}` : target, {
    method,
    headers: { ...(body === undefined ? {} : { "Content-Type": type }), ...headers, ...authorization },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** Holds an answer to what was worked out, and gives its value. */
async function check(answer: Response, call: Call): Promise<unknown> {
  const text = await answer.text();
  expect([answer.status, text]).toEqual([call.status ?? 200, expect.anything()]);
  for (const [name, value] of Object.entries(call.answers ?? {}))
    expect(answer.headers.get(name)).toBe(value);
  if (call.text !== undefined) expect(text).toBe(call.text);
  const isCall = call.http === undefined && answer.status === 200;
  if (!isCall && call.want === undefined && call.like === undefined && call.save === undefined && !call.code)
    return undefined;
  const json = JSON.parse(text);
  if (call.code !== undefined) expect(json.code).toBe(call.code);
  const fails = call.error !== undefined || call.errorData !== undefined;
  if (isCall) expect(json.status, text).toBe(fails ? "error" : "success");
  if (call.error !== undefined) expect(json.errorMessage).toContain(call.error);
  if (call.errorData !== undefined) expect(json.errorData).toEqual(call.errorData);
  const value = isCall ? json.value : json;
  if (call.want !== undefined) expect(value).toEqual(call.want);
  if (call.like !== undefined) expect(value).toMatchObject(call.like as object);
  return value;
}

async function make(deployment: LocalDeployment, given: Call, names: Names): Promise<void> {
  const call = fill({ ...given, save: undefined }, names) as Call;
  let value: unknown;
  for (let tries = 0; ; tries += 1) {
    try {
      value = await check(await send(deployment, call), { ...call, ...(given.save && { save: given.save }) });
      break;
    } catch (thrown) {
      if (!call.until || tries > 100) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const { save } = given;
  if (typeof save === "string") names.set(save, value);
  else for (const [name, path] of Object.entries(save ?? {})) names.set(name, at(value, path));
}

test("there are apps of a dozen styles and more, with ten calls each at least", () => {
  expect(apps.length).toBeGreaterThan(12);
});

test.for(apps)("%s answers as was worked out", async (name) => {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, name, file), "utf8"));
  const calls = read("calls.json") as readonly Call[];
  expect(calls.length).toBeGreaterThanOrEqual(10);
  const env = existsSync(join(folder, name, "env.json")) ? read("env.json") : {};
  const deployment = await startLocalDeployment({ convexFolder: join(folder, name), env });
  try {
    expect(deployment.problems).toEqual([]);
    const names: Names = new Map();
    for (const [index, call] of calls.entries()) {
      const called = call.query ?? call.mutation ?? call.action ?? call.run ?? call.http;
      await make(deployment, call, names).catch((thrown: Error) => {
        thrown.message = `call ${index + 1}, ${called}: ${thrown.message}`;
        throw thrown;
      });
    }
  } finally {
    await deployment.close();
  }
});
