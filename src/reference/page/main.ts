import { mendDrawn } from "./mend-drawn.ts";
import { followPlaces, keepPlace } from "./places.ts";
import { redocHooks } from "./redoc-hooks.ts";
import { setUpTryIt } from "./try-it.ts";

/** The script of the reference page. It runs before Redoc's and asks nothing of the network by itself. */
Object.assign(globalThis, { redocHooks });
followPlaces();
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language]")) keepPlace(link);
setUpTryIt();
mendDrawn();
