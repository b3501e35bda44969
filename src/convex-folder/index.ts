export {
  type Bundle,
  type BundledModule,
  type BundleOptions,
  bundleConvexFolder,
} from "./bundle-convex-folder.ts";
export type { FieldJson, FunctionEntry, FunctionSpec, HttpEntry, ValidatorJson } from "./function-spec.ts";
export { type Inspection, type InspectOptions, inspectConvexFolder } from "./inspect-convex-folder.ts";
