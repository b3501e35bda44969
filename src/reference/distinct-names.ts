/**
 * Names that a page can lead to one by one, in the order given. Where `place` takes two for one, such as `getUser` and
 * `getuser`, the second becomes `getuser-2`: no module's and no operation's name holds a hyphen.
 */
export function distinctNames(
  names: readonly string[],
  place: (name: string) => string,
): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    names.map((name) => {
      const times = (taken.get(place(name)) ?? 0) + 1;
      taken.set(place(name), times);
      return [name, times === 1 ? name : `${name}-${times}`];
    }),
  );
}
