import { expect, test } from "vitest";
import { formatMoment, formatNumber, leafOf, offsetOf } from "./moments.ts";

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
