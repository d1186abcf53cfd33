import { createElement, Suspense } from "react";
import { renderToReadableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { ReaderZone } from "./reader-zone.tsx";
import { Time } from "./time.tsx";

const at = "2026-03-28T22:30:00Z"; // Saturday, 23:30 in Berlin; Sunday, 08:30 in Vladivostok; that night Berlin's clocks go forward
const inBerlin = { timeZone: "Europe/Berlin", label: "Berlin" };

type Props = Parameters<typeof Time>[0];

/** What the server writes of a time for a member of this zone, as text. */
async function written(zone: string | null, props: Omit<Props, "locale"> & Partial<Props>) {
  const page = createElement(Suspense, { fallback: "…" }, createElement(Time, { locale: "en", ...props }));
  const stream = await renderToReadableStream(createElement(ReaderZone, { zone: Promise.resolve(zone), children: page }));
  await stream.allReady;
  const html = await new Response(stream).text();
  return { text: html.replaceAll(/<[^>]*>/g, ""), title: /title="([^"]*)"/.exec(html)?.[1] };
}

test("a member's page is written on the clocks of the profile", async () => {
  expect(await written("Asia/Vladivostok", { at })).toEqual({ text: "29 March 2026 at 08:30", title: "29 March 2026 at 08:30, UTC+10" });
  expect((await written("Asia/Vladivostok", { at, style: "short" })).text).toBe("29 Mar 2026");
  expect((await written("Europe/Berlin", { at, style: "short" })).text).toBe("28 Mar 2026");
});

test("an event has its own clocks beside, with the day where it is another", async () => {
  expect((await written("Asia/Vladivostok", { at, place: inBerlin })).text).toBe("29 March 2026 at 08:30 (28 March 2026 at 23:30 Berlin)");
  expect((await written("Europe/Minsk", { at: "2026-03-28T12:00:00Z", place: inBerlin })).text).toBe("28 March 2026 at 15:00 (13:00 Berlin)");
  expect((await written("Europe/Warsaw", { at, place: inBerlin })).text).toBe("28 March 2026 at 23:30");
});

test("the two differ by another hour when Berlin's clocks have gone forward", async () => {
  expect((await written("Europe/Minsk", { at: "2026-03-29T12:00:00Z", place: inBerlin })).text).toBe("29 March 2026 at 15:00 (14:00 Berlin)");
});

test("while nobody knows the reader, an event is on its own clocks and says so", async () => {
  expect((await written(null, { at, place: inBerlin })).text).toBe("28 March 2026 at 23:30 (Berlin)");
});

test("spaces are the same wherever it is written", async () => {
  const { text } = await written("Europe/Berlin", { at: "2026-03-28T12:00:00Z", until: "2026-03-30T12:00:00Z", style: "date", locale: "ru" });
  expect(text).toBe("28–30 марта 2026\u00a0г.");
});

test("what lasts says when it ends, and each thing once", async () => {
  const noon = { at: "2026-03-28T12:00:00Z", until: "2026-03-28T14:30:00Z" };
  expect((await written("Europe/Berlin", { ...noon, place: inBerlin })).text).toBe("28 March 2026, 13:00–15:30");
  expect((await written("Europe/Minsk", { ...noon, place: inBerlin })).text).toBe("28 March 2026, 15:00–17:30 (13:00–15:30 Berlin)");
  expect((await written("Europe/Berlin", { ...noon, until: "2026-03-30T14:30:00Z", style: "date" })).text.replaceAll(/\s/g, " ")).toBe("28 – 30 March 2026");
  expect((await written("Europe/Berlin", { ...noon, until: "2026-03-30T14:30:00Z", locale: "be" })).text.replaceAll(/\s/g, " ")).toBe("28 сакавіка 2026 г. у 13:00 – 30 сакавіка 2026 г. у 16:30");
});
