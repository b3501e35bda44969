/** Aborts when the process is asked to end; the reason is the signal's name. */
export function endAsked(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => asked.abort(signal));
  return asked.signal;
}

/** Resolves once a signal aborts. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
