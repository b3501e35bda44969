/** How values are written in answers, in the wire's own words. Arguments are always encoded. */
export type ValueFormat = "convex_encoded_json" | "json" | "export_json";

/** Every format, the one that loses nothing first. */
export const valueFormats: readonly ValueFormat[] = ["convex_encoded_json", "json", "export_json"];
