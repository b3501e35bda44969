import { cronJobs } from "convex/server";
import { internal } from "./_generated/api";

const crons = cronJobs();
crons.interval("heartbeat", { hours: 1 }, internal.mails.beat, { by: "heartbeat" });
crons.daily("clean up", { hourUTC: 3, minuteUTC: 30 }, internal.mails.beat, { by: "clean up" });
crons.cron("monday", "0 9 * * 1", internal.mails.beat, { by: "monday" });
export default crons;
