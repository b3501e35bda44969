import { delimiter } from "node:path";
import { compileRunner } from "./compile-runner.ts";

// Prints the runner's classpath, for who cannot wait for a promise.
console.log((await compileRunner()).join(delimiter));
