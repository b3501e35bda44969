import type { Operation } from "./operation.ts";

/**
 * What a URL that is a secret has before the secret: the path of each operation that takes one, up to where it stands.
 * A place that begins with another is left out.
 */
export function secretPlaces(operations: readonly Operation[]): readonly string[] {
  const places = operations.flatMap(({ path, parameters }) =>
    parameters
      .filter(({ secret, in: place }) => secret && place !== "header")
      .map(({ name, in: place }) =>
        place === "path" ? path.slice(0, path.indexOf(`{${name}}`)) : `${path}?`,
      ),
  );
  return places.filter((place) => !places.some((other) => other !== place && place.startsWith(other))).sort();
}
