export { bundleConvexFolder } from "./bundle-convex-folder.ts";
export { type InspectOptions, inspectConvexFolder } from "./inspect-convex-folder.ts";
