/** Redoc's rendering, taken apart: its own script, ready to run on an empty element with the document given as JSON. */
export interface RedocScript {
  /** The text of a module script. It takes the document from the page's own script and draws into `redoc`. */
  readonly script: string;
}

const documentBegins = "      const __redoc_definition = ";
const documentEnds = ";\n      const __redoc_options = ";

/**
 * Takes Redoc's script out of what Redocly rendered and moves the document into a block of its own. The drawn page is
 * left behind: it is drawn again in the reader's browser, in the page's language and colours.
 */
export function splitRendered(rendered: string): RedocScript {
  const scriptBegins = rendered.lastIndexOf('<script type="module">');
  const scriptEnds = rendered.lastIndexOf("</script>");
  const script = rendered.slice(scriptBegins + '<script type="module">'.length, scriptEnds);
  const from = script.lastIndexOf(documentBegins);
  const to = script.lastIndexOf(documentEnds);
  if (scriptBegins < 0 || from < 0 || to < from) throw new Error("Redocly's page is not built as it was");
  const read = "globalThis.redocHooks.document()";
  return { script: script.slice(0, from + documentBegins.length) + read + script.slice(to) };
}
