import { deepest } from "./unparseable.ts";

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

/** What closes the lists and objects that are open, and what each is called. */
const kinds = { "}": "an object", "]": "a list" } as const;
type Closing = keyof typeof kinds;

/**
 * Walks a text by the grammar and stops at the first thing that does not belong. What is open is kept in a list of its
 * own: a text of brackets alone would be too deep for the stack.
 */
class Walker {
  at = 0;
  private readonly open: Closing[] = [];
  constructor(
    readonly text: string,
    /** Whether values are made of what is read, or only passed over: numbers, escapes and depth then have limits. */
    readonly kept: boolean,
  ) {}

  space(): string | undefined {
    space.lastIndex = this.at;
    space.test(this.text);
    this.at = space.lastIndex;
    return this.text[this.at];
  }

  /** One value with everything in it. */
  walk(): void {
    let ended = this.value();
    for (let end = this.open.at(-1); end !== undefined; end = this.open.at(-1)) {
      if (ended) ended = this.next(end);
      else ended = this.value();
    }
  }

  /** A value to its end, or as far as to its first member: whether it has ended. */
  private value(): boolean {
    const first = this.space();
    if (first === undefined) throw new Fault("EOF while parsing a value", this.at);
    const word = ["true", "false", "null"].find((candidate) => candidate.startsWith(first));
    if (first === "{") return this.begin("}");
    if (first === "[") return this.begin("]");
    if (first === '"') this.string();
    else if (word !== undefined) this.word(word);
    else this.number(first);
    return true;
  }

  private begin(end: Closing): boolean {
    this.at += 1;
    if (this.kept && this.open.length >= deepest) throw new Fault("recursion limit exceeded", this.at);
    const next = this.space();
    if (next === end) {
      this.at += 1;
      return true;
    }
    this.open.push(end);
    this.member(end, next);
    return false;
  }

  /** What stands between a member that has ended and the next one; true when the list ends instead. */
  private next(end: Closing): boolean {
    let next = this.space();
    if (next === end) {
      this.at += 1;
      this.open.pop();
      return true;
    }
    if (next === undefined) throw new Fault(`EOF while parsing ${kinds[end]}`, this.at);
    if (next !== ",") throw new Fault(`expected \`,\` or \`${end}\``, this.at + 1);
    this.at += 1;
    next = this.space();
    if (next === end) throw new Fault("trailing comma", this.at + 1);
    this.member(end, next);
    return false;
  }

  private member(end: Closing, next: string | undefined): void {
    if (next === undefined) throw new Fault(`EOF while parsing ${kinds[end]}`, this.at);
    if (end === "}") this.key(next);
  }

  private number(first: string): void {
    number.lastIndex = this.at;
    if (number.test(this.text)) {
      const digits = this.text.slice(this.at, number.lastIndex);
      this.at = number.lastIndex;
      if (this.kept && !Number.isFinite(Number(digits))) throw new Fault("number out of range", this.at);
      return;
    }
    if (first !== "-" && !/\d/.test(first)) throw new Fault("expected value", this.at + 1);
    throw new Fault(
      this.text.length === this.at + 1 ? "EOF while parsing a value" : "invalid number",
      this.at + 2,
    );
  }

  private word(word: string): void {
    for (const letter of word) {
      if (this.text[this.at] !== letter) {
        throw this.text[this.at] === undefined
          ? new Fault("EOF while parsing a value", this.at)
          : new Fault("expected ident", this.at + 1);
      }
      this.at += 1;
    }
  }

  private string(): void {
    this.at += 1;
    for (;;) {
      const letter = this.text[this.at];
      if (letter === undefined) throw new Fault("EOF while parsing a string", this.at);
      this.at += 1;
      if (letter === '"') return;
      if (letter < " ") {
        throw new Fault("control character (\\u0000-\\u001F) found while parsing a string", this.at);
      }
      if (letter === "\\") this.escape();
    }
  }

  /** What follows a backslash. The first half of a pair asks for the other one at once. */
  private escape(): void {
    const rest = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 5))?.[0];
    if (rest === undefined) throw new Fault("invalid escape", this.at + 1);
    this.at += rest.length;
    if (!this.kept || !/^ud[89a-f]/i.test(rest)) return;
    const lone = "lone leading surrogate in hex escape";
    if (/^ud[c-f]/i.test(rest)) throw new Fault(lone, this.at);
    if (!this.text.startsWith("\\u", this.at)) throw new Fault("unexpected end of hex escape", this.at + 1);
    const low = this.text.slice(this.at + 2, this.at + 6);
    if (!/^d[c-f][0-9a-f]{2}$/i.test(low)) throw new Fault(lone, this.at + 6);
    this.at += 6;
  }

  private key(first: string): void {
    if (first !== '"') throw new Fault("key must be a string", this.at + 1);
    this.string();
    const colon = this.space();
    if (colon === undefined) throw new Fault("EOF while parsing an object", this.at);
    if (colon !== ":") throw new Fault("expected `:`", this.at + 1);
    this.at += 1;
  }
}

/**
 * Says why a text is not JSON. Only called for texts that JSON.parse refused, or, with `kept`, for those that hold what
 * the backend's parser cannot make values of.
 */
export function explainJson(text: string, { kept = false } = {}): JsonFault {
  const walker = new Walker(text, kept);
  try {
    walker.walk();
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
