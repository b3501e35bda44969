import type { OwnWord, PageWords } from "../emit/docs/words/page-words.ts";

/** Reads one of the page's JSON blocks. */
export function readBlock<Data>(id: string): Data {
  return JSON.parse(document.getElementById(id)?.textContent ?? "{}") as Data;
}

export const pageWords = readBlock<PageWords>("words");

/** A word of the page's own, by its name. */
export function word(name: OwnWord): string {
  return pageWords.own[name];
}
