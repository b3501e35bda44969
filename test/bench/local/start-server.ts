import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { firstAnswer } from "../load.ts";

/** A server that runs as a process of its own. */
export interface RunningServer {
  readonly url: URL;
  /** Milliseconds from its start to its first answer. */
  readonly up: number;
  /** Resident megabytes: now, and the most there ever were. */
  memory(): { readonly now: number; readonly most: number };
  stop(): void;
}

/** The built command when there is one: that is what users run. */
export const isBuilt = existsSync("dist/cli.js");
export const own = isBuilt ? ["dist/cli.js"] : ["--import", "tsx", "src/cli/main.ts"];

/** A port that nothing listens at. A number of one's own may be that of anybody's outgoing connection. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function memoryOf({ pid }: ChildProcess): ReturnType<RunningServer["memory"]> {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: megabytes("VmRSS"), most: megabytes("VmHWM") };
}

/**
 * Starts a server and waits for its first answer.
 *
 * @param argumentsFor - Node's arguments, by the port to listen at.
 * @throws Error when it ends, or gives none within two minutes, with what it said.
 */
export async function startServer(
  argumentsFor: (port: number) => readonly string[],
  path: string,
): Promise<RunningServer> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, argumentsFor(port), { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const ended = new Promise<never>((_, reject) =>
    child.once("exit", (code, signal) =>
      reject(new Error(`It ended with ${code ?? signal}: ${said.trim()}`)),
    ),
  );
  ended.catch(() => {});
  const url = new URL(`http://127.0.0.1:${port}${path}`);
  try {
    const up = await Promise.race([firstAnswer(url, began), ended]);
    return { url, up, memory: () => memoryOf(child), stop: () => child.kill("SIGKILL") };
  } catch (thrown) {
    child.kill("SIGKILL");
    throw thrown;
  }
}

/** Serves a folder with our own command. */
export const serveFolder = (convex: string, path: string, command: readonly string[] = own) =>
  startServer((port) => [...command, "serve", convex, "--port", String(port)], path);
