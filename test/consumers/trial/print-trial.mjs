// For runtimes with a command line: what to try comes as its first argument, and what happened goes to standard
// output. A second argument asks for the transport of undici.
import { trial } from "./trial.mjs";

const [told, undici] = globalThis.Deno?.args ?? process.argv.slice(2);
const transport = undici && (await import("convex-openapi-client/node")).createNodeTransport();
console.log(JSON.stringify(await trial(JSON.parse(told), transport)));
