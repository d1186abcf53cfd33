import { describe, expect, test } from "vitest";
import { dayOf, nearnessOf, formatMoment, formatNumber, leafOf, offsetOf } from "./moments.ts";

const at = "2026-05-07T21:30:00Z";

test.each([
  ["en", "dateTime", "8 May 2026 at 00:30"],
  ["ru", "dateTime", "8 мая 2026 г. в 00:30"],
  ["be", "dateTime", "8 мая 2026 г. у 00:30"],
  ["en", "day", "Friday 8 May"],
  ["ru", "day", "пятница, 8 мая"],
  ["be", "day", "пятніца, 8 мая"],
  ["be", "short", "8 мая 2026 г."],
  ["be", "time", "00:30"],
] as const)("%s %s", (locale, style, text) => {
  expect(formatMoment(at, { locale, timeZone: "Europe/Minsk", style }).replaceAll(/\s/g, " ")).toBe(text);
});

test("Belarusian names every month and day of the week", () => {
  const months = Array.from({ length: 12 }, (_, month) => formatMoment(Date.UTC(2026, month, 3), { locale: "be", timeZone: "UTC", style: "date" }));
  const days = Array.from({ length: 7 }, (_, day) => formatMoment(Date.UTC(2026, 0, 5 + day), { locale: "be", timeZone: "UTC", style: "day" }));

  expect(months[0]).toMatch(/^3 студзеня 2026\s+г\.$/);
  expect(months[11]).toMatch(/^3 снежня/);
  expect(days.map((day) => day.split(",")[0])).toEqual(["панядзелак", "аўторак", "серада", "чацвер", "пятніца", "субота", "нядзеля"]);
  expect(months.join() + days.join()).not.toMatch(/undefined/);
});

test("an unknown zone reads as UTC", () => {
  expect(formatMoment(at, { locale: "en", timeZone: "Mars/Olympus", style: "time" })).toBe("21:30");
});

test("midnight is 00, not 24", () => {
  expect(formatMoment("2026-05-07T00:00:00Z", { locale: "en", timeZone: "UTC", style: "time" })).toBe("00:00");
});

test("offsets tell whether two zones differ at a moment", () => {
  expect(offsetOf("2026-01-15T12:00:00Z", "Europe/Warsaw")).toBe("UTC+1");
  expect(offsetOf("2026-07-15T12:00:00Z", "Europe/Warsaw")).toBe("UTC+2");
  expect(offsetOf(at, "UTC")).toBe("UTC");
  expect(offsetOf(at, "Asia/Kolkata")).toBe("UTC+5:30");
  expect(offsetOf(at, "America/St_Johns")).toBe("UTC-2:30");
});

test("a leaf of a calendar", () => {
  expect(leafOf(at, "be", "Europe/Minsk")).toEqual({ day: "8", month: "мая" });
  expect(leafOf(at, "en", "UTC")).toEqual({ day: "7", month: "May" });
});

test("numbers", () => {
  expect(formatNumber(1234567.5, "en")).toBe("1,234,567.5");
  expect(formatNumber(1234567.5, "be").replace(/\s/g, " ")).toBe("1 234 567,5");
});

describe("a reader's days", () => {
  test("it is tomorrow in Vladivostok while it is still today in Minsk", () => {
    const evening = "2026-11-24T15:30:00Z"; // 18:30 in Minsk, 01:30 of the 25th in Vladivostok
    expect(dayOf(evening, "Europe/Minsk")).toBe("2026-11-24");
    expect(dayOf(evening, "Asia/Vladivostok")).toBe("2026-11-25");
    expect(nearnessOf("2026-11-24", new Date(evening), "Europe/Minsk")).toBe("today");
    expect(nearnessOf("2026-11-24", new Date(evening), "Asia/Vladivostok")).toBe("yesterday");
    expect(nearnessOf("2026-11-25", new Date(evening), "Asia/Vladivostok")).toBe("today");
  });

  test("the day that has 25 hours does not hide the day before it", () => {
    const late = new Date("2026-10-25T22:30:00Z"); // 23:30 in Berlin; 24 hours before it was the same day, 00:30
    expect(dayOf(late, "Europe/Berlin")).toBe("2026-10-25");
    expect(nearnessOf("2026-10-25", late, "Europe/Berlin")).toBe("today");
    expect(nearnessOf("2026-10-24", late, "Europe/Berlin")).toBe("yesterday");
  });

  test("midnight in Berlin is an hour earlier in summer", () => {
    expect(dayOf("2026-03-28T22:59:59Z", "Europe/Berlin")).toBe("2026-03-28");
    expect(dayOf("2026-03-28T23:00:00Z", "Europe/Berlin")).toBe("2026-03-29");
    expect(dayOf("2026-03-29T21:59:59Z", "Europe/Berlin")).toBe("2026-03-29");
    expect(dayOf("2026-03-29T22:00:00Z", "Europe/Berlin")).toBe("2026-03-30");
  });

  test("the first of January looks back on another year", () => {
    const now = new Date("2026-01-01T10:00:00Z");
    expect(nearnessOf("2025-12-31", now, "Europe/Minsk")).toBe("yesterday");
    expect(nearnessOf("2025-12-30", now, "Europe/Minsk")).toBe("longAgo");
    expect(nearnessOf("2026-03-03", now, "Europe/Minsk")).toBe("thisYear");
  });
});
