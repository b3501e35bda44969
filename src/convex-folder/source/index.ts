export type { SourceReport } from "./read-source.ts";
export { type Said, withSources } from "./with-sources.ts";
