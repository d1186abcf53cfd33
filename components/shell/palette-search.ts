"use client";
import { useEffect, useState } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SearchResult } from "#lib/search/labels.ts";

/** What the search said of `typed`; `result` is null where it did not answer. */
export type Answer = { typed: string; result: SearchResult | null };

const pause = 150; // between the last letter and the question
export const fewestLetters = 2;

/** What the platform has for the words typed so far; `null` until the first answer. An answer that comes late for older words is dropped. */
export function useFound(query: string, locale: Locale): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (query.length < fewestLetters) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      ask(query, locale, stop.signal)
        .then((result) => setAnswer({ typed: query, result }))
        .catch(() => { if (!stop.signal.aborted) setAnswer({ typed: query, result: null }); });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, locale]);
  return query.length < fewestLetters ? null : answer;
}

async function ask(query: string, locale: Locale, signal: AbortSignal): Promise<SearchResult> {
  const response = await fetch(`/api/v1/search?${new URLSearchParams({ q: query, limit: "4", locale })}`, { signal, headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as SearchResult;
}
