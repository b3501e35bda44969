import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { callTool, command, connectHttp, lines } from "./connect.ts";

let child: ChildProcess;
let url = "";
let said = "";

beforeAll(async () => {
  child = spawn(
    process.execPath,
    [
      ...command,
      "--convex",
      "src/repository/sample/convex",
      "--allow",
      "secrets:answer",
      "--http",
      "--port",
      "0",
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, CONVEX_USER_TOKEN: "" } },
  );
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  }
  await vi.waitUntil(() => said.includes("/mcp"), { timeout: 60_000 });
  url = /http:\S+\/mcp/.exec(said)?.[0] ?? "";
}, 90_000);

afterAll(() => void child.kill("SIGKILL"));

describe.for(lines)("a client of SDK %s", (line) => {
  test("lists and calls", async () => {
    const client = await connectHttp(line, url);
    onTestFinished(() => client.close());
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain("echo_int64");
    const { structuredContent } = await callTool(client, "echo_int64", { value: "9007199254740993" });
    expect(structuredContent).toEqual({ value: "9007199254740993" });
    expect((await client.listResources()).resources.length).toBeGreaterThan(2);
  });

  test("a request's own key takes the place of the one at hand", async () => {
    const own = await connectHttp(line, url);
    onTestFinished(() => own.close());
    expect((await callTool(own, "secrets_answer")).structuredContent).toEqual({ value: 42 });
    const other = await connectHttp(line, url, { authorization: "Convex local|another" });
    onTestFinished(() => other.close());
    const refused = await callTool(other, "secrets_answer");
    expect(refused.isError).toBe(true);
    expect(JSON.stringify(refused)).not.toContain("another");
  });

  test("a request's own token says who calls", async () => {
    const client = await connectHttp(line, url, { authorization: "Bearer no.such.token" });
    onTestFinished(() => client.close());
    const refused = await callTool(client, "users_whoami");
    expect(refused.isError).toBe(true);
    expect(JSON.stringify(refused)).not.toContain("no.such.token");
  });
});

/** Sends one request with headers that `fetch` would not let through, and gives its status. */
function statusOf(headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          ...headers,
        },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sent.once("error", reject);
    sent.end('{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}');
  });
}

test.for([
  { headers: {}, status: 200 },
  { headers: { host: "localhost:1" }, status: 200 },
  { headers: { origin: "http://localhost:5173" }, status: 200 },
  { headers: { host: "attacker.example" }, status: 403 },
  { headers: { host: "127.0.0.1.attacker.example" }, status: 403 },
  { headers: { origin: "https://attacker.example" }, status: 403 },
  { headers: { origin: "null" }, status: 403 },
])("$headers is answered $status", async ({ headers, status }) => {
  expect(await statusOf(headers as Record<string, string>)).toBe(status);
});

test("what is no request of the protocol is refused, and it goes on", async () => {
  const post = (body: string) =>
    fetch(url, { method: "POST", body, headers: { "content-type": "application/json" } });
  expect((await post("{")).status).toBeGreaterThanOrEqual(400);
  expect((await post(`"${"x".repeat(5 * 1024 * 1024)}"`)).status).toBe(413);
  expect((await fetch(url.replace("/mcp", "/"))).status).toBe(404);
  expect(await statusOf({})).toBe(200);
});
