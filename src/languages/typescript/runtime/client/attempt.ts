/** Nothing where a text is not what it might have been: a page of HTML has no code, half a URL no origin. */
export function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
