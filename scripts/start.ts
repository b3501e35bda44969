import { serve } from "../src/cli/serve/serve-folder.ts";

process.exitCode = await serve({
  folder: "src/repository/sample/convex",
  port: Number(process.env.PORT ?? 3210),
  host: "127.0.0.1",
  watch: true,
  redact: false,
  json: false,
  run: "seed:init",
  reference: "docs/reference",
});
