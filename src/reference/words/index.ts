import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Language, PageWords } from "./page-words.ts";

export type { Language, PageWords } from "./page-words.ts";

/** The words of every language. */
export const words: Readonly<Record<Language, PageWords>> = { en, ja };
