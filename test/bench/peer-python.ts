import { resolve } from "node:path";

/** Where the Python peers are: `pip install -r test/bench/python/peers.txt` into it. */
export const peerPython = resolve(
  process.env.CONVEX_OPENAPI_PEERS_VENV ?? "test/bench/python/.venv",
  "bin/python",
);
