// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
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
      const go = () => {
        signal?.removeEventListener("abort", go);
        resolve(send().withResponse());
      };
      if (signal?.aborted) return go();
      signal?.addEventListener("abort", go);
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
    mutation: (path, args, { skipQueue, ...options } = {}) => {
      const send = () => client.mutation(path, args, options);
      return skipQueue ? send() : enqueue(options.signal, send);
    },
    invoke: (invocation) => {
      const send = () => client.invoke(invocation);
      return invocation.kind === "mutation" ? enqueue(invocation.signal, send) : send();
    }
  };
}
export {
  queueMutations
};
