import { describeTypes, rows } from "./describe-types.ts";

describeTypes(rows);
