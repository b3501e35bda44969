/** Between these marks a page that is otherwise by hand has lines that are printed, from `source`. */
function marksOf(name: string, source: string): readonly [begin: string, end: string] {
  return [`<!-- ${name}: printed from ${source} by \`npm run generate\` -->`, `<!-- end of ${name} -->`];
}

/** The text of a page with other lines in one of its regions. Throws where it has none of that name. */
export function withRegion(
  page: string,
  {
    name,
    source,
    lines,
  }: { readonly name: string; readonly source: string; readonly lines: readonly string[] },
): string {
  const [begin, end] = marksOf(name, source);
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`A page has no region “${name}”: write “${begin}” and “${end}”.`);
  return `${page.slice(0, from)}${begin}\n\n${lines.join("\n")}\n\n${page.slice(to)}`;
}

/** What of a page is by hand. */
export function withoutRegions(page: string): string {
  return page.replace(
    /(<!-- [\w ]+: printed from \S+ by `npm run generate` -->)[\s\S]*?(?=<!-- end of )/g,
    "$1",
  );
}
