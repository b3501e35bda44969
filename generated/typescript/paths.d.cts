// Generated from openapi/ by `npm run generate`. Do not edit.

export type * from "./paths.js" with { "resolution-mode": "import" };
