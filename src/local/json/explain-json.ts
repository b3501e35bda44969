/** What is wrong with a text that is not JSON, in the words of the backend's parser, and where. */
export interface JsonFault {
  readonly message: string;
  readonly at: number;
}

class Fault extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \n\r\t]*/y;

/** Walks a text by the grammar and stops at the first thing that does not belong. */
class Walker {
  at = 0;
  constructor(readonly text: string) {}

  space(): string | undefined {
    space.lastIndex = this.at;
    space.test(this.text);
    this.at = space.lastIndex;
    return this.text[this.at];
  }

  value(): void {
    const first = this.space();
    if (first === undefined) throw new Fault("EOF while parsing a value", this.at);
    const word = ["true", "false", "null"].find((candidate) => candidate.startsWith(first));
    if (first === "{") this.list("}", "an object");
    else if (first === "[") this.list("]", "a list");
    else if (first === '"') this.string();
    else if (word !== undefined) this.word(word);
    else this.number(first);
  }

  number(first: string): void {
    number.lastIndex = this.at;
    if (number.test(this.text)) {
      this.at = number.lastIndex;
      return;
    }
    if (first !== "-" && !/\d/.test(first)) throw new Fault("expected value", this.at + 1);
    throw new Fault(
      this.text.length === this.at + 1 ? "EOF while parsing a value" : "invalid number",
      this.at + 2,
    );
  }

  word(word: string): void {
    for (const letter of word) {
      if (this.text[this.at] !== letter) {
        throw this.text[this.at] === undefined
          ? new Fault("EOF while parsing a value", this.at)
          : new Fault("expected ident", this.at + 1);
      }
      this.at += 1;
    }
  }

  string(): void {
    this.at += 1;
    for (;;) {
      const letter = this.text[this.at];
      if (letter === undefined) throw new Fault("EOF while parsing a string", this.at);
      this.at += 1;
      if (letter === '"') return;
      if (letter < " ") {
        throw new Fault("control character (\\u0000-\\u001F) found while parsing a string", this.at);
      }
      if (letter === "\\") {
        const rest = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 5));
        if (rest === null) throw new Fault("invalid escape", this.at + 1);
        this.at += rest[0].length;
      }
    }
  }

  list(end: string, what: string): void {
    this.at += 1;
    let next = this.space();
    if (next === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      if (next === undefined) throw new Fault(`EOF while parsing ${what}`, this.at);
      if (end === "}") this.key(next);
      this.value();
      next = this.space();
      if (next === end) {
        this.at += 1;
        return;
      }
      if (next === undefined) throw new Fault(`EOF while parsing ${what}`, this.at);
      if (next !== ",") throw new Fault(`expected \`,\` or \`${end}\``, this.at + 1);
      this.at += 1;
      next = this.space();
      if (next === end) throw new Fault("trailing comma", this.at + 1);
    }
  }

  key(first: string): void {
    if (first !== '"') throw new Fault("key must be a string", this.at + 1);
    this.string();
    const colon = this.space();
    if (colon === undefined) throw new Fault("EOF while parsing an object", this.at);
    if (colon !== ":") throw new Fault("expected `:`", this.at + 1);
    this.at += 1;
  }
}

/** Says why a text is not JSON. Only called for texts that JSON.parse refused. */
export function explainJson(text: string): JsonFault {
  const walker = new Walker(text);
  try {
    walker.value();
    if (walker.space() !== undefined) return { message: "trailing characters", at: walker.at + 1 };
  } catch (thrown) {
    if (thrown instanceof Fault) return { message: thrown.message, at: thrown.at };
    throw thrown;
  }
  return { message: "expected value", at: text.length };
}

/** `at line 1 column 5`, as the parser appends it to everything it says. */
export function placeIn(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return `at line ${line} column ${Buffer.byteLength(before.slice(before.lastIndexOf("\n") + 1))}`;
}
