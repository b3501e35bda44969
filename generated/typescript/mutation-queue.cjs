// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/languages/typescript/runtime/client/queue-mutations.ts
var queue_mutations_exports = {};
__export(queue_mutations_exports, {
  queueMutations: () => queueMutations
});
module.exports = __toCommonJS(queue_mutations_exports);

// src/languages/typescript/runtime/client/attempt.ts
function attempt(read) {
  try {
    return read();
  } catch {
    return void 0;
  }
}

// src/languages/typescript/runtime/client/limit.ts
var noLimit = 2 ** 31 - 1;
var watches = /* @__PURE__ */ new WeakMap();
function onAbort(signal, act) {
  let watch = watches.get(signal);
  if (!watch) {
    const acts2 = /* @__PURE__ */ new Set();
    watch = { acts: acts2, listener: () => void [...acts2].forEach((each) => void each()) };
    watches.set(signal, watch);
    signal.addEventListener("abort", watch.listener);
  }
  const { acts, listener } = watch;
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size) return;
    signal.removeEventListener("abort", listener);
    watches.delete(signal);
  };
}

// generated/typescript/table.js
var SECRET_PLACES = "/api/storage/";

// src/languages/typescript/runtime/client/redact.ts
var placed = RegExp(`(${SECRET_PLACES})[\\w.~%!$*+=:@/?&-]+`, "g");

// src/languages/typescript/runtime/client/call-of.ts
function callOf(answer) {
  const value = answer.then(({ value: value2 }) => value2);
  return Object.assign(value, {
    withResponse: () => {
      value.catch(() => {
      });
      return answer;
    }
  });
}

// src/languages/typescript/runtime/client/queue-mutations.ts
function queueMutations(client) {
  let last = Promise.resolve();
  const enqueue = (signal, send) => {
    const turn = last;
    const answer = new Promise((resolve) => {
      let forget;
      const go = () => {
        forget?.();
        resolve(send().withResponse());
      };
      if (signal?.aborted) return go();
      forget = signal && onAbort(signal, go);
      void turn.then(() => signal?.aborted || go());
    });
    last = answer.then(
      () => turn,
      () => turn
    );
    return callOf(answer);
  };
  return {
    ...client,
    mutation: (path, args, given = {}) => {
      const read = attempt(() => ({ ...given }));
      if (!read) return client.mutation(path, args, given);
      const { skipQueue, ...options } = read;
      const send = () => client.mutation(path, args, options);
      return skipQueue ? send() : enqueue(options.signal, send);
    },
    invoke: (given) => {
      const invocation = attempt(() => ({ ...given }));
      const send = () => client.invoke(invocation ?? given);
      return invocation?.kind === "mutation" ? enqueue(invocation.signal, send) : send();
    }
  };
}
