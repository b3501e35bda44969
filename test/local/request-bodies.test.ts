import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { RequestBodies } from "../../src/local/engine/request-bodies.ts";
import { createRequestPieces } from "../../src/local/request-pieces.ts";

/** The two ends of a body, without a thread between them, and how many pieces were taken from its caller. */
function connect() {
  let taken = 0;
  const bodies = new RequestBodies((id) => void pieces.give(id));
  const pieces = createRequestPieces((message) => {
    if (message.kind === "sent" || message.kind === "cutOff") bodies.take(message);
  });
  async function* endless() {
    for (;;) {
      taken += 1;
      yield new Uint8Array([taken]);
    }
  }
  async function* cutOff() {
    yield* [new Uint8Array([1]), new Uint8Array([2])];
    throw new Error("The client has gone.");
  }
  return { bodies, pieces, endless, cutOff, taken: () => taken };
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 20));

test("no more of a body is taken from its caller than the action has room for", async () => {
  const { bodies, pieces, endless, taken } = connect();
  pieces.add(7, endless());
  const reader = bodies.expect(7).getReader();
  await turns();
  expect(taken()).toBe(1);
  for (const want of [1, 2, 3]) expect((await reader.read()).value).toEqual(new Uint8Array([want]));
  await turns();
  expect(taken()).toBe(4);
  await reader.cancel();
  await turns();
  expect(taken()).toBe(4);
});

test("a body ends, and one that is cut off fails behind what had come", async () => {
  const { bodies, pieces, cutOff } = connect();
  pieces.add(1, Readable.from([new Uint8Array([5])]));
  pieces.add(2, cutOff());
  const whole = bodies.expect(1).getReader();
  const broken = bodies.expect(2).getReader();
  expect([await whole.read(), await whole.read()].map(({ value }) => value?.[0])).toEqual([5, undefined]);
  expect([(await broken.read()).value?.[0], (await broken.read()).value?.[0]]).toEqual([1, 2]);
  await expect(broken.read()).rejects.toThrow("cut off");
});

test("what is left of a body when its action has ended is read to its end, and nobody is told", async () => {
  const { bodies, pieces, cutOff } = connect();
  pieces.add(3, cutOff());
  expect((await bodies.expect(3).getReader().read()).value?.[0]).toBe(1);
  bodies.forget(3);
  await pieces.drop(3);
  await pieces.give(3);
});
