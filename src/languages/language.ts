import type { Document } from "../document/index.ts";
import type { Code } from "../emit/code.ts";
import type { Example } from "../emit/example.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import type { SampleRequest } from "../emit/sample-request.ts";
import type { Api, ConvexFunction, NamedFunction } from "../model/index.ts";

/** Files of one package, their paths from the package's own top. */
export type Files = readonly GeneratedFile[];

/** What a language may look at to print the client of the documented API. */
export interface BaseInput {
  readonly document: Document;
  readonly api: Api;
  /** Texts by path from the top of the repository: the hand-written runtime among them, the licence, the manifest. */
  readonly sources: ReadonlyMap<string, string>;
}

/** How functions are named in a language. */
export interface NameRules {
  /**
   * The way from the api object to a function, step by step: `["messages", "list"]`. Two functions never have the
   * same steps, and a step is a name of the language.
   */
  readonly steps: (named: NamedFunction) => readonly string[];
}

/** A call to show: which function, and with what. */
export interface SampleCall {
  readonly function: ConvexFunction;
  readonly args: Example;
}

/** Everything that is not the same in two languages. One folder keeps it; nothing outside spells the language's name. */
export interface Language {
  /** The word for `--lang`, the name of every folder of the language, and of its client in `Convex-Client`. */
  readonly name: string;
  /** What people call it: tabs of the reference, headings. */
  readonly title: string;
  /** The ending of its source files without the dot, which its samples below `docs/samples/` bear. */
  readonly extension: string;
  readonly names: NameRules;
  /**
   * How a name of `docs/surface.json`, or of the document, reads in the language: its spelling by a rule, or by a list
   * where there is an idiom. Several where one name is several things. `section` is where the name stands: a section of
   * the file, `client` for operations on the client itself, `groups`, or `groups/` and the group for those in a group.
   */
  readonly publicNames: (section: string, name: string) => readonly string[];
  /** The file of the package that types of other outputs are taken from, where the language is the one that has it. */
  readonly documentTypes?: string;
  /** The package for the documented API: the runtime, and what the document makes. */
  readonly base: (input: BaseInput) => Files | Promise<Files>;
  /** The package for one deployment: the base, and beside it the deployment's own types and functions. */
  readonly deployment: (api: Api, base: Files) => Files | Promise<Files>;
  /** A whole program that makes the call and prints what comes back. */
  readonly sample: (call: SampleCall) => Code;
  /**
   * Whole programs that send a request of the API, without a client and with the package's own, and print what comes
   * back: the status and the text, or what the client gives. Nothing where nobody has written them.
   */
  readonly requestSamples?: (request: SampleRequest) => { readonly plain: Code; readonly client: Code };
}
