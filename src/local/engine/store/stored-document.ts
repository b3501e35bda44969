import { decodeValue, type Value } from "../../../values/index.ts";
import { printKnown } from "../../../values/print-value.ts";
import { sizeOf } from "../../validation/check-size.ts";

/** The fields of a document, `_id` and `_creationTime` among them. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * A version of a document, which never changes. It is kept as the JSON text that functions are handed, as most
 * documents are only ever read; its fields are decoded when somebody asks for them.
 */
export class StoredDocument {
  #fields: Fields | undefined;
  #size: number | undefined;

  constructor(
    readonly id: string,
    /** `convex_encoded_json`, as the backend prints it. */
    readonly text: string,
  ) {}

  /** Prints fields that are known to be Convex values; `undefined` ones are left out. */
  static of(fields: Fields): StoredDocument {
    const document = new StoredDocument(fields._id as string, printKnown(fields as Value));
    document.#fields = fields;
    return document;
  }

  /** Lets go of the decoded fields: of what was written, the text is enough. */
  release(): void {
    this.#fields = undefined;
  }

  get fields(): Fields {
    this.#fields ??= decodeValue(JSON.parse(this.text)) as Fields;
    return this.#fields;
  }

  /** Bytes, by Convex's own measure. */
  get size(): number {
    this.#size ??= sizeOf(this.fields);
    return this.#size;
  }
}
