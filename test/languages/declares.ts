/** The texts of a language's package, by their paths in it. */
export type PackageFiles = ReadonlyMap<string, string>;

/**
 * Whether a package declares a name, already spelled as the language does, where the section says: `declares` of
 * `test/languages/<name>/declares.ts`.
 */
export type Declares = (files: PackageFiles, section: string, spelled: string) => boolean;
