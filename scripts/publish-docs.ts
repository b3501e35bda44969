import { cp, mkdir, rm, writeFile } from "node:fs/promises";

/** `npm run docs:publish [-- folder]`: the reference as a folder that GitHub Pages, or any web server, serves as it is. */
const folder = process.argv[2] ?? "dist/pages";
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await cp("docs/reference", folder, { recursive: true });
// Without this file GitHub Pages would pass the pages through Jekyll.
await writeFile(`${folder}/.nojekyll`, "");
console.log(`${folder}/ is ready to be served.`);
