import { go } from "./go/index.ts";
import { kotlin } from "./kotlin/index.ts";
import type { Language } from "./language.ts";
import { python } from "./python/index.ts";
import { rust } from "./rust/index.ts";
import { typescript } from "./typescript/index.ts";

export type { Language } from "./language.ts";

/** Every language that there is a client for, in the order in which they are shown. A new language is a new line. */
export const languages: readonly Language[] = [typescript, python, go, kotlin, rust];
