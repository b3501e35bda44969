import type { Answer, Call } from "./invoke.ts";

/** A call from the answer it will have. */
export function callOf<Result>(answer: Promise<Answer<Result>>): Call<Result> {
  const value = answer.then(({ value }) => value);
  return Object.assign(value, {
    withResponse: () => {
      // Whoever takes the answer sees its failure there.
      value.catch(() => {});
      return answer;
    },
  });
}
