/** One change to Redoc's own script: `find` must occur exactly once. */
export interface Replacement {
  readonly why: string;
  readonly find: string;
  readonly replace: string;
}

/**
 * What Redoc brings that stands in the way, changed in as few places as possible. Every visible word and every
 * element passes through the first two; each hook is in the page's script (`src/reference/page/redoc-hooks.ts`).
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
    why: "What stands at an operation is put together when it is asked for, not for every operation before any is seen.",
    find: "...iV(r),content:i?lMe(e,a):null}",
    replace:
      "...iV(r),content:i?globalThis.redocHooks.later({contentType:nh.ITEM,itemVariant:U.HTTP_ITEM,meta:{name:e.summary||e.operationId,deprecated:e.deprecated,isWebhook:!1,pointer:e.pointer,hasSamples:!!(e.requestBody||e[`x-codeSamples`])}},`children`,(c=>()=>T3.run(c,()=>lMe(globalThis.redocHooks.shown(e,YB),a).children))(T3.get())):null}",
  },
  {
    why: "Our documents put no schema under a tag: looking for one at every tag takes a deployment's page too long.",
    find: "function wMe(e,t,n){let r=t.components?.schemas;",
    replace: "function wMe(e,t,n){let r;",
  },
  {
    why: "A text that stands at a thousand operations is parsed once.",
    find: "YB=(e,t)=>{let n=JB.tokenize(Zae(e,t));return rB(Wz.parse(qB(n)))}",
    replace:
      "YB=(e,t)=>globalThis.redocHooks.parse(e,()=>{let n=JB.tokenize(Zae(e,t));return rB(Wz.parse(qB(n)))})",
  },
  {
    why: "An answer that many operations share is found once, not at each of them.",
    find: "for(let n of e.responses??[])rV(n)||(sDe(n,t)",
    replace: "for(let n of e.responses??[])rV(n)||!globalThis.redocHooks.isNews(n)||(sDe(n,t)",
  },
  {
    why: "Half a second is long to wait for a search that takes no time.",
    find: "setTimeout(()=>p(u),500)",
    replace: "setTimeout(()=>p(u),120)",
  },
  {
    why: "The menu names operations as calls do; their sentences take four lines each.",
    find: "label:hh(e.summary)??hh(e.operationId)??hh(e.pathName)??",
    replace: "label:globalThis.redocHooks.label(e)??hh(e.operationId)??hh(e.pathName)??",
  },
  {
    why: "Letters that are struck through cannot be read aloud, and “deprecated” stands beside them.",
    find: "function rte(e){return e.split(``)",
    replace: "function rte(e){return e;return e.split(``)",
  },
  {
    why: "Schemas are told apart by their JSON, which the browser writes ten times faster than a script.",
    find: "function lV(e,t){return e==null?String(e)",
    replace: "function lV(e,t){if(!t)try{return JSON.stringify(e)??``}catch{}return e==null?String(e)",
  },
  {
    why: "The index is the page's own: one that is built in a moment and finds parts of words.",
    find: "function $De(){return QDe(ZDe())}",
    replace: "function $De(){return globalThis.redocHooks.index()}",
  },
  {
    why: "Operations are found by their operationId.",
    find: "addDocument(e){this._documents.set",
    replace: "addDocument(e){e=globalThis.redocHooks.found(e);this._documents.set",
  },
  {
    why: "A deployment's functions are found by their own names and texts, without drawing each of them first.",
    find: "addItem(e,t=[]){if(e.link&&e.content)try",
    replace:
      "addItem(e,t=[]){let n=globalThis.redocHooks.functionFound(e,t);if(n){this.#e.push(n);return}if(e.link&&e.content)try",
  },
  {
    why: "What a document consists of is counted for nobody.",
    find: "function zV(e,t){let n=_j()",
    replace: "function zV(e,t){return;let n=_j()",
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
