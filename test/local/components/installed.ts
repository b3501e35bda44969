import { existsSync } from "node:fs";

/** Where the published components are installed, apart from the project's own packages. */
const folder = "test/local/components";

/** Whether they are; else the tests of them say how. */
export const componentsThere = existsSync(`${folder}/node_modules/convex-helpers`);

/** What the name of a test ends with where they are not. */
export const unlessThere = componentsThere ? "" : ` (skipped: run \`${folder}/install\`)`;

/** The `convex` folder of an app that uses them. */
export const appFolder = (name: string): string => `${folder}/${name}/convex`;
