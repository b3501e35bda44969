// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

export * from "./backups.cjs";
