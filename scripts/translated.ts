import { writeFile } from "node:fs/promises";
import { staleTranslations } from "../src/document/index.ts";
import { printJson } from "../src/json/index.ts";
import { readTranslations, translationsFile } from "../src/repository/read-translations.ts";

// npm run translated                     what has to be translated again
// npm run translated -- <file> [...]     these files say what the English says now

const { translated, now } = await readTranslations();
const done = process.argv.slice(2);
const unknown = done.filter((file) => now[file] === undefined && translated[file] === undefined);
if (unknown.length > 0) throw new Error(`No translation is called ${unknown.join(", ")}.`);

const kept = Object.entries(translated).filter(([file]) => !done.includes(file));
const mended = done.flatMap((file) => (now[file] === undefined ? [] : [[file, now[file]] as const]));
const written = Object.fromEntries([...kept, ...mended].sort(([a], [b]) => (a < b ? -1 : 1)));
if (done.length > 0) await writeFile(translationsFile, `${printJson(written).trimEnd()}\n`);

const stale = staleTranslations(written, now);
for (const line of stale) console.log(line);
if (stale.length > 0) process.exitCode = 1;
