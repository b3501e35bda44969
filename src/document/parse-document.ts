import type { Problem } from "../problems/index.ts";
import { bundle } from "./bundle.ts";
import type { Document } from "./document.ts";
import { injectExchanges } from "./inject-exchanges.ts";
import { parseExchanges } from "./parse-exchanges.ts";
import { parseYaml } from "./parse-yaml.ts";
import { englishErrorTable, printErrors } from "./print-errors.ts";

/** The document's front page, from the top of the repository. */
const frontPage = "openapi/openapi.yaml";

/**
 * Makes one document of the files of `openapi/`, given as paths from the top of the repository to text.
 * Overlays are not part of it; `applyOverlay` puts them on.
 */
export function parseDocument(sources: ReadonlyMap<string, string>): {
  readonly document: Document;
  readonly problems: readonly Problem[];
} {
  const files = new Map(
    [...sources]
      .filter(([path]) => /^openapi\/(?!overlays\/).*\.yaml$/.test(path))
      .map(([path, text]) => [path, parseYaml(path, text)]),
  );
  const prose = new Map([...sources].filter(([path]) => /^openapi\/(?!overlays\/).*\.md$/.test(path)));
  const { tree, places, problems } = bundle({ files, prose, frontPage });
  const examples = [...files.values()].filter(({ path }) => path.startsWith("openapi/examples/"));
  const { exchanges, problems: exampleProblems } = parseExchanges(examples);
  const { tree: written, copies } = injectExchanges(tree, exchanges);
  return {
    document: { tree: printErrors(written, englishErrorTable), written, copies, places, exchanges },
    problems: [...[...files.values()].flatMap((file) => file.problems), ...problems, ...exampleProblems],
  };
}
