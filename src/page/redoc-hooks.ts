import { pageWords } from "./page-data.ts";

/** The props of a React element, as far as this file reads and changes them. */
type Props = Record<string, unknown>;

/** Props whose text a reader sees or hears. */
const spoken = ["children", "aria-label", "placeholder", "tip", "text", "title", "alt", "label"];

const patterns = pageWords.patterns.map(
  ([pattern, replacement]) => [new RegExp(pattern), replacement] as const,
);

/** Redoc shows a server that begins with a variable as if it lay beside this page. */
const besideThisPage = /^file:.*\/(?=\{)|^https?:\/\/[^{]*\/(?=\{origin\})/;

/** The page's word for a text that Redoc has no key for. Patterns are tried until none changes anything. */
function sayFixed(text: string): string {
  const fixed = pageWords.fixed[text] ?? text.replace(besideThisPage, "");
  const said = patterns.reduce(
    (before, [pattern, replacement]) => before.replace(pattern, replacement),
    fixed,
  );
  return said === text ? text : sayFixed(said);
}

/**
 * What Redoc's script calls from the places that `src/emit/docs/mend-redoc.ts` opens: once for every word that it
 * knows by a key, and once for every element that it makes.
 */
export const redocHooks = {
  /** The page's word for one of Redoc's keys. A number in Redoc's own text takes the place of `#`. */
  word(key: string, text: string): string {
    const found = pageWords.keyed[key];
    if (found === undefined) return sayFixed(text);
    return found.replace("#", /\d+/.exec(text)?.[0] ?? "");
  },

  /** The props to make an element with: words without a key, no foreign logo, and roles that fit together. */
  props(type: unknown, props: Props): Props {
    let mended = props;
    const set = (name: string, value: unknown) => {
      if (mended === props) mended = { ...props };
      mended[name] = value;
    };
    for (const name of spoken) {
      const text = props[name];
      if (typeof text !== "string") continue;
      const said = sayFixed(text);
      if (said !== text) set(name, said);
    }
    // The button shows the example's own name, which a reader who asks for it by voice would say.
    if (props["aria-label"] === "Example") set("aria-label", undefined);
    if (type === "img" && props.alt === "redocly logo") set("src", "data:,");
    return mended;
  },
};
