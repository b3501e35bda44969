// Generated from openapi/ by `npm run generate`. Do not edit.

import type { Arguments, Call, CallOptions, Value } from "./index.js";

/** The operations that are methods of the client itself. The result's type is yours to state. */
export interface ClientMethods {
  /**
   * Run a query function and return its value.
   *
   * Runs one query and answers with its value, or with the error that it threw.
   *
   * **It promises** that the query saw one moment of the database, all of it, and that nothing was changed by the call.
   * It may therefore be repeated at any time.
   *
   * **It does not promise** that the next call sees the same moment (use `queryAtTs` or
   * `queryBatch`), that the function ran at all (a cached result counts, and brings the log
   * lines of the run that made it), or that HTTP 200 means success.
   *
   * The query has 1 s of time for its own work and may read 32,000 documents. Without a deploy key only public functions
   * of the root app can be called; with one, internal ones and those of `_system` too (derived). A mutation or action
   * named here is a function error, `Trying to execute … as Query, but it is defined as Mutation.`
   *
   * Anybody may call it; functions see who does. Repeated unasked. An attempt may take 30 s.
   *
   * @throws {@link ConvexCallError} when the call fails.
   */
  query<Result = Value>(path: string, args?: Arguments, options?: CallOptions): Call<Result>;
  /**
   * Run a mutation function, commit what it wrote, and return its value.
   *
   * Runs one mutation as a transaction and answers with its value, or with the error that it threw.
   *
   * **It promises** that everything the mutation wrote is committed when `status` is `success`, and that nothing is when it
   * is `error`. Conflicts with other mutations are retried by the backend, up to 4 times, before you hear of them.
   *
   * **It does not promise** that a call whose answer you never saw did not run. There is no idempotency key: a repeated
   * mutation runs twice. It does not run mutations in the order in which you sent them either, unless you wait for each
   * answer; and **a misspelt `format` is found out only after the commit**.
   *
   * The mutation has 1 s of time for its own work, may read 32,000 documents and write 16,000, 16 MiB of each.
   *
   * Anybody may call it; functions see who does. Repeated unasked only when nothing can have reached the server. An attempt may take 30 s.
   *
   * @throws {@link ConvexCallError} when the call fails.
   */
  mutation<Result = Value>(path: string, args?: Arguments, options?: CallOptions): Call<Result>;
  /**
   * Run an action function and return its value.
   *
   * Runs one action, which may call other services, and answers with its value, or with the error that it threw.
   *
   * **It promises** little, as an action is no transaction: what it did before it failed stays done, and each query or
   * mutation that it runs is a transaction of its own.
   *
   * **It does not promise** to stop when you hang up: the action goes on. It may run for 1,800 s (600 s in the Node.js
   * runtime) while the HTTP request is answered 408 after 300 s, so long work is better scheduled from a mutation. It is
   * never repeated by the backend, and should not be by you unless it is safe to.
   *
   * Unlike queries and mutations, an action that is refused before its body runs answers with a real 4xx and not with a
   * function error.
   *
   * Anybody may call it; functions see who does. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
   *
   * @throws {@link ConvexCallError} when the call fails.
   */
  action<Result = Value>(path: string, args?: Arguments, options?: CallOptions): Call<Result>;
  /**
   * Run a function of any kind by the path in the URL.
   *
   * Finds out whether the function is a query, a mutation or an action, runs it, and answers like the operation of that
   * kind. HTTP actions are not found.
   *
   * **It promises** what `query`, `mutation` or
   * `action` promise for the kind that it finds.
   *
   * **It does not promise** that repeating is safe, as the URL does not say what kind it is. The default `format` is always
   * `json` here, whatever client calls. Only functions of the root app can be named.
   *
   * No deploy key is needed, although it is sometimes said so: public functions are open to anybody here as on the other
   * operations.
   *
   * Anybody may call it; functions see who does. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
   *
   * @throws {@link ConvexCallError} when the call fails.
   */
  run<Result = Value>(functionIdentifier: string, args?: Arguments, options?: CallOptions): Call<Result>;
  /**
   * Get the newest moment of the database, for reading as of it.
   *
   * Answers with a timestamp for `queryAtTs`.
   *
   * **It promises** that the timestamp can be read at for at least 10 s. A quiet deployment keeps it for longer.
   *
   * **It does not promise** the same timestamp twice, and nothing keeps a timestamp alive: finish reading, or start again.
   *
   * A body and its content type are ignored. So is `Authorization`, which is not even looked at: a bad token passes.
   *
   * Anybody may call it. Repeated unasked. An attempt may take 30 s.
   *
   * @throws {@link ConvexCallError} when the call fails.
   */
  queryTs(options?: CallOptions): Call<string>;
  /**
   * Run a query function as of a moment taken earlier.
   *
   * Runs one query that sees the database as it was at `ts`. Any number of calls with one `ts` see the same state.
   *
   * **It promises** everything that `query` does, at that moment.
   *
   * **It does not promise** that the moment is still known. After 10 s a busy deployment has forgotten it and answers 503;
   * take a new one then, and read everything again.
   *
   * The npm package `convex` marks its use of this as deprecated. The backend does not.
   *
   * Anybody may call it; functions see who does. Repeated unasked. An attempt may take 30 s.
   *
   * @throws {@link ConvexCallError} when the call fails.
   */
  queryAtTs<Result = Value>(path: string, args: Arguments | undefined, ts: string, options?: CallOptions): Call<Result>;
  /**
   * Run a function of any kind, in any component, as an administrator.
   *
   * Finds out what kind the function is and runs it. It is the only operation that reaches into components, and it needs a
   * deploy key.
   *
   * **It promises** what the operation of the function's kind promises.
   *
   * **It does not promise** that repeating is safe. Convex's published description lists this route and says little of it;
   * its own tools use it.
   *
   * Three oddities: a deploy key that acts as a user passes the door but does not see internal functions, and together
   * with a component ends in 500; a component that does not exist is 500 as well (derived); and a system key is refused
   * with 403. HTTP actions are not found.
   *
   * Needs a deploy key. Repeated unasked only when nothing can have reached the server. An attempt may take 310 s.
   *
   * @throws {@link ConvexCallError} when the call fails.
   */
  callFunction<Result = Value>(path: string, args?: Arguments, options?: CallOptions & { readonly componentPath?: string | undefined; }): Call<Result>;
}
