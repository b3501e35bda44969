import { escapeHtml } from "./html.ts";
import type { OwnWords } from "./words/page-words.ts";

/** The panel itself, closed. */
export function tryItPanel(own: OwnWords): string {
  const label = (text: string, control: string, attribute = "") =>
    `<label${attribute}><span>${escapeHtml(text)}</span>${control}</label>`;
  return `<dialog id="try-it" aria-labelledby="try-it-title">
<form method="dialog">
<h2 id="try-it-title">${escapeHtml(own.tryIt)}</h2>
<p class="try-note">${escapeHtml(own.tryNote)}</p>
${label(own.tryUrl, '<input name="url" type="url" required autocomplete="off" placeholder="https://acoustic-panther-728.convex.cloud">')}
${label(own.tryOperation, '<select name="operation"></select>')}
<p><code data-path></code></p>
${label(own.tryExample, '<select name="example"></select>')}
${label(own.tryParameter, '<input name="parameter" autocomplete="off">', " data-parameter")}
${label(own.tryQuery, '<input name="query" autocomplete="off" spellcheck="false">', " data-query")}
${label(own.tryScheme, `<select name="scheme"><option value="none">${escapeHtml(own.tryAnonymous)}</option><option value="Bearer">Bearer</option><option value="Convex">Convex</option></select>`)}
${label(own.trySecret, '<input name="secret" type="password" autocomplete="off">')}
${label(own.tryBody, '<textarea name="body" rows="9" spellcheck="false"></textarea>', " data-body")}
<p class="try-buttons"><button type="submit">${escapeHtml(own.trySend)}</button><button type="button" data-close>${escapeHtml(own.tryClose)}</button></p>
<output aria-live="polite"></output>
</form>
</dialog>`;
}
