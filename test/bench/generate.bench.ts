import { printTargets, type Target } from "./measure.ts";
import { measureScale, type ScaleRow } from "./scale/scale.ts";

/** `npm run bench -- generate`: a table of what generating costs, by number of functions. */
const counts = process.argv.slice(2).map(Number);
const rows = (counts.length === 0 ? [10, 100, 1000, 5000] : counts).map((count) => measureScale(count));
console.table(
  rows.map(({ bytesPerFunction, ...row }) => {
    const round = (value: number) => Math.round(value * 100) / 100;
    return Object.fromEntries([
      ...Object.entries(row).map(([name, value]) => [name, round(value)]),
      ...Object.entries(bytesPerFunction).map(([name, value]) => [`${name} B/function`, Math.round(value)]),
    ]);
  }),
);
console.log("Starting a process counts for no one: neither for us nor for openapi-typescript.");
const [most, before] = [rows.at(-1), rows.at(-2)];
if (most !== undefined) printTargets([...costs(most), ...(before === undefined ? [] : growth(before, most))]);

function costs(row: ScaleRow): Target[] {
  const at = `at ${row.functions} functions`;
  return [
    {
      what: `document, types and client ${at}, as a share of openapi-typescript's time`,
      have: row.clientSeconds / row.openapiTypescriptSeconds,
      most: 0.33,
    },
    { what: `with validators ${at}, seconds`, have: row.withValidatorsSeconds, most: 15 },
    { what: `memory ${at}, MB`, have: row.megabytes, most: 1000 },
    {
      what: `instantiations ${at}, times those by hand`,
      have: row.instantiations / row.handWrittenInstantiations,
      most: 2,
    },
  ];
}

/** What grows with the number of functions may grow as that does; the consumer's types may not grow at all. */
function growth(from: ScaleRow, to: ScaleRow): Target[] {
  const way = `from ${from.functions} functions to ${to.functions}, times`;
  const linear = to.functions / from.functions;
  return [
    { what: `client ${way}`, have: to.clientSeconds / from.clientSeconds, most: linear },
    {
      what: `with validators ${way}`,
      have: to.withValidatorsSeconds / from.withValidatorsSeconds,
      most: linear,
    },
    { what: `memory ${way}`, have: to.megabytes / from.megabytes, most: linear },
    { what: `instantiations ${way}`, have: to.instantiations / from.instantiations, most: 1 },
  ];
}
