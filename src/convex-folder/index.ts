export {
  type Bundle,
  type BundledModule,
  type BundleOptions,
  bundleConvexFolder,
} from "./bundle-convex-folder.ts";
