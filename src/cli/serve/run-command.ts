import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { aborted } from "../end-asked.ts";

/** Milliseconds that a command has to end after it was asked to. */
const patience = 5_000;

/**
 * Runs a command line in the shell, with this terminal, until it ends or `ended` aborts, and leaves nothing of it
 * running. Returns its exit code; as a shell does, 128 and the signal's number where a signal ended it.
 */
export async function runCommand(
  command: string,
  env: Readonly<Record<string, string>>,
  ended: AbortSignal,
): Promise<number> {
  // What a group of its own starts can be ended as a whole. Before a terminal it may not have one: it could not read.
  const grouped = process.platform !== "win32" && !process.stdin.isTTY;
  const child = spawn(command, {
    shell: true,
    stdio: "inherit",
    detached: grouped,
    env: { ...process.env, ...env },
  });
  const exit = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGKILL"]));
  });
  await Promise.race([exit, aborted(ended)]);
  await endAll(child, grouped);
  return exit;
}

/** Asks what still runs to end, and ends it where it does not. */
async function endAll(child: ChildProcess, grouped: boolean): Promise<void> {
  if (child.pid === undefined) return;
  const last = performance.now() + patience;
  let signal: NodeJS.Signals | 0 = "SIGTERM";
  while (tell(child, grouped, signal)) {
    if (performance.now() > last) {
      tell(child, grouped, "SIGKILL");
      return;
    }
    signal = 0;
    await sleep(25);
  }
}

/** Sends a signal, or 0 to learn whether anyone is there to hear it. */
function tell(child: ChildProcess, grouped: boolean, signal: NodeJS.Signals | 0): boolean {
  if (!grouped) return child.exitCode === null && child.signalCode === null && child.kill(signal);
  try {
    return process.kill(-(child.pid as number), signal);
  } catch {
    return false;
  }
}
