import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { filesBelow } from "../architecture/files-below.ts";
import { buildCli, startCli } from "../streaming/run-cli.ts";

let cli = "";
let deployment: LocalDeployment;
let proxy: http.Server;
const lines: string[] = [];

beforeAll(async () => {
  [cli, deployment] = await Promise.all([
    buildCli(),
    startLocalDeployment({ convexFolder: "src/repository/sample/convex" }),
  ]);
  // The one way to a host that has no address; a local deployment hears no name but its own.
  proxy = http.createServer((request, response) => {
    const { method, url = "", headers } = request;
    const { host, pathname, search } = new URL(url);
    lines.push(`${method} ${host}`);
    const next = http.request(
      `${deployment.url}${pathname}${search}`,
      { method, headers: { ...headers, host: new URL(deployment.url).host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      },
    );
    request.pipe(next);
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
  vi.stubEnv("http_proxy", `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  vi.stubEnv("no_proxy", "");
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  proxy?.closeAllConnections();
  proxy?.close();
  await deployment?.close();
  await rm(cli, { recursive: true, force: true });
});

const url = "http://deployment.internal.test";

describe("a deployment that only the proxy of the environment reaches", () => {
  test.for<[string, ...string[]]>([
    ["wait"],
    ["env", "list"],
    ["export", "--out", "never-made"],
    ["check", "--only", "query"],
  ])("%s", { timeout: 60_000 }, async (args) => {
    lines.length = 0;
    const out = `${cli}/${args[0]}`;
    const given = args.map((arg) => (arg === "never-made" ? out : arg));
    const { code, stderr } = await startCli(cli, [...given, "--url", url], deployment.deployKey).ended;
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("deployment.internal.test")]);
    expect(lines[0]).toMatch(/^(GET|POST) deployment\.internal\.test$/);
  });
});

test("no verb makes a client that goes past it", () => {
  const past = filesBelow(["src/cli"], /\.ts$/).filter((path) =>
    /import \{[^}]*\bcreateConvexClient\b[^}]*\} from "[^"]*client\/index\.ts"/.test(
      readFileSync(path, "utf8"),
    ),
  );
  expect(past).toEqual([]);
});
