import { describe, expect, test } from "vitest";
import {
  createFunctionTree,
  type FunctionEntry,
} from "../../../../src/languages/typescript/runtime/client/function-tree.ts";
import type {
  Call,
  Invocation,
  Invoker,
} from "../../../../src/languages/typescript/runtime/client/invoke.ts";

/** A tree over a client that only tells what it was asked. */
// biome-ignore lint/suspicious/noExplicitAny: the tree's type comes from a generated Api
function treeOf(...functions: readonly FunctionEntry[]): { tree: any; asked: Invocation[] } {
  const asked: Invocation[] = [];
  const client: Invoker = {
    invoke: <Result>(invocation: Invocation) => {
      asked.push(invocation);
      return Promise.resolve(invocation.path) as unknown as Call<Result>;
    },
  };
  return { tree: createFunctionTree(client, functions), asked };
}

test("a call invokes the function with its kind, path, arguments and options", async () => {
  const { tree, asked } = treeOf(["mutation", "chat/rooms:create"]);
  expect(await tree.chat.rooms.create({ name: "a" }, { timeout: 5 })).toBe("chat/rooms:create");
  await tree.chat.rooms.create();
  expect(asked).toEqual([
    { kind: "mutation", path: "chat/rooms:create", args: { name: "a" }, timeout: 5 },
    { kind: "mutation", path: "chat/rooms:create", args: {} },
  ]);
});

test("options cannot change which function is called", async () => {
  const { tree, asked } = treeOf(["query", "m:f"]);
  await tree.m.f({}, { path: "m:other", kind: "action", args: { stolen: true } });
  expect(asked).toEqual([{ kind: "query", path: "m:f", args: {} }]);
});

test("a function that is also a namespace is both, in either order", async () => {
  for (const order of [0, 1]) {
    const entries: FunctionEntry[] = [
      ["query", "chat:rooms"],
      ["query", "chat/rooms:get"],
    ];
    const { tree } = treeOf(...(order === 0 ? entries : entries.reverse()));
    expect([await tree.chat.rooms(), await tree.chat.rooms.get()]).toEqual(["chat:rooms", "chat/rooms:get"]);
    expect(Reflect.ownKeys(tree.chat.rooms)).toEqual(["get"]);
  }
});

describe("names that objects and functions have by themselves", () => {
  const names = [
    "constructor",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "toJSON",
    "name",
    "length",
    "call",
    "apply",
  ];
  test.for([...names, "bind", "prototype", "arguments", "caller", "__proto__", "query", "default", "class"])(
    "%s is a function of the deployment",
    async (name) => {
      const { tree } = treeOf(
        ["query", `m:${name}`],
        ["query", "m:f"],
        ["query", `m/f:${name}`],
        ["query", `${name}:f`],
      );
      expect(await tree.m[name]()).toBe(`m:${name}`);
      expect(await tree.m.f[name]()).toBe(`m/f:${name}`);
      expect(await tree[name].f()).toBe(`${name}:f`);
    },
  );

  test.for(names)("%s is nothing where no function is called so", (name) => {
    const { tree } = treeOf(["query", "m:f"], ["query", "m/f:g"]);
    for (const node of [tree, tree.m, tree.m.f]) expect(node[name]).toBeUndefined();
  });
});

test("a namespace can be awaited, as its function named then is called then_", async () => {
  const { tree } = treeOf(["query", "m:then"], ["query", "m:then_"], ["query", "then:f"]);
  expect(await tree.m).toBe(tree.m);
  expect(await tree).toBe(tree);
  expect([await tree.m.then_(), await tree.m.then__(), await tree.then_.f()]).toEqual([
    "m:then",
    "m:then_",
    "then:f",
  ]);
});

test("it has no members but the functions", () => {
  const { tree } = treeOf(["query", "m:f"], ["query", "n/o:f"]);
  expect([Reflect.ownKeys(tree), Object.getPrototypeOf(tree)]).toEqual([["m", "n"], null]);
  expect(Reflect.ownKeys(tree.n)).toEqual(["o"]);
});
