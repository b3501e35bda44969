import type { ExpectedResult, Page, Result } from "./case.ts";
import { describeEncoded } from "./described.ts";
import { sameJson } from "./same-json.ts";

/** What a stream gave, or an import told, held to the case. Other calls have nothing to be held to here. */
export function checkStream(result: Result, want: ExpectedResult, at: string): string[] {
  return [
    ...(want.pages ? checkPages(result.pages ?? [], want.pages, `${at}.pages`) : []),
    ...(want.entries ? checkEntries(result.entries ?? [], want.entries, `${at}.entries`) : []),
    ...checkSame(result.imported, want.imported, `${at}.imported`),
    ...checkSame(result.progress, want.progress, `${at}.progress`),
  ];
}

function checkPages(pages: readonly Page[], wanted: readonly Page[], at: string): string[] {
  if (pages.length !== wanted.length) return [`${at}: ${pages.length} came, not ${wanted.length}`];
  return wanted.flatMap(({ documents, ...fields }, index) => {
    const page = pages[index] as Page;
    return [
      ...checkFields(page, fields, `${at}[${index}]`),
      ...checkDocuments(page.documents, documents, `${at}[${index}].documents`),
    ];
  });
}

function checkEntries(entries: readonly object[], wanted: readonly object[], at: string): string[] {
  if (entries.length !== wanted.length) return [`${at}: ${entries.length} came, not ${wanted.length}`];
  return wanted.flatMap((fields, index) => checkFields(entries[index] ?? {}, fields, `${at}[${index}]`));
}

function checkDocuments(
  documents: Page["documents"],
  wanted: Page["documents"],
  at: string,
): readonly string[] {
  if (documents.length !== wanted.length) return [`${at}: ${documents.length} came, not ${wanted.length}`];
  return wanted.flatMap(({ value, ...fields }, index) => {
    const document = documents[index] ?? {};
    return checkFields(document, { ...fields, value: describeEncoded(value) }, `${at}[${index}]`);
  });
}

function checkFields(have: object, want: object, at: string): string[] {
  const fields = have as { readonly [field: string]: unknown };
  return Object.entries(want).flatMap(([name, value]) => checkSame(fields[name], value, `${at}.${name}`));
}

function checkSame(have: unknown, want: unknown, at: string): string[] {
  if (want === undefined || sameJson(have, want)) return [];
  return [`${at} is ${JSON.stringify(have) ?? "nothing"}, not ${JSON.stringify(want)}`];
}
