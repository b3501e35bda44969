import { operationAtPlace, operationPlaces } from "./operations.ts";

/**
 * Redoc's place for a link that never changes. `#operation/query`, `#query` and `#tag/functions` are promised; what
 * stands behind `#/` is Redoc's own and follows the document's tags. Anything else is left alone.
 */
export function placeOf(hash: string, sections: readonly string[]): string | undefined {
  const [, kind, name] = /^#(?:(operation|tag|section)\/)?([^/]+)$/.exec(decodeURI(hash)) ?? [];
  if (name === undefined) return undefined;
  if (kind === "tag") return `#/${name}`;
  if (kind === "section") return sections[Number(name)];
  const path = operationPlaces().get(name);
  return path === undefined ? undefined : `#${path}`;
}

/** A place in words that both languages share: sections of the front page count from 0, for their names differ. */
export function sharedPlace(hash: string, sections: readonly string[]): string {
  // A browser percent-encodes the Japanese names of sections in the address, and not in a link's text.
  const index = sections.map(decodeURI).indexOf(decodeURI(hash.split("#", 2).join("#")));
  return index < 0 ? hash : `#section/${index}`;
}

/** The sections of the front page, in the order of the menu. */
export function menuSections(): string[] {
  return [...document.querySelectorAll('a[href^="#/section/"]')]
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href, index, all) => href.indexOf("#", 1) < 0 && all.indexOf(href) === index);
}

/** The operation that the reader is looking at, if it is one. */
export function operationAt(hash: string): string | undefined {
  return operationAtPlace(hash.slice(1).split("#", 1)[0] ?? "")?.id;
}

/** Follows the promised links, now and whenever the address changes. */
export function followPlaces(): void {
  const follow = () => {
    const place = placeOf(location.hash, menuSections());
    if (place !== undefined) location.replace(place);
  };
  addEventListener("hashchange", follow);
  if (placeOf(location.hash, []) !== undefined) follow();
  else if (location.hash.startsWith("#section/")) whenRendered(follow);
}

/** Calls back once Redoc has drawn its menu. */
export function whenRendered(then: () => void): void {
  const menu = () => document.querySelector('[data-component-name="Menu/Menu"]') !== null;
  if (menu()) {
    then();
    return;
  }
  const observer = new MutationObserver(() => {
    if (!menu()) return;
    observer.disconnect();
    then();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** The language switch takes the reader to the same place, with the same query, in the other language. */
export function keepPlace(link: HTMLAnchorElement): void {
  const target = link.getAttribute("href") ?? "";
  const update = () => {
    link.href = `${target}${location.search}${sharedPlace(location.hash, menuSections())}`;
  };
  link.addEventListener("click", update);
  link.addEventListener("auxclick", update);
  link.addEventListener("focus", update);
  link.addEventListener("pointerenter", update);
}
