import { Cron } from "croner";

/** When a cron job runs, as npm `convex` exports it. */
export type Schedule =
  | {
      readonly type: "interval";
      readonly seconds?: number;
      readonly minutes?: number;
      readonly hours?: number;
    }
  | { readonly type: "hourly"; readonly minuteUTC?: number }
  | { readonly type: "daily"; readonly hourUTC: number; readonly minuteUTC?: number }
  | {
      readonly type: "weekly";
      readonly dayOfWeek: string;
      readonly hourUTC: number;
      readonly minuteUTC?: number;
    }
  | { readonly type: "monthly"; readonly day: number; readonly hourUTC: number; readonly minuteUTC?: number }
  | { readonly type: "cron"; readonly cron: string };

/** The five fields of a schedule that follows the clock. */
function patternOf(schedule: Exclude<Schedule, { type: "interval" }>): string {
  const minute = "minuteUTC" in schedule ? (schedule.minuteUTC ?? 0) : 0;
  switch (schedule.type) {
    case "hourly":
      return `${minute} * * * *`;
    case "daily":
      return `${minute} ${schedule.hourUTC} * * *`;
    case "weekly":
      return `${minute} ${schedule.hourUTC} * * ${schedule.dayOfWeek.slice(0, 3).toUpperCase()}`;
    case "monthly":
      return `${minute} ${schedule.hourUTC} ${schedule.day} * *`;
    default:
      return schedule.cron;
  }
}

/**
 * When a cron job runs next, in milliseconds since the epoch. An interval begins at once and then follows the run
 * before it; all others follow the clock, in UTC. The backend moves the latter by a random delay within the minute, or
 * within the hour where no minute is named; here they run when the clock says so.
 *
 * @param previous - when it was last due; undefined before the first run.
 * @throws Error when the five fields of a cron expression cannot be read.
 */
export function nextRun(schedule: Schedule, previous: number | undefined, now: number): number {
  if (schedule.type === "interval") {
    const { seconds = 0, minutes = 0, hours = 0 } = schedule;
    const period = (seconds + 60 * minutes + 3600 * hours) * 1000;
    return previous === undefined ? now : Math.max(previous + period, now);
  }
  const next = new Cron(patternOf(schedule), { timezone: "UTC", mode: "5-part" }).nextRun(new Date(now));
  if (next === null) throw new Error(`The schedule ${JSON.stringify(schedule)} never comes due.`);
  return next.getTime();
}

/** A schedule in words, for the list of what is served. */
export function showSchedule(schedule: Schedule): string {
  if (schedule.type === "cron") return schedule.cron;
  if (schedule.type !== "interval") return `${patternOf(schedule)} (UTC)`;
  const { seconds, minutes, hours } = schedule;
  if (hours !== undefined) return `every ${hours} h`;
  return minutes === undefined ? `every ${seconds} s` : `every ${minutes} min`;
}
