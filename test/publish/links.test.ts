import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";

// The published folder behind a plain web server, below a path as GitHub Pages has it: every link leads somewhere.

const root = "/convex-openapi/";
const folder = mkdtempSync(join(tmpdir(), "convex-openapi-pages-"));
let server: Server;
let origin = "";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".yaml": "application/yaml",
};

beforeAll(async () => {
  execFileSync(process.execPath, ["--import", "tsx", "scripts/publish-docs.ts", folder]);
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://server");
    const asked = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      if (!asked.startsWith(root)) throw new Error("outside of the folder");
      const body = await readFile(join(folder, asked.slice(root.length)));
      response.writeHead(200, { "Content-Type": types[extname(asked)] ?? "text/plain" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Page {
  readonly text: string;
  readonly links: readonly URL[];
}

const seen = new Map<string, Page | undefined>();

async function open(url: URL): Promise<Page | undefined> {
  const address = url.href.split("#", 1)[0] ?? "";
  if (!seen.has(address)) {
    const response = await fetch(address);
    const text = await response.text();
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    // The scripts of a page hold addresses that are no links of it.
    const markup = isPage ? text.replace(/<script[\s\S]*?<\/script>/g, "") : "";
    const links = [...markup.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(
      ([, href = ""]) => new URL(href.replaceAll("&#38;", "&"), url),
    );
    seen.set(address, response.ok ? { text: markup, links } : undefined);
  }
  return seen.get(address);
}

/** An interactive page draws what its places lead to. */
const isDrawn = (url: URL) => /(?:\/|index\.html)$/.test(url.pathname) && !url.pathname.includes("/guides/");

test("every link of every page leads to a page, and to a place in it", { timeout: 60_000 }, async () => {
  const queue = [new URL(`${origin}${root}`)];
  const queued = new Set<string>();
  const dead: string[] = [];
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    const page = await open(url);
    if (page === undefined) continue;
    for (const link of page.links) {
      if (link.origin !== origin) continue;
      const target = await open(link);
      const place = decodeURIComponent(link.hash.slice(1));
      if (target === undefined) dead.push(`${url.pathname} leads to ${link.pathname}`);
      else if (place !== "" && !isDrawn(link) && !target.text.includes(`id="${place}"`))
        dead.push(`${url.pathname} leads to ${link.pathname}${link.hash}`);
      const next = link.href.split("#", 1)[0] ?? "";
      if (target === undefined || queued.has(next)) continue;
      queued.add(next);
      queue.push(link);
    }
  }
  expect(dead).toEqual([]);
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );
  const unreached = pages.filter((file) => !seen.has(`${origin}${root}${file}`) && file !== "index.html");
  expect(unreached, "no link leads to these pages").toEqual([]);
});

test("the folder is for GitHub Pages, and says nothing of the machine that made it", () => {
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining([".nojekyll", "index.html", "plain.html", "ja"]),
  );
  expect(readFileSync(join(folder, "index.html"), "utf8")).not.toContain(process.cwd());
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

test("the workflow builds what it uploads, with permission to publish it", () => {
  const workflow = parse(readFileSync(".github/workflows/docs.yml", "utf8"));
  const steps = workflow.jobs.publish.steps as readonly Step[];
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const commands = steps.flatMap(({ run = "" }) =>
    [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name),
  );
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  expect(commands).toContain("docs:publish");
  const upload = steps.findIndex(({ uses = "" }) => uses.startsWith("actions/upload-pages-artifact@"));
  expect(steps[upload]?.with?.path).toBe("dist/pages");
  expect(steps.findIndex(({ run = "" }) => run.includes("docs:publish"))).toBeLessThan(upload);
  const deploy = steps.findIndex(({ uses = "" }) => uses.startsWith("actions/deploy-pages@"));
  expect(deploy).toBeGreaterThan(upload);
  expect(workflow.permissions).toMatchObject({ pages: "write", "id-token": "write" });
  expect(workflow.jobs.publish.environment.name).toBe("github-pages");
  for (const { uses, run } of steps) {
    expect([uses, run].filter((one) => one !== undefined)).toHaveLength(1);
    if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    if (run !== undefined) execFileSync("bash", ["-n"], { input: run });
  }
});
