import { functionFound } from "./function-found.ts";
import { ownName } from "./operations.ts";
import { exactNumbers, pageWords, samplesOf } from "./page-data.ts";
import { documentForRedoc, labelOf } from "./redoc-document.ts";
import { type SearchDocument, SearchIndex, withOperationId } from "./search-index.ts";

/** The props of a React element, as far as this file reads and changes them. */
type Props = Record<string, unknown>;

/** Props whose text a reader sees or hears. */
const spoken = ["children", "aria-label", "placeholder", "tip", "text", "title", "alt", "label"];

/** Maps, as a field may be called `constructor`, which every object has. */
const fixedWords = new Map([
  ...Object.entries(pageWords.fixed),
  // Redoc knows numbers as doubles: where it shows what is left of one, all of its digits are shown.
  ...exactNumbers.map(([, digits]) => [String(Number(digits)), digits] as const),
]);
const keyedWords = new Map(Object.entries(pageWords.keyed));

const patterns = pageWords.patterns.map(
  ([pattern, replacement]) => [new RegExp(pattern), replacement] as const,
);

/** Redoc shows a server that begins with a variable as if it lay beside this page. */
const besideThisPage = /^file:.*\/(?=\{)|^https?:\/\/[^{]*\/(?=\{origin\})/;

/** The page's word for a text that Redoc has no key for. Patterns are tried until none changes anything. */
function sayFixed(text: string): string {
  const fixed = fixedWords.get(text) ?? text.replace(besideThisPage, "");
  const said = patterns.reduce(
    (before, [pattern, replacement]) => before.replace(pattern, replacement),
    fixed,
  );
  return said === text ? text : sayFixed(said);
}

/** Parsed Markdown: a tree, in which Redoc writes places into headings and names into what is embedded. */
interface Parsed {
  readonly type: string;
  readonly children?: readonly Parsed[];
}

/** An operation as Redoc keeps it, its description parsed where it holds Markdown. */
interface NamedOperation {
  readonly operationId?: string;
  readonly description?: string | readonly Parsed[];
}

const parsed = new Map<string, readonly Parsed[] | Parsed>();
const indexed = new Set<unknown>();

function isPlain({ type, children = [] }: Parsed): boolean {
  return type !== "heading" && type !== "tag" && children.every(isPlain);
}

/** What Redoc's script calls from the places that `src/reference/mend-redoc.ts` opens. */
export const redocHooks = {
  /** The document, which the page holds folded. */
  document: documentForRedoc,

  /** Gives an object a field that is made when it is first read. */
  later<Target extends object>(object: Target, name: string, make: () => unknown): Target {
    return Object.defineProperty(object, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make();
        Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
        return value;
      },
    });
  },

  /** Parsed Markdown, the same objects for the same text unless Redoc would write into them. */
  parse(text: string, parse: () => readonly Parsed[] | Parsed): readonly Parsed[] | Parsed {
    const known = parsed.get(text);
    if (known !== undefined) return known;
    const made = parse();
    if ([made].flat().every(isPlain)) parsed.set(text, made);
    return made;
  },

  /** Whether an answer has not been put into the index at another operation. Those that carry a result always have news. */
  isNews({ code, description }: { readonly code: string; readonly description?: unknown }): boolean {
    if (code.startsWith("2")) return true;
    const known = indexed.has(description);
    indexed.add(description);
    return !known;
  },

  /** What the menu calls an operation: a deployment's function by its path, others by their operationId. */
  label(operation: { readonly operationId?: string }): string | undefined {
    return labelOf(operation.operationId);
  },

  /** An operation as it is shown: its text begins with its name, the link that never changes, and it has its samples. */
  shown(operation: NamedOperation, parse: (text: string) => readonly Parsed[]): NamedOperation {
    const { description } = operation;
    if (operation.operationId === undefined) return operation;
    const operationId = ownName(operation.operationId);
    const own = samplesOf(operationId);
    const name = `[\`${operationId}\`](#operation/${operationId})`;
    const isText = description === undefined || typeof description === "string";
    return {
      ...operation,
      ...(own.length > 0 ? { "x-codeSamples": own } : {}),
      description: isText ? `${name}\n\n${description ?? ""}` : [...parse(name), ...description],
    };
  },

  /** An index to search the page with. */
  index: () => new SearchIndex(),

  functionFound,

  /** What is to be found, before it is put into the index. */
  found: <Document extends SearchDocument>(document: Document) => withOperationId(document),

  /** The page's word for one of Redoc's keys. A number in Redoc's own text takes the place of `#`. */
  word(key: string, text: string): string {
    const found = keyedWords.get(key);
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
    // These buttons show what is chosen, which a reader who asks for it by voice would say.
    if (["Example", "Discriminator"].includes(String(props["aria-label"]))) set("aria-label", undefined);
    // Opened by a click alone, the search would be out of a keyboard's reach but for its shortcut.
    const { onClick } = props;
    if (props["data-testid"] === "search-trigger" && typeof onClick === "function") {
      set("role", "button");
      set("tabIndex", 0);
      set("onKeyDown", (event: KeyboardEvent) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onClick(event);
      });
    }
    if (type === "img" && props.alt === "redocly logo") set("src", "data:,");
    return mended;
  },
};
