/** Writes the two corpora beside this file: 1 MB each, the same bytes every time. */
import { writeFileSync } from "node:fs";

/** A small seeded generator (mulberry32), so that the corpora can be made again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seeded(20261);
const below = (limit: number) => Math.floor(random() * limit);
const words = "the deployment answered with every message that anyone had ever sent in the small room".split(
  " ",
);
const text = (count: number) => Array.from({ length: count }, () => words[below(words.length)]).join(" ");
const id = () => Array.from({ length: 32 }, () => "0123456789abcdefghjkmnpqrstvwxyz"[below(32)]).join("");
const base64 = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, () => below(256))).toString("base64");

/** Documents of a chat, as JSON holds them: strings, numbers, lists, nested objects. */
const plain = () => ({
  _creationTime: 1_760_000_000_000 + below(1e9) + below(1000) / 1000,
  _id: id(),
  author: { _id: id(), name: text(2), verified: random() < 0.3 },
  body: text(4 + below(24)),
  channel: id(),
  edited: random() < 0.1 ? 1_760_000_000_000 + below(1e9) : null,
  mentions: Array.from({ length: below(4) }, id),
  reactions: Array.from({ length: below(4) }, () => ({
    count: below(40),
    emoji: random() < 0.5 ? "👍" : "+1",
  })),
  score: random() * 100,
});

/** Documents of a ledger: int64, bytes, special floats. */
const typed = () => ({
  _creationTime: 1_760_000_000_000 + below(1e9) + below(1000) / 1000,
  _id: id(),
  balance: { $integer: base64(8) },
  entries: Array.from({ length: 1 + below(4) }, () => ({
    amount: { $integer: Buffer.from(BigInt64Array.of(BigInt(below(1e6))).buffer).toString("base64") },
    at: {
      $integer: Buffer.from(
        BigInt64Array.of(1_760_000_000_000_000_000n + BigInt(below(1e9))).buffer,
      ).toString("base64"),
    },
    note: text(3),
  })),
  hash: { $bytes: base64(32) },
  rate: random() < 0.1 ? { $float: "AAAAAAAA+H8=" } : random(),
  signature: { $bytes: base64(64) },
});

for (const [name, document] of Object.entries({ plain, typed })) {
  const documents: unknown[] = [];
  let size = 2;
  while (size < 1_000_000) {
    const next = document();
    documents.push(next);
    size += JSON.stringify(next).length + 1;
  }
  writeFileSync(new URL(`${name}.json`, import.meta.url), `${JSON.stringify(documents)}\n`);
}
