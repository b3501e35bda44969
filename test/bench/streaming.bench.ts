import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { printTargets } from "./measure.ts";

// Reading a million documents: the memory it takes, and the time beside a plain loop of fetch and JSON.parse. Server
// and client are processes of their own.

const documents = Number(process.env.DOCUMENTS ?? 1_000_000);

interface Report {
  readonly count: number;
  readonly seconds: number;
  readonly early: { readonly heap: number; readonly resident: number };
  readonly late: { readonly heap: number; readonly resident: number };
  readonly highest: number;
}

const server = spawn(process.execPath, ["--import", "tsx", "test/bench/streaming/server.ts"], {
  stdio: ["ignore", "pipe", "inherit"],
  env: { ...process.env, DOCUMENTS: String(documents) },
});
try {
  const [port] = (await once(createInterface(server.stdout), "line")) as [string];
  const run = (subject: string): Report =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ["--import", "tsx", "test/bench/streaming/client.ts", subject, `http://127.0.0.1:${port}`],
        { encoding: "utf8" },
      ),
    ) as Report;
  for (const subject of ["snapshot", "deltas", "sync"]) {
    const plain = run(`plain ${subject}`);
    const own = run(subject);
    const perSecond = ({ count, seconds }: Report) => Math.round(count / seconds).toLocaleString("en");
    console.log(
      `\n${subject}: ${own.count} documents, ${perSecond(own)} a second; a plain loop ${perSecond(plain)}`,
    );
    console.log(
      `  MB after 10,000: heap ${own.early.heap.toFixed(1)}, resident ${own.early.resident.toFixed(0)};` +
        ` at the end: heap ${own.late.heap.toFixed(1)}, resident ${own.late.resident.toFixed(0)}` +
        ` (the plain loop: ${plain.early.resident.toFixed(0)}, then ${plain.late.resident.toFixed(0)})`,
    );
    console.log(
      `  MB resident at most, with all that waits for collection: ${own.highest.toFixed(0)}` +
        ` (the plain loop: ${plain.highest.toFixed(0)})`,
    );
    printTargets([
      { what: "MB of heap more than after 10,000", have: own.late.heap - own.early.heap, most: 50 },
      {
        what: "MB of memory more than after 10,000",
        have: own.late.resident - own.early.resident,
        most: 50,
      },
      { what: "of a plain loop's time", have: own.seconds / plain.seconds, most: 2 },
    ]);
  }
} finally {
  server.kill();
}
