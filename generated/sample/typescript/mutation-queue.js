// Generated from src/client by `npm run generate`. Do not edit.
// src/client/call-of.ts
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

// src/client/queue-mutations.ts
function queueMutations(client) {
  let last = Promise.resolve();
  const enqueue = (send) => {
    const answer = last.then(() => send().withResponse());
    last = answer.catch(() => {
    });
    return callOf(answer);
  };
  return {
    ...client,
    mutation: (path, args, { skipQueue, ...options } = {}) => {
      const send = () => client.mutation(path, args, options);
      return skipQueue ? send() : enqueue(send);
    },
    invoke: (invocation) => {
      const send = () => client.invoke(invocation);
      return invocation.kind === "mutation" ? enqueue(send) : send();
    }
  };
}
export {
  queueMutations
};
