import { expect, test } from "vitest";
import { byDay, daysShown, plusMonths, readCalendar, turned } from "./calendar.ts";

test("an address is read, and what makes no sense is today", () => {
  expect(readCalendar({ view: "week", date: "2026-02-28" }, "2026-11-23")).toEqual({ view: "week", date: "2026-02-28" });
  for (const date of ["2026-02-30", "0000-01-01", "9999-01-01", "x", ""]) expect(readCalendar({ view: "year", date: [date, "2026-01-01"] }, "2026-11-23")).toEqual({ view: "month", date: "2026-11-23" });
});

test("a month is whole weeks from Monday, a week seven days, a list the month's own", () => {
  const days = daysShown({ view: "month", date: "2026-11-23" });
  expect([days[0], days.at(-1), days.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
  expect(daysShown({ view: "month", date: "2027-02-10" })).toHaveLength(28); // begins on a Monday, not a leap year
  expect(daysShown({ view: "week", date: "2026-11-29" })).toEqual(["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"]);
  expect(daysShown({ view: "list", date: "2024-02-10" })).toHaveLength(29);
});

test("turning goes by weeks or months, over the end of the year", () => {
  expect(turned({ view: "week", date: "2026-12-30" }, 1)).toBe("2027-01-06");
  expect(turned({ view: "month", date: "2026-01-31" }, -1)).toBe("2025-12-01");
  expect(plusMonths("2026-01-31", 1)).toBe("2026-02-01");
});

test("an event stands on each day that it touches on the reader's clocks", () => {
  const days = daysShown({ view: "week", date: "2026-11-23" });
  const on = (startsAt: string, endsAt: string, zone: string) => [...byDay([{ startsAt, endsAt }], days, zone)].filter(([, events]) => events.length).map(([day]) => day.slice(8));
  expect(on("2026-11-24T20:30:00Z", "2026-11-24T21:30:00Z", "UTC")).toEqual(["24"]);
  expect(on("2026-11-24T20:30:00Z", "2026-11-24T21:30:00Z", "Europe/Minsk")).toEqual(["24", "25"]);
  expect(on("2026-11-24T10:00:00Z", "2026-11-25T00:00:00Z", "UTC")).toEqual(["24"]); // ends at midnight
  expect(on("2026-11-01T10:00:00Z", "2026-12-25T00:00:00Z", "UTC")).toHaveLength(7);
  expect(on("2026-12-24T10:00:00Z", "2026-12-25T00:00:00Z", "UTC")).toEqual([]);
});
