import { z } from "zod";
import { eventKinds } from "./labels.ts";
import { country, line, localizedLine, localizedProse, optional } from "#lib/core/text.ts";
import { timeZone } from "#lib/core/time-zone.ts";

/** A wall-clock moment in the event's zone, as a date-time field of a form gives it: `2026-12-01T10:00`. */
const wallClock = z.string({ error: "required" }).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "date_time");

/** What a coordinator says of an event. Times are wall-clock in `timeZone`; the end lies after the start. */
export const eventInput = z.object({
  kind: z.enum(eventKinds, "required"),
  title: localizedLine(160),
  summary: localizedProse(2000).optional(),
  startsAt: wallClock,
  endsAt: wallClock,
  timeZone,
  country: optional(country),
  city: optional(line(100)),
});
export type EventInput = z.output<typeof eventInput>;
