import { Option } from "commander";
import { deploymentUrl } from "./option-values.ts";

/** The option of a verb that calls a deployment: which one. Where it is not given, `CONVEX_URL` says so. */
export function deploymentUrlOption(): Option {
  return new Option("--url <url>", "the deployment's URL")
    .argParser(deploymentUrl)
    .env("CONVEX_URL")
    .makeOptionMandatory();
}
