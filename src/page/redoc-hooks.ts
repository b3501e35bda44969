import { pageWords } from "./page-data.ts";

/** The props of a React element, as far as this file reads and changes them. */
type Props = Record<string, unknown>;

/** Props whose text a reader sees or hears. */
const spoken = ["children", "aria-label", "placeholder", "tip", "text", "title", "alt", "label"];

/**
 * What Redoc's script calls from the places that `src/emit/docs/mend-redoc.ts` opens: once for every word that it
 * knows by a key, and once for every element that it makes.
 */
export const redocHooks = {
  /** The page's word for one of Redoc's keys. A number in Redoc's own text takes the place of `#`. */
  word(key: string, text: string): string {
    const found = pageWords.keyed[key];
    if (found === undefined) return pageWords.fixed[text] ?? text;
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
      if (typeof text === "string") {
        const word = pageWords.fixed[text];
        if (word !== undefined) set(name, word);
      }
    }
    if (type === "img" && props.alt === "redocly logo") set("src", "data:,");
    return mended;
  },
};
