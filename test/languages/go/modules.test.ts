import { ownSpecs } from "../specs.ts";
import { describeModules } from "./describe-modules.ts";

describeModules(ownSpecs);
