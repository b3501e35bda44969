import { realSpecs } from "../specs.ts";
import { describePackages } from "./describe-packages.ts";

describePackages(realSpecs());
