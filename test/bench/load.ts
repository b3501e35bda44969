import { Agent, request } from "node:http";

/** How a server took a load. */
export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
}

function once(url: URL, agent: Agent | undefined): Promise<number> {
  const body = '{"args":{}}';
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: url.hostname,
        port: url.port,
        path: url.pathname,
        method: "POST",
        headers: { "Content-Type": "application/json", "Content-Length": body.length },
        ...(agent === undefined ? {} : { agent }),
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Milliseconds from `began` until a server answers 200 for the first time. */
export async function firstAnswer(url: URL, began: number): Promise<number> {
  while (performance.now() - began < 120_000) {
    const status = await once(url, undefined).catch(() => 0);
    if (status === 200) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} gave no answer within two minutes.`);
}

/** Sends so many calls over 16 connections. Anything but 200 ends the measurement. */
export async function load(url: URL, count: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const times: number[] = [];
  let left = count;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (left > 0) {
        left -= 1;
        const start = performance.now();
        const status = await once(url, agent);
        if (status !== 200) throw new Error(`${url} answered ${status}.`);
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: count / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}
