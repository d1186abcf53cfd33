import { z } from "zod";

/** Whether this is the IANA name of a zone, an alias among them (`Asia/Kolkata`, `Asia/Calcutta`). */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name })); // no bare offsets: they know no summer
  } catch {
    return false;
  }
}

export const timeZone = z.string({ error: "required" }).max(64, "time_zone").refine(isTimeZone, "time_zone").meta({ description: "IANA name, as `Europe/Minsk`" });
