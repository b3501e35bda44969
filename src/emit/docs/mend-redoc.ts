/** One change to Redoc's own script: `find` must occur exactly once. */
export interface Replacement {
  readonly why: string;
  readonly find: string;
  readonly replace: string;
}

/**
 * What Redoc brings that stands in the way, changed in as few places as possible. Every visible word and every
 * element passes through the first two, where the page's script (`src/page/redoc-hooks.ts`) takes over.
 */
export const replacements: readonly Replacement[] = [
  {
    why: "Words that Redoc knows by a key come from the page's language.",
    find: "useTranslate:()=>({translate:(e,t)=>(typeof t==`string`?t:t?.defaultValue)||e||``})",
    replace:
      "useTranslate:()=>({translate:(e,t)=>globalThis.redocHooks.word(e,(typeof t==`string`?t:t?.defaultValue)||e||``)})",
  },
  {
    why: "Words without a key, and roles that a screen reader stumbles over, are mended where elements are made.",
    find: "function r(e,n,r){var i=null;if(r!==void 0&&(i=``+r),n.key!==void 0&&(i=``+n.key),`key`in n)",
    replace:
      "function r(e,n,r){n=globalThis.redocHooks.props(e,n);var i=null;if(r!==void 0&&(i=``+r),n.key!==void 0&&(i=``+n.key),`key`in n)",
  },
  {
    why: "Nothing is measured, so there is no address to send it to.",
    find: "https://otel.cloud.redocly.com/v1/traces",
    replace: "about:blank",
  },
];

/** Applies every replacement. Throws when Redoc no longer has a place as it was: the list must be read again then. */
export function mendRedoc(script: string, list: readonly Replacement[] = replacements): string {
  return list.reduce((text, { why, find, replace }) => {
    const times = text.split(find).length - 1;
    if (times !== 1) throw new Error(`Redoc has changed: ${times} places instead of 1 for “${why}”`);
    return text.replace(find, () => replace);
  }, script);
}
