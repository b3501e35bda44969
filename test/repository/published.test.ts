import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { compareDescriptions } from "../../src/repository/drift/compare-descriptions.ts";
import { describedFacts } from "../../src/repository/drift/described-facts.ts";

const published = JSON.parse(readFileSync("src/repository/drift/published-facts.json", "utf8"));
const ours = JSON.parse(readFileSync("generated/openapi.json", "utf8"));

test("all four descriptions are compared, and every operation of theirs is ours but for those left out", () => {
  expect(published.sources).toHaveLength(4);
  const { known } = compareDescriptions(ours, published.facts);
  const lacking = known.map(({ line }) => line).filter((line) => /^- \S+ \S+$/.test(line));
  expect(lacking).toEqual(["- GET /api/query"]);
});

test("the path of a server behind a variable for the address counts", () => {
  const paths = { "/pause_deployment": { post: { responses: { "200": {} } } } };
  expect(describedFacts({ servers: [{ url: "{deployment-url}/api/v1" }], paths })).toEqual([
    "POST /api/v1/pause_deployment",
    "POST /api/v1/pause_deployment 200",
  ]);
});

test("every difference from Convex's own description is a known one, and no row is left over", () => {
  const { unknown, settled, known } = compareDescriptions(ours, published.facts);
  expect(unknown).toEqual([]);
  expect(settled).toEqual([]);
  expect(known.length).toBeGreaterThan(0);
  expect(published.revision).toMatch(/^[0-9a-f]{40}$/);
});

test.for([
  { title: "a route that is new to them", fact: "POST /api/query_stream" },
  { title: "a field that they begin to require", fact: "POST /api/query request identity required" },
  { title: "a status that they begin to name", fact: "POST /api/mutation 202" },
])("$title is reported", ({ fact }) => {
  expect(compareDescriptions(ours, [...published.facts, fact]).unknown).toEqual([`- ${fact}`]);
});

test("a fact that they take back is reported", () => {
  const fact = "POST /api/query request path required";
  const without = published.facts.filter((each: string) => each !== fact);
  expect(without.length).toBe(published.facts.length - 1);
  expect(compareDescriptions(ours, without).unknown).toEqual([`+ ${fact}`]);
});

test("reads operations, statuses and the fields of every branch", () => {
  const object = (status: string, name: string) => ({
    type: "object",
    required: ["status", name],
    properties: { status: { const: status }, [name]: {} },
  });
  const json = (schema: unknown) => ({ content: { "application/json": { schema } } });
  const facts = describedFacts({
    servers: [{ url: "/api" }],
    paths: {
      "/run/{*f}": {
        post: {
          requestBody: json({ type: "object", properties: { args: {} } }),
          responses: {
            "200": json({ oneOf: [object("success", "value"), object("error", "errorMessage")] }),
          },
        },
      },
    },
  });
  expect(facts).toEqual([
    "POST /api/run/{}",
    "POST /api/run/{} 200",
    "POST /api/run/{} 200 error errorMessage required",
    "POST /api/run/{} 200 error status required",
    "POST /api/run/{} 200 success status required",
    "POST /api/run/{} 200 success value required",
    "POST /api/run/{} request args optional",
  ]);
});

describe("the command, given a newer description as a file", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-drift-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const { paths, components } = ours;
  const stream = { post: { responses: { "202": { description: "new" } } } };

  test("an address is asked, whatever type it answers with", async () => {
    const server = createServer((_, response) => {
      response.setHeader("Content-Type", "text/plain; charset=utf-8");
      response.end(JSON.stringify({ paths, components }));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    try {
      const place = `http://127.0.0.1:${port}/api/public_openapi.json`;
      const { stdout } = await promisify(execFile)(process.execPath, [
        "--import",
        "tsx",
        "scripts/drift.ts",
        place,
      ]);
      expect(stdout).toContain(place);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  /** What the command says of a file, without the lines of what is known. */
  function said(file: string, text?: string) {
    if (text !== undefined) writeFileSync(join(folder, file), text);
    const args = ["--import", "tsx", "scripts/drift.ts", join(folder, file)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    return {
      status,
      lines: (stdout + stderr).split("\n").filter((line) => /^new|There is|is not JSON/.test(line)),
    };
  }

  test.for([
    { file: "same.json", description: { paths, components }, status: 0, lines: [] },
    {
      file: "more.json",
      description: { servers: [{ url: "/api" }], paths: { "/query_stream": stream }, components },
      status: 1,
      lines: ["new      - POST /api/query_stream", "new      - POST /api/query_stream 202"],
    },
  ])("$file", ({ file, description, status, lines }) => {
    const found = said(file, JSON.stringify(description));
    expect([found.status, found.lines.filter((line) => line.startsWith("new      -"))]).toEqual([
      status,
      lines,
    ]);
  });

  test.for([
    { file: "none.json", text: undefined, says: "There is no file" },
    { file: "yaml.json", text: "openapi: 3.1.0", says: "is not JSON" },
  ])("$file: $says", ({ file, text, says }) => {
    const { status, lines } = said(file, text);
    expect([status, lines.length, lines[0]]).toEqual([1, 1, expect.stringContaining(says)]);
  });
});
