import { realSpecs } from "../specs.ts";
import { describeCrates } from "./describe-crates.ts";

describeCrates(realSpecs());
