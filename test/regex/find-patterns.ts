import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";

/** A regular expression of the sources. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** The files below some folders that git knows, by the ends of their names. */
export function sourcesBelow(folders: readonly string[], ends: RegExp): readonly string[] {
  return execFileSync("git", ["ls-files", ...folders], { encoding: "utf8" })
    .split("\n")
    .filter((file) => ends.test(file));
}

/** The regular expressions of TypeScript and JavaScript: literals, and `RegExp` of a text that stands there. */
export function patternsOfScripts(files: readonly string[]): readonly Pattern[] {
  const found: Pattern[] = [];
  for (const file of files) {
    const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const note = (node: ts.Node, source: string, flags: string) => {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ source, flags, place: `${file}:${line + 1}` });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        note(node, node.text.slice(1, end), node.text.slice(end + 1));
      } else if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
        const [source, flags] = node.arguments ?? [];
        if (source !== undefined && ts.isStringLiteralLike(source))
          note(node, source.text, flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : "");
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found;
}

/** The regular expressions of Python, in JavaScript's spelling. One that is put together at run time has no source. */
export function patternsOfPython(
  files: readonly string[],
): readonly (Pattern | { readonly place: string })[] {
  const printed = execFileSync("python3", ["test/regex/python-patterns.py", ...files], { encoding: "utf8" });
  const calls = JSON.parse(printed) as {
    readonly file: string;
    readonly line: number;
    readonly pattern: string | null;
    readonly anchored: boolean;
  }[];
  return calls.map(({ file, line, pattern, anchored }) => {
    const place = `${file}:${line}`;
    if (pattern === null) return { place };
    const source = inJavaScript(pattern);
    return { source: anchored ? `^(?:${source})` : source, flags: "", place };
  });
}

/** The regular expressions of Kotlin, which backtrack as JavaScript's do. One that is put together has no source. */
export function patternsOfKotlin(
  files: readonly string[],
): readonly (Pattern | { readonly place: string })[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return [
      ...text.matchAll(/\bRegex\(\s*("(?:[^"\\\n]|\\.)*"\s*[),])?|\.toRegex\(|\bPattern\.compile\(/g),
    ].map((call) => {
      const place = `${file}:${text.slice(0, call.index).split("\n").length}`;
      const literal = call[1]?.replace(/\s*[),]$/, "");
      return literal === undefined ? { place } : { source: JSON.parse(literal), flags: "", place };
    });
  });
}

const inJavaScript = (pattern: string): string =>
  pattern.replaceAll("(?P<", "(?<").replaceAll("\\Z", "$").replaceAll("\\A", "^");
