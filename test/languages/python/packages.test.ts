import { ownSpecs } from "../specs.ts";
import { describePackages } from "./describe-packages.ts";

describePackages(ownSpecs.filter(({ name }) => name.startsWith("test/")));
