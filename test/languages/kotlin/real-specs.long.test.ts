import { realSpecs } from "../specs.ts";
import { describeDeployments } from "./describe-deployments.ts";

describeDeployments(realSpecs());
