import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";

// `serve --exec`: a command beside a deployment, as a script of CI has it.

/** Starts `serve --exec` without a terminal. What each stream said is there once it has ended. */
function serveExec(
  command: string,
  env: Readonly<Record<string, string>> = {},
  folder = "src/repository/sample/convex",
) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "serve", folder, "--exec", command],
    {
      env: { ...process.env, NO_COLOR: "1", CONVEX_DEPLOY_KEY: "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, out: text(child.stdout), err: text(child.stderr) };
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("serve --exec", () => {
  test("hands the address and the key on, and ends with the command's exit code", async () => {
    const { ended, out, err } = serveExec(
      `curl -sf "$CONVEX_SITE_URL/hello" >/dev/null || exit 1
       curl -s "$CONVEX_URL/api/query" -H "Authorization: Convex $CONVEX_DEPLOY_KEY" \\
         -H 'Content-Type: application/json' -d '{"path": "secrets:answer", "args": {}}'
       echo; echo "$CONVEX_DEPLOY_KEY"; exit 7`,
      { CONVEX_DEPLOY_KEY: "prod:here|0123456789abcdef" },
    );
    expect(await ended).toBe(7);
    const [answer = "", key] = (await out).trim().split("\n");
    // An internal function, which answers to a deploy key alone.
    expect(JSON.parse(answer)).toMatchObject({ status: "success", value: 42 });
    expect(key).toBe("prod:here|0123456789abcdef");
    expect(await err).toContain("Convex functions at http://127.0.0.1:");
    expect(await err).not.toContain("0123456789abcdef");
  });

  test("makes a key where none is given, and two at once have two addresses", async () => {
    const each = [1, 2].map(() => serveExec('sleep 0.5; echo "$CONVEX_URL $CONVEX_DEPLOY_KEY"'));
    expect(await Promise.all(each.map(({ ended }) => ended))).toEqual([0, 0]);
    const said = await Promise.all(each.map(({ out }) => out));
    for (const line of said) expect(line).toMatch(/^http:\/\/127\.0\.0\.1:\d+ local\|[0-9a-f]{48}\n$/);
    expect(new Set(said.map((line) => line.split(" ")[0])).size).toBe(2);
  });

  test("leaves nothing running that the command started and forgot", async () => {
    const { ended, out } = serveExec(
      "sleep 600 & echo $!; (trap '' TERM; sleep 0.1; exec sleep 600) & echo $!",
    );
    expect(await ended).toBe(0);
    const pids = (await out).trim().split("\n").map(Number);
    expect(pids).toHaveLength(2);
    // Whoever adopts them may take a while to notice.
    await expect.poll(() => pids.filter(isRunning), { timeout: 20_000 }).toEqual([]);
  });

  test("a signal ends the command, too", async () => {
    const { child, ended, out } = serveExec("echo ready $$; exec sleep 600");
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    child.kill("SIGTERM");
    expect(await ended).toBe(128 + 15);
    expect(isRunning(Number((await out).trim().split(" ")[1]))).toBe(false);
  });

  test("without a deployment nothing is run", async () => {
    const { ended, out, err } = serveExec("echo never", {}, "no/such/folder");
    expect(await ended).toBe(1);
    expect(await out).toBe("");
    expect(await err).toContain("no/such/folder");
  });
});
