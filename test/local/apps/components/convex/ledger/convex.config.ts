import { defineComponent } from "convex/server";
import journal from "./journal/convex.config";

const ledger = defineComponent("ledger");
ledger.use(journal);
export default ledger;
