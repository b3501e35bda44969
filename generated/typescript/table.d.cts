// Generated from openapi/ by `npm run generate`. Do not edit.

export type * from "./table.js" with { "resolution-mode": "import" };
