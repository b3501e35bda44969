// Generated from openapi/ by `npm run generate`. Do not edit.

export type * from "./methods.js" with { "resolution-mode": "import" };
