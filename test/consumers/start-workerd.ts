import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import type { Project } from "./install-client.ts";

/** One worker without any flag of compatibility, so nothing of Node is there. It may call this machine. */
const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2025-09-01",
      globalOutbound = "outside"
    )),
    (name = "outside", network = (allow = ["private", "public"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
`;

/** Serves `worker.js` of a project with workerd, on a free port. */
export async function startWorkerd(
  program: string,
  project: Project,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const path = project.write("workerd.capnp", config);
  const child = spawn(program, ["serve", path, "--control-fd=3"], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const ended = once(child, "exit");
  const port = await Promise.race([
    portOf(child.stdio[3] as Readable),
    ended.then(() => Promise.reject(new Error("workerd ended before it listened"))),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      child.kill();
      await ended;
    },
  };
}

/** The port comes as the first line of the control stream: `{"event":"listen","socket":"http","port":8080}`. */
async function portOf(control: Readable): Promise<number> {
  let text = "";
  for await (const chunk of control) {
    text += chunk;
    if (text.includes("\n")) return (JSON.parse(text.slice(0, text.indexOf("\n"))) as { port: number }).port;
  }
  throw new Error("workerd named no port");
}
