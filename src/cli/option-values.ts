import { InvalidArgumentError } from "commander";

/** Reads an option that takes a whole number from `least` to `most`; anything else is refused with what would do. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  return (text) => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It takes a whole number ${bounds}.`);
  };
}

/** Reads a time limit: seconds, also fractions of one, and never none at all. */
export function seconds(text: string): number {
  // Beyond this a timer of Node fires at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args
  const longest = 2_147_483;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value > 0 && value <= longest) return value;
  throw new InvalidArgumentError("It takes a number of seconds, such as 20.");
}

/** Reads the address of a deployment, before anything is sent to it. */
export function deploymentUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/i.test(text)) {
    throw new InvalidArgumentError("It takes a URL, such as https://happy-animal-123.convex.cloud.");
  }
  if (new URL(text).hostname.endsWith(".convex.site")) {
    throw new InvalidArgumentError("A .convex.site serves HTTP actions alone: name its .convex.cloud.");
  }
  return text;
}

/** Reads the name of a folder. An empty one, such as a variable of the shell that is not set, would be the folder here. */
export function folderName(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("It takes a folder; . is this one.");
}
