import type { GeneratedFile } from "../emit/generated-file.ts";
import { escapeHtml } from "./html.ts";
import { markdownToHtml } from "./markdown.ts";
import { staticPage } from "./static-page.ts";
import { type Language, words } from "./words/index.ts";

/** Where the guides of a language are written. */
const folders: Readonly<Record<Language, string>> = { en: "docs/guides/", ja: "docs/ja/guides/" };

/** Every guide of a language as a page, and a page that lists them. Paths are below the language's folder. */
export function guidePages(
  files: ReadonlyMap<string, string>,
  language: Language,
  style: string,
): readonly GeneratedFile[] {
  const { own } = words[language];
  const guides = [...files]
    .filter(([path]) => path.startsWith(folders[language]) && path.endsWith(".md"))
    .map(([path, text]) => ({
      name: path.slice(folders[language].length).replace(/\.md$/, ""),
      title: /^# +(.*)$/m.exec(text)?.[1] ?? path,
      text,
    }));
  const page = (name: string, title: string, body: string): GeneratedFile => ({
    path: `guides/${name}.html`,
    text: staticPage({
      language,
      title,
      body,
      style,
      links: [
        [own.reference, "../index.html"],
        [own.guides, "index.html"],
      ],
      other: otherGuide(files, language, name),
    }),
  });
  const link = (href: string) =>
    href.replace(/^([\w-]+)\.md/, "$1.html").replace(/^(?:\.\.\/)+reference\/(?:ja\/)?/, "../");
  const items = guides.map(({ name, title }) => `<li><a href="${name}.html">${escapeHtml(title)}</a></li>`);
  return [
    ...guides.map(({ name, title, text }) =>
      page(name, title, markdownToHtml(text, { level: 1, link, anchors: true })),
    ),
    page("index", own.guides, `<h1>${escapeHtml(own.guides)}</h1>\n<ul>${items.join("")}</ul>`),
  ];
}

/** The same guide in the other language, or that language's list while it is not translated. */
function otherGuide(files: ReadonlyMap<string, string>, language: Language, name: string): string {
  const [other, up] =
    language === "en" ? (["ja", "../ja/guides/"] as const) : (["en", "../../guides/"] as const);
  return `${up}${files.has(`${folders[other]}${name}.md`) ? name : "index"}.html`;
}
