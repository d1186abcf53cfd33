import { z } from "zod";
import { line, localizedLine, localizedProse, optional } from "#lib/core/text.ts";
import { timeZone } from "#lib/core/time-zone.ts";
import { knownCountry } from "#lib/organizations/input.ts";
import { eventKinds } from "./labels.ts";

/** A form sends its three empty fields: that is no text, not a wrong one. */
const noneAsUndefined = (text: unknown) =>
  typeof text === "object" && text !== null && Object.values(text).every((part) => typeof part === "string" && part.trim() === "") ? undefined : text;

/** A wall-clock moment in the event's zone, as a date-time field of a form gives it: `2026-12-01T10:00`. */
const wallClock = z.string({ error: "required" }).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$/, "date_time").refine(isOnCalendar, "date_time");

/** A day that the calendar has, in a year that people plan for: 30 February must not slip into March. */
function isOnCalendar(wall: string): boolean {
  const [minute, year] = [wall.slice(0, 16), Number(wall.slice(0, 4))];
  const read = new Date(`${minute}:00Z`);
  return year >= 1900 && year <= 2200 && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(minute);
}

/** What a coordinator says of an event. Times are wall-clock in `timeZone`; the end lies after the start. */
export const eventInput = z.object({
  kind: z.enum(eventKinds, "required"),
  title: localizedLine(160),
  summary: z.preprocess(noneAsUndefined, localizedProse(2000).optional()),
  startsAt: wallClock,
  endsAt: wallClock,
  timeZone,
  country: optional(knownCountry),
  city: optional(line(100)),
});
export type EventInput = z.output<typeof eventInput>;


const longest = 400 * 86_400_000;
const moment = z.iso.datetime({ offset: true, error: "date_time" });

/** A time of a calendar: from a moment to another one, which is not within. */
export const calendarInput = z.object({ from: moment, to: moment })
  .refine(({ from, to }) => !(Date.parse(from) >= Date.parse(to)), { path: ["to"], message: "ends_before_start" })
  .refine(({ from, to }) => !(Date.parse(to) - Date.parse(from) > longest), { path: ["to"], message: "date_time" });
