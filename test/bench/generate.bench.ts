import { measureScale } from "./scale/scale.ts";

/** `npm run bench -- generate`: a table of what generating costs, by number of functions. */
const counts = process.argv.slice(2).map(Number);
const rows = (counts.length === 0 ? [10, 100, 1000, 5000] : counts).map((count) => {
  const { bytesPerFunction, ...row } = measureScale(count);
  const round = (value: number) => Math.round(value * 100) / 100;
  return Object.fromEntries([
    ...Object.entries(row).map(([name, value]) => [name, round(value)]),
    ...Object.entries(bytesPerFunction).map(([name, value]) => [`${name} B/function`, Math.round(value)]),
  ]);
});
console.table(rows);
