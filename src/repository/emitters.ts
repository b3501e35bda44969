import { bundleText } from "../emit/bundle-text.ts";
import { emitDocument } from "../emit/emit-document.ts";
import { languages } from "../languages/index.ts";
import { emitDocumentValidators } from "../validators/emit-document-validators.ts";
import { buildReference } from "./build-reference.ts";
import { contractPage, emitContract } from "./emit-contract.ts";
import { emitLanguageLists } from "./emit-language-lists.ts";
import type { Emitter } from "./emitter.ts";

/** The types that the document has in a language, as the folder of validators beside it reaches them. */
const documentTypes = languages.flatMap(({ name, documentTypes }) =>
  documentTypes === undefined ? [] : [`../${name}/${documentTypes}`],
);

/** Everything that is made of the document, in the order in which it is printed. A new output is a new line here. */
export const emitters: readonly Emitter[] = [
  { name: "document", emit: ({ document }) => emitDocument(document) },
  {
    name: "validators",
    emit: ({ document, sources }) =>
      emitDocumentValidators({
        document,
        sources: sources.files,
        bundle: bundleText,
        documentTypes: documentTypes[0] ?? "",
      }),
  },
  ...languages.map(
    ({ name, title, base }): Emitter => ({
      name: title,
      emit: async ({ document, api, sources }) => {
        const files = await base({ document, api, sources: sources.files });
        return files.map(({ path, text }) => ({ path: `generated/${name}/${path}`, text }));
      },
    }),
  ),
  { name: "reference", emit: buildReference },
  {
    name: "contract for runtimes",
    emit: ({ api, sources }) => emitContract(api, sources.files.get(contractPage) ?? ""),
  },
  { name: "lists of languages", emit: ({ sources }) => emitLanguageLists(sources.files) },
];
