import { decodeValue, type Value } from "../../../values/index.ts";

/** What a function returned: the text that npm `convex` made of it, and the value, read when somebody asks for it. */
export class Returned {
  #value: Value | undefined;

  constructor(
    /** Encoded JSON. */
    readonly text: string,
  ) {}

  get value(): Value {
    this.#value ??= decodeValue(JSON.parse(this.text));
    return this.#value;
  }
}
