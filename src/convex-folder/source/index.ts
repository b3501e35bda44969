export type { SourceReport, UntoldPart } from "./read-source.ts";
export { type Said, withSources } from "./with-sources.ts";
