import type ts from "typescript";
import type { Compiler } from "./load-compiler.ts";

/** What the author wrote above a declaration, without the tags; what a package says of its own is not passed on. */
export function commentOf(
  compiler: Compiler,
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
): string | undefined {
  const isOwn = symbol.declarations?.some(
    (declaration) => !/[\\/]node_modules[\\/]/.test(declaration.getSourceFile().fileName),
  );
  if (isOwn !== true) return undefined;
  return cleanComment(compiler.displayPartsToString(symbol.getDocumentationComment(checker)));
}

/** Lines of text without control characters and directions of writing, which a reader does not see and printers trip over. */
export function cleanComment(text: string): string | undefined {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line) =>
    line
      .replace(/\{@link(?:code|plain)? ([^{}]*)\}/g, (_, text: string) => text.trim())
      .replace(/\t/g, " ")
      .replace(/[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
      .trimEnd(),
  );
  const clean = lines.join("\n").trim();
  return clean === "" ? undefined : clean;
}
