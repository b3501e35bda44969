import { avoidReserved } from "../../model/names/index.ts";

/** Python's keywords in lowercase, and the names that a class body gives a meaning to. */
const reserved = new Set(
  (
    "and as assert async await break class continue def del elif else except finally for from global if " +
    "import in is lambda nonlocal not or pass raise return try while with yield self cls"
  ).split(" "),
);

/** What a generated method takes beside an operation's parameters. */
const taken = new Set("body cancellation options retry timeout total_timeout".split(" "));

/** The name of an operation's parameter: in snake_case, and none that the method has for something else. */
export function parameterName(name: string): string {
  return avoidReserved(pythonName(name), taken);
}

/**
 * A Python name in snake_case: a capital becomes `_` and its lowercase letter, a `_` becomes two, a leading
 * digit gets a `_` in front, a `.` becomes `_0`. Every one of these is read back in only one way.
 *
 * Python rewrites names that begin with two `_` inside a class unless they end with two, and gives `__init__`
 * and its like a meaning: three more at the end avoid both.
 */
export function pythonName(segment: string): string {
  const snake = segment.replace(/[A-Z_.]|^[0-9]/g, (character) =>
    character === "." ? "_0" : `_${character.toLowerCase()}`,
  );
  return snake.startsWith("__") ? `${snake}___` : avoidReserved(snake, reserved);
}
