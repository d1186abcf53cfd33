import { expect, test } from "vitest";
import { instantOf, wallClockOf } from "./wall-clock.ts";

test.each([
  ["2026-12-01T10:00", "Europe/Minsk", "2026-12-01T07:00:00.000Z"], // no summer time since 2011
  ["2026-07-01T10:00", "Europe/Rome", "2026-07-01T08:00:00.000Z"],
  ["2026-12-01T10:00", "Europe/Rome", "2026-12-01T09:00:00.000Z"],
  ["2026-12-01T10:00", "Asia/Yekaterinburg", "2026-12-01T05:00:00.000Z"],
  ["2026-03-29T02:30", "Europe/Rome", "2026-03-29T01:30:00.000Z"], // skipped by the change: clocks show 03:30
  ["2026-10-25T02:30", "Europe/Rome", "2026-10-25T00:30:00.000Z"], // happens twice: the first
  ["2026-03-08T03:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
])("%s in %s is %s", (wall, zone, instant) => {
  expect(instantOf(wall, zone).toISOString()).toBe(instant);
});

test("what goes in comes out", () => {
  expect(wallClockOf(instantOf("2026-07-01T10:15", "Asia/Kolkata"), "Asia/Kolkata")).toBe("2026-07-01T10:15");
});
