import { describeTypes, rows } from "./describe-types.ts";

// The oldest and the newest compiler, and each way to resolve modules. The others are among the long tests.
describeTypes(rows.filter(({ version, way }) => isOf(version, way)));

function isOf(version: string, way: string): boolean {
  return { "5.4": "node16", "5.9": "bundler", "7": "nodenext" }[version] === way;
}
