import type { CallOptions, FunctionKind, Invocation, Invoker } from "./invoke.ts";

/** A function of a deployment: its kind and its path. */
export type FunctionEntry = readonly [kind: FunctionKind, path: string];

/** A function, a namespace, or both. */
interface FunctionNode {
  readonly [segment: string]: FunctionNode;
}

/**
 * The functions of a deployment as an object: `tree.chat.rooms.get(args)` invokes `chat/rooms:get`.
 *
 * No node has a prototype or a property of its own but for what the paths say, so that functions called
 * `constructor`, `name` or `call` are what they say. A generated `createApi` is this with its own list.
 */
export function createFunctionTree(client: Invoker, functions: readonly FunctionEntry[]): unknown {
  const root = Object.create(null);
  const namespaces = new Set<string>();
  const callable = new Map(functions.map(([kind, path]) => [path.replace(":", "/"), { kind, path }]));
  for (const place of callable.keys()) {
    for (let end = place.lastIndexOf("/"); end > 0; end = place.lastIndexOf("/", end - 1)) {
      namespaces.add(place.slice(0, end));
    }
  }
  const nodes = new Map<string, FunctionNode>([["", root]]);
  const nodeAt = (place: string): FunctionNode => {
    const known = nodes.get(place);
    if (known !== undefined) return known;
    const own = callable.get(place);
    const node = own === undefined ? Object.create(null) : caller(client, own.kind, own.path);
    if (namespaces.has(place)) strip(node);
    nodes.set(place, node);
    const cut = place.lastIndexOf("/");
    define(nodeAt(place.slice(0, Math.max(cut, 0))), place.slice(cut + 1), node);
    return node;
  };
  for (const place of callable.keys()) nodeAt(place);
  return root;
}

function caller(client: Invoker, kind: FunctionKind, path: string): object {
  return (args: object = {}, options: CallOptions = {}) =>
    client.invoke(invocationOf(kind, path, args, options));
}

/** The invocation; where a getter of the options throws, one at which the client meets that. */
function invocationOf(kind: FunctionKind, path: string, args: object, options: CallOptions): Invocation {
  try {
    return { ...options, kind, path, args };
  } catch (thrown) {
    return {
      kind,
      path,
      args,
      get headers(): never {
        throw thrown;
      },
    };
  }
}

/** Takes from a function what every function has, to make room for what it holds. It can still be called. */
function strip(node: object): void {
  for (const key of Reflect.ownKeys(node)) Reflect.deleteProperty(node, key);
  Object.setPrototypeOf(node, null);
}

function define(holder: FunctionNode, segment: string, value: FunctionNode): void {
  Object.defineProperty(holder, propertyOf(segment), {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** `await` calls whatever is named `then`; see `docs/decisions/names.md`. */
function propertyOf(segment: string): string {
  return /^then_*$/.test(segment) ? `${segment}_` : segment;
}
