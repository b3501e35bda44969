import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDeployment, type Outcome } from "../../src/contract/index.ts";
import { startLocalDeployment } from "../../src/local/index.ts";
import { lies } from "../contract/lies.ts";
import { type Lie, startLyingServer } from "../contract/lying-server.ts";
import { peersThere } from "./generate-with.ts";

// A second opinion: Prism as a proxy in front of the local deployment, with our document. It says in a header what of
// a request or an answer breaks the document. What it sees otherwise than we do is listed here, with the reason.

const when = peersThere ? "" : " (skipped: run `npm run peers:install`)";

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/** What Prism says of requests that the backend refuses or takes for reasons of its own; of all others it says nothing. */
const saidOfRequests: Readonly<Record<string, RegExp>> = {
  "query: no path": /required property 'path'/,
  "query: no arguments": /required property 'args'/,
  "query: a path of null": /path must be string/,
  "query: an unknown format": /format must be equal to one of/,
  "query: a client header without a version": /convex-client must match pattern/,
  "query: another content type": /Supported content types/,
  "query: an empty body": /Body parameter is required/,
  "mutation: no arguments": /required property 'args'/,
  "queryAtTs: a timestamp that is none": /ts must/,
  "queryAtTs: no timestamp": /required property 'ts'/,
  "queryBatch: one bad format refuses all": /format must be equal to one of/,
  "callFunction: without a deploy key": /Invalid security scheme/,
  // Prism matches no path with slashes inside one parameter; the escaped form it does.
  "run: a function that does not exist": /route not found/,
  "run: a bad path": /route not found/,
};

/** Prism reads bodies itself and answers this one in the deployment's place. */
const answeredByPrism = "query: JSON cut short";

describe.skipIf(!peersThere)(`Prism in front of the local deployment${when}`, { timeout: 240_000 }, () => {
  let deployment: Awaited<ReturnType<typeof startLocalDeployment>>;
  let between: Awaited<ReturnType<typeof startLyingServer>>;
  let prism: { readonly process: ChildProcess; readonly url: string };
  let told: Lie = () => ({});

  beforeAll(async () => {
    deployment = await startLocalDeployment({
      convexFolder: "src/repository/sample/convex",
      run: "seed:init",
    });
    between = await startLyingServer(deployment.url, (answer) => told(answer));
    prism = await startPrism(between.url);
  }, 120_000);

  afterAll(async () => {
    prism?.process.kill();
    await between?.close();
    await deployment?.close();
  });

  /** The kit's calls through Prism: each outcome with what Prism said. */
  async function checkThroughPrism(only?: readonly string[]) {
    const said: Violation[][] = [];
    const { outcomes } = await checkDeployment({
      url: prism.url,
      deployKey: deployment.deployKey,
      ...(only === undefined ? {} : { only }),
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        said.push(JSON.parse(response.headers.get("sl-violations") ?? "[]"));
        return response;
      },
    });
    return outcomes.map((outcome, index) => ({ outcome, said: said[index] ?? [] }));
  }

  const ofAnswers = (said: readonly Violation[]) => said.filter(({ location }) => location[0] === "response");

  test("true answers: neither of the two finds anything, and Prism says of requests what is listed", async () => {
    const all = await checkThroughPrism();
    expect(all.length).toBeGreaterThan(50);
    expect(all.flatMap(({ said }) => ofAnswers(said))).toEqual([]);
    const broken = ({ outcome }: { outcome: Outcome }) => outcome.issues.length > 0;
    expect(all.filter(broken).map(({ outcome }) => outcome.title)).toEqual([answeredByPrism]);
    const spoken = all.filter(({ said }) => said.length > 0);
    expect(spoken.map(({ outcome }) => outcome.title)).toEqual(
      expect.arrayContaining(Object.keys(saidOfRequests)),
    );
    for (const { outcome, said } of spoken) {
      expect([outcome.title, said.map(({ message }) => message).join("; ")]).toEqual([
        outcome.title,
        expect.stringMatching(saidOfRequests[outcome.title] ?? /^nothing$/),
      ]);
    }
  });

  test.for(lies)(
    "that a server $title: found by Prism: $prism",
    async ({ lie, names: [operation], prism }) => {
      told = lie;
      try {
        const all = await checkThroughPrism([operation]);
        expect(all.some(({ said }) => ofAnswers(said).length > 0)).toBe(prism);
        expect(
          all.some(({ outcome }) => outcome.title !== answeredByPrism && outcome.issues.length > 0),
        ).toBe(true);
      } finally {
        told = () => ({});
      }
    },
  );
});

async function startPrism(upstream: string): Promise<{ process: ChildProcess; url: string }> {
  const port = await freePort();
  const program = "test/peers/node_modules/@stoplight/prism-cli/dist/index.js";
  const args = ["proxy", "generated/openapi.json", upstream, "-p", String(port), "--host", "127.0.0.1"];
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  await new Promise<void>((done, fail) => {
    let text = "";
    const read = (chunk: Buffer) => {
      text += chunk;
      if (/is listening/.test(text)) done();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", () => fail(new Error(`Prism ended: ${text}`)));
  });
  return { process: child, url: `http://127.0.0.1:${port}` };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    }),
  );
}
