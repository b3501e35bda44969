export { bundleConvexFolder } from "./bundle-convex-folder.ts";
export { convexPlugins } from "./esbuild-plugins.ts";
export { findFolder } from "./find-folder.ts";
export { type FailureTexts, groupFailures } from "./group-failures.ts";
export { type InspectOptions, inspectConvexFolder } from "./inspect-convex-folder.ts";
export { installCommand } from "./install-command.ts";
export { fullPatience, modulePatience } from "./module-patience.ts";
export type { SourceReport } from "./source/index.ts";
