import { ownSpecs } from "../specs.ts";
import { describeDeployments } from "./describe-deployments.ts";

describeDeployments(ownSpecs);
