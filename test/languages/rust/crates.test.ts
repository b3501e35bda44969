import { ownSpecs } from "../specs.ts";
import { describeCrates } from "./describe-crates.ts";

describeCrates(ownSpecs);
