import type { Route } from "./route.ts";

/** A path that there is. */
export interface Place {
  /** Its routes by their methods; HEAD asks for what GET answers with. */
  readonly routes: ReadonlyMap<string, Route>;
  /** The methods that it takes, as the header `Allow` names them. */
  readonly allow: string;
  /** Whether it stands outside of the layers around the API. */
  readonly bare: boolean;
}

function placeOf(routes: readonly Route[]): Place {
  const byMethod = new Map<string, Route>(routes.map((route) => [route.method, route]));
  const get = byMethod.get("GET");
  if (get !== undefined) byMethod.set("HEAD", get);
  const allow = routes.map(({ method }) => (method === "GET" ? "GET,HEAD" : method)).join(",");
  return { routes: byMethod, allow, bare: routes.every(({ bare }) => bare === true) };
}

/** Makes what finds a path's place, by the path as it was sent: exactly, or below one that ends in `/*`. */
export function createPlaces(routes: readonly Route[]): (path: string) => Place | undefined {
  const exact = new Map<string, Place>();
  const below: { readonly prefix: string; readonly place: Place }[] = [];
  for (const path of new Set(routes.map((route) => route.path))) {
    const place = placeOf(routes.filter((route) => route.path === path));
    if (path.endsWith("/*")) below.push({ prefix: path.slice(0, -1), place });
    else exact.set(path, place);
  }
  return (path) =>
    exact.get(path) ??
    below.find(({ prefix }) => path.length > prefix.length && path.startsWith(prefix))?.place;
}
