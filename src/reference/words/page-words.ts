import type { ErrorTableWords } from "../../document/index.ts";

/** The languages that the reference exists in. */
export type Language = "en" | "ja";

/** Every word of one language on the reference page that does not come from the document. */
export interface PageWords {
  /** Redoc's words by its own keys. A `#` stands for the number in Redoc's own text. */
  readonly keyed: Readonly<Record<string, string>>;
  /** Redoc's words that have no key, by their English text. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Redoc's words that hold something else within, as a pattern and what stands in its place. */
  readonly patterns: readonly (readonly [pattern: string, replacement: string])[];
  /** What the labels of samples say of them: made with our client, and handling errors. */
  readonly samples: { readonly client: string; readonly errors: string };
  /** What the tables of errors say beside what the document says of each. */
  readonly errorTable: ErrorTableWords;
  /** The page's own words, the same names in every language. */
  readonly own: OwnWords;
}

/** The page's own words by name. */
export type OwnWords = Readonly<Record<OwnWord, string>>;

/** The names of the page's own words. */
export type OwnWord =
  | "title"
  | "description"
  | "unofficial"
  | "skip"
  | "loading"
  | "noScript"
  | "plainPage"
  | "guides"
  | "otherLanguage"
  | "otherLanguageCode"
  | "documents"
  | "tryIt"
  | "tryNote"
  | "tryUrl"
  | "tryOperation"
  | "tryExample"
  | "tryParameter"
  | "tryQuery"
  | "tryScheme"
  | "tryAnonymous"
  | "trySecret"
  | "tryBody"
  | "trySend"
  | "tryClose"
  | "tryStatus"
  | "tryFits"
  | "tryYes"
  | "tryLog"
  | "tryNoAnswer"
  | "tryUndocumented"
  | "tryNotEmpty"
  | "tryEmpty"
  | "tryNotJson"
  | "guide"
  | "reference"
  | "parameters"
  | "requestBody"
  | "responses"
  | "sharedParameters"
  | "sharedResponses"
  | "schemas"
  | "samples"
  | "required"
  | "field"
  | "type"
  | "text"
  | "contents"
  | "interactive";
