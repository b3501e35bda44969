import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { ask } from "./ask.ts";
import { sendRaw } from "./send-raw.ts";

let deployment: LocalDeployment;
const statuses: number[] = [];
const requestTimeout = 700;

beforeAll(async () => {
  deployment = await startLocalDeployment({
    convexFolder: "src/repository/sample/convex",
    requestTimeout,
    onRequest: ({ status }) => statuses.push(status),
  });
});
afterAll(async () => await deployment.close());

function open(): Promise<Socket> {
  const { hostname, port } = new URL(deployment.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.on("error", () => {});
  });
}

/** Everything that comes until the server closes. */
function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString();
    });
    socket.on("close", () => resolve(text));
  });
}

const head = (length: number) =>
  `POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n`;

const tooLong = {
  code: "BadJsonBody",
  message: "Failed to buffer the request body: length limit exceeded",
};

/** A body of exactly so many bytes, which is a good call as far as its JSON goes. */
function bodyOf(bytes: number): string {
  const [start, end] = ['{"path":"echo:unvalidated","args":{"x":"', '"}}'];
  return start + "x".repeat(bytes - start.length - end.length) + end;
}

describe("bodies", () => {
  test("17 MiB are too long", async () => {
    const answer = await sendRaw(deployment.url, {
      method: "POST",
      path: "/api/query",
      headers: { "Content-Type": "application/json" },
      body: bodyOf(17 * 1024 * 1024),
    });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([400, tooLong]);
  });

  test("17 MiB are too long without a length in front, too", async () => {
    const answer = await fetch(`${deployment.url}/api/query`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: new Blob([bodyOf(17 * 1024 * 1024)]).stream(),
      duplex: "half",
    } as RequestInit);
    expect([answer.status, await answer.json()]).toEqual([400, tooLong]);
  });

  test("16,779,216 bytes are read, one more is not", async () => {
    // The arguments of such a body are over their own limit, which is the function's to say.
    const { status, json } = await ask(deployment, "/api/query", bodyOf(16_779_216));
    expect(status).toBe(200);
    expect(json.errorMessage).toMatch(
      /Arguments for echo\.js:unvalidated are too large \(actual: 16 MiB, limit: 16 MiB\)\n$/,
    );
    expect((await ask(deployment, "/api/query", bodyOf(16_779_217))).json).toEqual(tooLong);
  });

  test("a broken one is answered, and the connection lives on", async () => {
    const socket = await open();
    const received = readAll(socket);
    const good = JSON.stringify({ path: "status", args: {} });
    socket.write(`${head(9)}\r\n{"path": `);
    socket.write(`${head(good.length)}Connection: close\r\n\r\n${good}`);
    const text = await received;
    expect(text).toContain('"code":"BadJsonBody"');
    expect(text).toContain('{"status":"success","value":"ok"}');
  });
});

describe("clients that are slow or go away", () => {
  test("a body that never comes whole is answered 408 with nothing in it, and dropped", async () => {
    const socket = await open();
    const received = readAll(socket);
    socket.write(`${head(100)}\r\n{"path"`);
    const text = await received;
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text.split("\r\n\r\n")[1]).toBe("");
  });

  test("headers that never come whole likewise", async () => {
    const socket = await open();
    const received = readAll(socket);
    socket.write("POST /api/query HTTP/1.1\r\nHost: loc");
    expect(await received).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("a client that goes away in the middle of its body is dropped, the next one served", async () => {
    const before = statuses.length;
    const socket = await open();
    socket.write(`${head(100)}\r\n{"path"`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await expect.poll(() => statuses.slice(before)).toContain(499);
    expect((await ask(deployment, "/api/query", { path: "status", args: {} })).json.value).toBe("ok");
  });

  test("a mutation whose client went away is finished", async () => {
    const abort = new AbortController();
    const sent = fetch(`${deployment.url}/api/action`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ path: "slow:waitThenCount", args: { milliseconds: 200, name: "abandoned" } }),
      signal: abort.signal,
    }).catch(() => "gone");
    await new Promise((resolve) => setTimeout(resolve, 100));
    abort.abort();
    expect(await sent).toBe("gone");
    await expect
      .poll(async () => {
        const { json } = await ask(deployment, "/api/query", {
          path: "counters:read",
          args: { name: "abandoned" },
        });
        return json.value;
      })
      .toBe(1);
  });

  test("close waits for what is running", async () => {
    const other = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
    const running = ask(other, "/api/action", { path: "slow:wait", args: { milliseconds: 300 } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.close();
    expect((await running).json).toEqual({ status: "success", value: 300 });
    await expect(ask(other, "/api/query", { path: "status", args: {} })).rejects.toThrow();
  });
});
