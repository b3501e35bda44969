// For browsers: what to try is the argument of a function of the page.
import { trial } from "./trial.mjs";

globalThis.trial = trial;
