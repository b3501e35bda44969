import { realSpecs } from "../specs.ts";
import { describeModules } from "./describe-modules.ts";

describeModules(realSpecs());
