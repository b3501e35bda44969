import type { PageWords } from "./page-words.ts";

/** The page in English. Redoc speaks English already; only what misleads is said differently. */
export const en: PageWords = {
  keyed: {
    "page.actions.copyButtonText": "Copy",
    "search.navbar.label": "Search ",
  },
  fixed: {
    "API docs by": "Rendered with Redoc",
  },
  own: {
    title: "Convex HTTP API",
    description: "Reference of the Convex HTTP API: every operation, with samples that run. Unofficial.",
    unofficial: "Unofficial. Not affiliated with Convex.",
    skip: "Skip to the content",
    loading: "The page is being drawn.",
    noScript: "This page draws itself with JavaScript. The plain page holds the same text without it.",
    plainPage: "Plain page",
    guides: "Guides",
    otherLanguage: "日本語",
    otherLanguageCode: "ja",
    documents: "Download the document",
    tryIt: "Try it",
  },
};
