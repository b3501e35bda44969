import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { peerPython } from "../../bench/peer-python.ts";
import { findPython } from "./find-python.ts";

// The Python client's codec and its calls, beside convex-py where that is installed and beside the floor of its
// language: the json module, and httpx with it.

async function bench(python: string): Promise<number> {
  const answer = readFileSync("test/bench/corpora/answer.json");
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const env = { ...process.env, CALLS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  try {
    for (const program of ["codec.py", "calls.py"]) {
      const run = spawn(python, [`test/bench/python/${program}`], { stdio: "inherit", env });
      const [code] = await once(run, "exit");
      if (code !== 0) return code ?? 1;
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return 0;
}

const python = existsSync(peerPython) ? peerPython : findPython();
if (python === undefined) console.log("skipped: no python3 with httpx");
else process.exitCode = await bench(python);
