export { formatProblem } from "./format-problem.ts";
export type { Place, Problem } from "./problem.ts";
