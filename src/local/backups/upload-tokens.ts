import { randomUUID } from "node:crypto";

/** The uploads in parts that were begun, by the tokens that they were given. */
export class UploadTokens {
  readonly #known = new Set<string>();

  make(): string {
    const token = randomUUID();
    this.#known.add(token);
    return token;
  }

  knows(token: string): boolean {
    return this.#known.has(token);
  }

  forget(token: string): void {
    this.#known.delete(token);
  }
}
