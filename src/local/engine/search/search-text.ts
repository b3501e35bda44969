import { sameValue } from "../order/compare-values.ts";
import { fieldAt, parseFieldPath, showFieldPath } from "../order/field-at.ts";
import { type Indexed, sortKey, sortKeys } from "../order/sort-key.ts";
import type { SearchStep } from "../query/query-json.ts";
import { readValue } from "../query/read-value.ts";
import type { StoredDocument } from "../store/stored-document.ts";
import type { SearchDefinition } from "../store/table-definition.ts";
import type { TextIndex } from "../store/text-index.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import { tokensOf } from "./tokens.ts";

const mostTerms = 16;
const mostFilters = 8;
const mostMatchedTerms = 64;
const mostResults = 1_024;

/** A document and its place among the results. */
interface Match {
  readonly key: string;
  readonly document: StoredDocument;
}

/** Finds documents by their text, best ones first. */
export type Search = (index: TextIndex) => readonly Match[];

interface Filter {
  readonly path: readonly string[];
  readonly value: Indexed;
}

/**
 * Compiles a text search by the backend's rules: every word of the search counts, the last one as the beginning of
 * a word, too, at half the weight; documents without a text in the field are not in the index.
 *
 * @param index - as in messages, `table.index`.
 * @throws {@link PlatformError} when the filters do not fit the index, in the backend's words.
 */
export function searchText(
  index: string,
  definition: SearchDefinition,
  steps: readonly SearchStep[],
): Search {
  const { searchField } = definition;
  let text: string | undefined;
  const filters: Filter[] = [];
  for (const { type, fieldPath, value } of steps) {
    const path = parseFieldPath(fieldPath);
    const shown = showFieldPath(path);
    if (type === "Search") {
      if (shown !== showFieldPath(searchField))
        throw new PlatformError(
          `Search query against ${index} contains a search filter against ${shown}, which doesn't match the indexed \`searchField\` ${showFieldPath(searchField)}.`,
        );
      if (text !== undefined)
        throw new PlatformError(
          `Search query against ${index} contains multiple search filters against ${shown}. Only one is allowed.`,
        );
      text = value as string;
    } else {
      if (!definition.filterFields.some((field) => showFieldPath(field) === shown))
        throw new PlatformError(
          `Search query against ${index} contains an equality filter on ${shown} but that field isn't indexed for filtering in \`filterFields\`.`,
        );
      filters.push({ path, value: readValue(value) });
    }
  }
  if (text === undefined)
    throw new PlatformError(
      `Search query against ${index} does not contain any search filters. You must include a search filter like \`q.search("field", searchText)\`.`,
    );
  if (filters.length > mostFilters)
    throw new PlatformError(
      `Search query against ${index} has too many filter conditions. Max: ${mostFilters} Actual: ${filters.length}`,
    );
  const terms = tokensOf(text).slice(0, mostTerms);
  return (found) => rank(found, terms, filters);
}

/** Which words of the index a search means, and how much each weighs: whole words 1, mere beginnings a half. */
function matchTerms(index: TextIndex, terms: readonly string[]): ReadonlyMap<string, number> {
  const exact = [...new Set(terms)].filter((term) => index.has(term)).sort();
  const chosen = new Map(exact.map((word) => [word, 1]));
  const last = terms.at(-1);
  if (last === undefined) return chosen;
  for (const word of index.beginning(last)) {
    if (chosen.size >= mostMatchedTerms) break;
    if (!terms.includes(word)) chosen.set(word, 0.5);
  }
  return chosen;
}

/** Orders documents by Okapi BM25 over all of the index, with the usual k1 of 1.2 and b of 0.75. */
function rank(index: TextIndex, terms: readonly string[], filters: readonly Filter[]): readonly Match[] {
  const scores = new Map<StoredDocument, number>();
  for (const [word, weight] of matchTerms(index, terms)) {
    const holding = index.holding(word);
    const rarity = weight * Math.log(1 + (index.size - holding.length + 0.5) / (holding.length + 0.5));
    for (const { document, count, length } of holding) {
      const norm = count + 1.2 * (0.25 + (0.75 * length) / index.averageLength);
      scores.set(document, (scores.get(document) ?? 0) + (rarity * count * 2.2) / norm);
    }
  }
  const matches: Match[] = [];
  for (const [document, score] of scores) {
    if (!filters.every(({ path, value }) => sameValue(fieldAt(document.fields, path), value))) continue;
    const key = sortKeys([-Math.fround(score), -(document.fields._creationTime as number)]);
    matches.push({ key: key + sortKey(document.id), document });
  }
  return matches.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, mostResults);
}
