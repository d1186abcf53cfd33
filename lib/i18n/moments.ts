import type { Locale } from "./locales.ts";

/** How a moment is written: `date` 12 March 2026 · `day` Thursday, 12 March · `dateTime` 12 March 2026, 14:30 · `time` 14:30 · `short` 12 Mar 2026. */
export type MomentStyle = "date" | "day" | "dateTime" | "time" | "short";

const styles: Record<MomentStyle, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  day: { weekday: "long", day: "numeric", month: "long" },
  dateTime: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false, hourCycle: "h23" },
  time: { hour: "2-digit", minute: "2-digit", hour12: false, hourCycle: "h23" },
  short: { day: "numeric", month: "short", year: "numeric" },
};

/*
 * Chromium ships no Belarusian dates (`Intl.DateTimeFormat.supportedLocalesOf("be")` is empty) and would write English.
 * So Belarusian takes the Russian pattern, which is the same, with its own names of months and days, everywhere.
 */
const belarusian = {
  month: ["студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня", "ліпеня", "жніўня", "верасня", "кастрычніка", "лістапада", "снежня"],
  monthShort: ["сту", "лют", "сак", "кра", "мая", "чэр", "ліп", "жні", "вер", "кас", "ліс", "сне"],
  weekday: ["нядзеля", "панядзелак", "аўторак", "серада", "чацвер", "пятніца", "субота"],
};
const patterns: Record<Locale, string> = { en: "en-GB", ru: "ru", be: "ru" };
const made = new Map<string, Intl.DateTimeFormat>();

/** The one way to write a moment, on the server and in the browser alike. `timeZone` is an IANA name; an unknown one reads as UTC. */
export function formatMoment(at: Date | string | number, options: { locale: Locale; timeZone: string; style?: MomentStyle }): string {
  const { locale, timeZone, style = "dateTime" } = options;
  const date = new Date(at);
  const parts = formatter(patterns[locale], timeZone, styles[style]).formatToParts(date);
  if (locale !== "be") return parts.map((part) => part.value).join("");
  return parts.map((part) => inBelarusian(part, date, timeZone, style)).join("");
}

/** From one moment to another, each thing said once: `23–29 November 2026`, `24 November 2026, 10:00–19:00`. */
export function formatSpan(from: Date | string, to: Date | string, options: { locale: Locale; timeZone: string; style?: MomentStyle }): string {
  const { locale, timeZone, style = "dateTime" } = options;
  const [begin, end] = [new Date(from), new Date(to)];
  const parts = formatter(patterns[locale], timeZone, styles[style]).formatRangeToParts(begin, end);
  const text = parts.map((part) => (locale === "be" ? inBelarusian(part, part.source === "endRange" ? end : begin, timeZone, style) : part.value)).join("");
  return text.replaceAll(/[\u2009\u202f]/g, " ").replaceAll(" г.", "\u00a0г."); // Node and Chromium do not set the same spaces
}

function inBelarusian(part: Pick<Intl.DateTimeFormatPart, "type" | "value">, date: Date, timeZone: string, style: MomentStyle): string {
  if (part.type === "month") {
    const month = Number(formatter("en-GB", timeZone, { month: "numeric" }).format(date)) - 1;
    return (style === "short" ? belarusian.monthShort : belarusian.month)[month]!;
  }
  if (part.type === "weekday") {
    const english = formatter("en-GB", timeZone, { weekday: "short" }).format(date);
    return belarusian.weekday[["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].indexOf(english)]!;
  }
  return part.type === "literal" ? part.value.replace(" в ", " у ") : part.value;
}

/** The day and month as numbers and words for a calendar leaf: `{day: "12", month: "мар"}`. */
export function leafOf(at: Date | string, locale: Locale, timeZone: string): { day: string; month: string } {
  const date = new Date(at);
  const day = formatter("en-GB", timeZone, { day: "numeric" }).format(date);
  const month = Number(formatter("en-GB", timeZone, { month: "numeric" }).format(date)) - 1;
  if (locale === "be") return { day, month: belarusian.monthShort[month]! };
  return { day, month: formatter(patterns[locale], timeZone, { month: "short" }).format(date).replace(".", "") };
}

/** The day of the calendar on the clocks of a zone: `2026-12-01`. */
export function dayOf(at: Date | string | number, timeZone: string): string {
  const parts = formatter("en-GB", timeZone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(new Date(at));
  return (["year", "month", "day"] as const).map((type) => parts.find((part) => part.type === type)!.value).join("-");
}

/** How near a day of the reader's calendar is to now on their clocks. Days are counted, not hours: clocks change twice a year. */
export function nearnessOf(day: string, now: Date | number, timeZone: string): "today" | "yesterday" | "thisYear" | "longAgo" {
  const today = dayOf(now, timeZone);
  if (day === today) return "today";
  if (day === new Date(Date.parse(`${today}T12:00Z`) - 86_400_000).toISOString().slice(0, 10)) return "yesterday";
  return day.slice(0, 4) === today.slice(0, 4) ? "thisYear" : "longAgo";
}

/** Whole and decimal numbers as the language writes them. */
export const formatNumber = (value: number, locale: Locale) => new Intl.NumberFormat(patterns[locale]).format(value);

/** How far a zone is from UTC at a moment: `UTC+3`, `UTC+5:30`, `UTC`. */
export function offsetOf(at: Date | string, timeZone: string): string {
  const parts = formatter("en-GB", timeZone, { timeZoneName: "longOffset" }).formatToParts(new Date(at));
  const offset = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT"; // "GMT+03:00"
  return offset.replace("GMT", "UTC").replace(/([+-])0/, "$1").replace(":00", "").replace(/[+-]0$/, "");
}

function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let found = made.get(key);
  if (!found) {
    try {
      found = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    } catch {
      found = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    }
    made.set(key, found);
  }
  return found;
}
