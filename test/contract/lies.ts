import type { Lie } from "./lying-server.ts";

function edit(change: (body: Record<string, unknown>) => unknown): Lie {
  return ({ text, status }) => {
    if (status !== 200 || !text.startsWith("{")) return {};
    return { text: JSON.stringify(change(JSON.parse(text))) };
  };
}

/** A lie, and the operation and place that the kit must name. */
export interface KnownLie {
  readonly title: string;
  readonly lie: Lie;
  readonly names: readonly [operation: string, pointer: string];
  /** Whether Prism finds it as well, given the same document. */
  readonly prism: boolean;
}

/** What a server can get wrong; most of it was seen in mocks that people wrote by hand. */
export const lies: readonly KnownLie[] = [
  {
    title: "leaves out a value that is null",
    prism: true,
    names: ["query", "/value"],
    lie: edit(({ value, ...rest }) => (value === null ? rest : { ...rest, value })),
  },
  {
    title: "sends logLines as null",
    prism: true,
    names: ["query", "/logLines"],
    lie: edit((body) => ("status" in body ? { logLines: null, ...body } : body)),
  },
  {
    title: "calls an error a failure",
    prism: true,
    names: ["query", "/status"],
    lie: edit((body) => (body.status === "error" ? { ...body, status: "failure" } : body)),
  },
  {
    title: "answers a function error with status 500",
    prism: true,
    names: ["mutation", "/code"],
    lie: ({ text }) => (text.includes('"status":"error"') ? { status: 500 } : {}),
  },
  {
    title: "answers bad JSON with 422",
    prism: true,
    names: ["query", ""],
    lie: ({ text }) => (text.includes("BadJsonBody") ? { status: 422 } : {}),
  },
  {
    title: "says text/plain",
    prism: true,
    names: ["query", ""],
    lie: ({ contentType }) => ({ contentType: contentType && "text/plain" }),
  },
  {
    title: "sends the timestamp as a number",
    prism: true,
    names: ["queryTs", "/ts"],
    lie: edit((body) => ("ts" in body ? { ts: 1_700_000_000 } : body)),
  },
  {
    title: "loses a slot of a batch",
    prism: false,
    names: ["queryBatch", "/results"],
    lie: edit((body) => (Array.isArray(body.results) ? { results: body.results.slice(1) } : body)),
  },
  {
    title: "lets anybody call internal functions",
    prism: false,
    names: ["callFunction", ""],
    lie: ({ text }) =>
      text.includes("BadDeployKey") ? { status: 200, text: '{"status":"success","value":1}' } : {},
  },
  {
    title: "hides errors in a page",
    prism: true,
    names: ["query", ""],
    lie: ({ status }) => (status >= 400 ? { contentType: "text/html", text: "<h1>Error</h1>" } : {}),
  },
  {
    title: "names another code",
    prism: false,
    names: ["query", "/code"],
    lie: ({ text }) => ({ text: text.replace("BadConvexFunctionIdentifier", "BadPath") }),
  },
  {
    title: "takes any path",
    prism: false,
    names: ["run", ""],
    lie: ({ text }) =>
      text.includes("BadConvexFunctionIdentifier")
        ? { status: 200, text: '{"status":"success","value":1}' }
        : {},
  },
];
