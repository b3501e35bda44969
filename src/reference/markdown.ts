import { escapeHtml, escapeText } from "./html.ts";

/** How a page wants its Markdown. */
export interface MarkdownOptions {
  /** The level that `#` becomes. */
  readonly level: number;
  /** Where a link of the text leads on this page. */
  readonly link: (href: string) => string;
  /** Whether headings can be led to, by the names that GitHub gives them. */
  readonly anchors?: boolean;
}

/** The Markdown that our documents and guides are written in, as HTML: every character of the text is escaped. */
export function markdownToHtml(text: string, options: MarkdownOptions): string {
  const html: string[] = [];
  const lines = text.split("\n");
  const take = (fits: (line: string) => boolean) => {
    const taken: string[] = [];
    while (lines.length > 0 && fits(lines[0] ?? "")) taken.push(lines.shift() ?? "");
    return taken;
  };
  while (lines.length > 0) {
    const line = lines[0] ?? "";
    const heading = /^(#+) +(.*)$/.exec(line);
    if (line.trim() === "") lines.shift();
    else if (line.startsWith("```")) {
      lines.shift();
      const block = take((next) => !next.startsWith("```"));
      lines.shift();
      html.push(`<pre tabindex="0"><code>${escapeText(block.join("\n"))}</code></pre>`);
    } else if (heading !== null) {
      lines.shift();
      const level = Math.min(6, (heading[1] ?? "").length - 1 + options.level);
      const title = heading[2] ?? "";
      const anchor = options.anchors ? ` id="${anchorOf(title)}"` : "";
      html.push(`<h${level}${anchor}>${inline(title, options)}</h${level}>`);
    } else if (line.startsWith("|"))
      html.push(
        table(
          take((next) => next.startsWith("|")),
          options,
        ),
      );
    else if (itemMark.test(line)) {
      const tag = /^\d/.test(line) ? "ol" : "ul";
      html.push(
        `<${tag}>${list(
          take((next) => itemMark.test(next) || /^ +\S/.test(next)),
          options,
        )}</${tag}>`,
      );
    } else html.push(`<p>${inline(take((next) => !startsBlock(next)).join("\n"), options)}</p>`);
  }
  return html.join("\n");
}

/** A heading's name in an address, as GitHub makes it. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

const itemMark = /^(?:[-*]|\d+\.) +/;

function startsBlock(line: string): boolean {
  return (
    line.trim() === "" ||
    line.startsWith("```") ||
    line.startsWith("|") ||
    /^#+ /.test(line) ||
    itemMark.test(line)
  );
}

function list(lines: readonly string[], options: MarkdownOptions): string {
  const items: string[] = [];
  for (const line of lines) {
    if (itemMark.test(line)) items.push(line.replace(itemMark, ""));
    else items.push(`${items.pop() ?? ""}\n${line.trim()}`);
  }
  return items.map((item) => `<li>${inline(item, options)}</li>`).join("");
}

function table(lines: readonly string[], options: MarkdownOptions): string {
  const [head, , ...body] = lines.map(cellsOf);
  const row = (cells: readonly string[], tag: string) =>
    // An empty head of a column would be read out as one.
    `<tr>${cells.map((cell) => (cell === "" ? "<td></td>" : `<${tag}>${inline(cell, options)}</${tag}>`)).join("")}</tr>`;
  return `<table tabindex="0"><thead>${row(head ?? [], "th")}</thead><tbody>${body.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function inline(text: string, { link }: MarkdownOptions): string {
  return inlineToHtml(text, link);
}

/** Markdown of one line: code, links, bold and italics. What stands inside code is left as it is. */
export function inlineToHtml(text: string, link: MarkdownOptions["link"]): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith("`") && part.length > 1
        ? `<code>${escapeHtml(part.slice(1, -1))}</code>`
        : escapeHtml(part),
    )
    .join("")
    .replace(
      /\[((?:[^\]]|\](?!\())+?)\]\(([^)\s]+)\)/g,
      (_, label, href) => `<a href="${link(href)}">${label}</a>`,
    )
    .replace(/\*\*(.+?)\*\*/gs, "<strong>$1</strong>")
    .replace(/(?<![\w*])\*(?!\s)([^*]+?)\*/g, "<em>$1</em>");
}
