import { expect, test } from "vitest";
import { nextDigestAt, quietUntil, usualHours, type Hours } from "./hours.ts";

const hours = (given: Partial<Hours>): Hours => ({ ...usualHours, timeZone: "UTC", ...given });
const at = (iso: string) => new Date(iso);

test.each([
  ["Europe/Minsk", "2026-11-23T04:59:00Z", "2026-11-23T05:00:00.000Z"],
  ["Europe/Minsk", "2026-11-23T05:00:00Z", "2026-11-24T05:00:00.000Z"],
  ["Asia/Kathmandu", "2026-11-23T00:00:00Z", "2026-11-23T02:15:00.000Z"],
  ["Pacific/Kiritimati", "2026-11-23T17:59:00Z", "2026-11-23T18:00:00.000Z"],
  ["America/Los_Angeles", "2026-11-23T17:00:00Z", "2026-11-24T16:00:00.000Z"],
  // Germany: clocks go forward on 29 March and back on 25 October 2026
  ["Europe/Berlin", "2026-03-28T07:00:00Z", "2026-03-29T06:00:00.000Z"],
  ["Europe/Berlin", "2026-10-24T06:00:00Z", "2026-10-25T07:00:00.000Z"],
])("a daily digest at eight in %s after %s", (timeZone, now, due) => {
  expect(nextDigestAt("daily", at(now), hours({ timeZone })).toISOString()).toBe(due);
});

test("an hour that the clocks skip comes just after, one that they repeat comes once", () => {
  const berlin = hours({ timeZone: "Europe/Berlin", digestHour: 2 });
  expect(nextDigestAt("daily", at("2026-03-28T12:00:00Z"), berlin).toISOString()).toBe("2026-03-29T01:00:00.000Z"); // 03:00 there
  const first = nextDigestAt("daily", at("2026-10-24T12:00:00Z"), berlin);
  expect(first.toISOString()).toBe("2026-10-25T00:00:00.000Z");
  expect(nextDigestAt("daily", first, berlin).toISOString()).toBe("2026-10-26T01:00:00.000Z");
});

test("a weekly digest comes on its day", () => {
  expect(nextDigestAt("weekly", at("2026-11-23T09:00:00Z"), hours({ digestWeekday: 1 })).toISOString()).toBe("2026-11-30T08:00:00.000Z"); // asked on a Monday after eight
  expect(nextDigestAt("weekly", at("2026-11-23T09:00:00Z"), hours({ digestWeekday: 7, digestHour: 23 })).toISOString()).toBe("2026-11-29T23:00:00.000Z");
});

test.each([
  ["before", "2026-11-23T18:59:00Z", null],
  ["begins", "2026-11-23T19:00:00Z", "2026-11-24T04:30:00.000Z"],
  ["after midnight", "2026-11-24T02:00:00Z", "2026-11-24T04:30:00.000Z"],
  ["ends", "2026-11-24T04:30:00Z", null],
  ["not on Saturdays", "2026-11-28T20:00:00Z", null],
  ["Friday's lasts into Saturday", "2026-11-28T02:00:00Z", "2026-11-28T04:30:00.000Z"],
])("quiet from 22:00 to 07:30 in Minsk on workdays: %s", (_, now, end) => {
  const quiet = hours({ timeZone: "Europe/Minsk", quietFrom: 22 * 60, quietTo: 7 * 60 + 30, quietDays: [1, 2, 3, 4, 5] });
  expect(quietUntil(at(now), quiet)?.toISOString() ?? null).toBe(end);
});

test("whole quiet days follow each other", () => {
  const weekend = hours({ quietFrom: 0, quietTo: 0, quietDays: [6, 7] });
  expect(quietUntil(at("2026-11-28T10:00:00Z"), weekend)?.toISOString()).toBe("2026-11-30T00:00:00.000Z");
});

test("a digest whose hour is quiet waits for the end", () => {
  expect(nextDigestAt("daily", at("2026-11-23T00:00:00Z"), hours({ digestHour: 6, quietFrom: 22 * 60, quietTo: 9 * 60 })).toISOString()).toBe("2026-11-23T09:00:00.000Z");
});
