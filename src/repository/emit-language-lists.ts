import type { GeneratedFile } from "../emit/generated-file.ts";
import { languages } from "../languages/index.ts";
import { withRegion } from "./printed-region.ts";

/** The pages that list every language, with the words of their table and the way from them to the guides and packages. */
const pages = [
  {
    path: "README.md",
    head: ["language", "`--lang`", "the API's client", "guide"],
    guides: "docs/guides",
    generated: "generated",
  },
  {
    path: "docs/ja/README.md",
    head: ["言語", "`--lang`", "API のクライアント", "ガイド"],
    guides: "guides",
    generated: "../../generated",
  },
] as const;

/** The pages that list the languages, with a line for each of the registry. */
export function emitLanguageLists(sources: ReadonlyMap<string, string>): readonly GeneratedFile[] {
  return pages.map(({ path, head, guides, generated }) => {
    const rows = languages.map(({ name, title }) => {
      const guide = sources.has(`docs/guides/${name}.md`) ? `[${name}](${guides}/${name}.md)` : "";
      return `| ${title} | \`${name}\` | [\`generated/${name}\`](${generated}/${name}) | ${guide} |`;
    });
    const lines = [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows];
    const page = sources.get(path) ?? "";
    return { path, text: withRegion(page, { name: "languages", source: "src/languages/", lines }) };
  });
}
