/** One top-level declaration, as TypeScript prints it, its comment included. */
export interface Declaration {
  readonly name: string;
  readonly text: string;
}

/** What one declaration file is made of. */
export interface Flattening {
  /** Everything that the door's modules declare, what others need first. */
  readonly declarations: readonly Declaration[];
  /** Import lines of packages, by the name that they bring. */
  readonly imports: ReadonlyMap<string, string>;
  /** What the door exports. */
  readonly exports: readonly string[];
  /** Names that another file of the package declares, and that file, without its ending. */
  readonly borrowed: ReadonlyMap<string, string>;
}

/** One declaration file for CommonJS from those of many modules: only what the exports need, and each name once. */
export function flattenDeclarations(given: Flattening): string {
  const { declarations, imports, exports, borrowed } = given;
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const needed = new Set<string>();
  const wanted = [...exports];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    if (!borrowed.has(name))
      wanted.push(...(withoutComments(byName.get(name)?.text ?? "").match(/\b[A-Za-z_]\w*/g) ?? []));
  }
  const own = declarations.filter(({ name }) => needed.has(name) && !borrowed.has(name));
  const twice = own.filter(({ name }, at) => own.findIndex((other) => other.name === name) !== at);
  if (twice.length > 0) throw new Error(`declared twice: ${twice.map(({ name }) => name).join(", ")}`);
  const lines = [
    ...new Set([...imports].filter(([name]) => needed.has(name)).map(([, line]) => line)),
    ...[...new Set(borrowed.values())].map((file) => {
      const names = [...borrowed]
        .filter(([name, from]) => from === file && needed.has(name))
        .map(([name]) => name);
      const used = names.filter((name) =>
        own.some(({ text }) => new RegExp(`\\b${name}\\b`).test(withoutComments(text))),
      );
      return used.length > 0 ? `import type { ${used.sort().join(", ")} } from "./${file}.cjs";` : "";
    }),
    ...own.map(({ text }) => text),
    `export { ${exports
      .filter((name) => !borrowed.has(name))
      .sort()
      .join(", ")} };`,
    ...exports
      .filter((name) => borrowed.has(name))
      .map((name) => `export type { ${name} } from "./${borrowed.get(name)}.cjs";`),
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}
