"use client";
import { useEffect, useState } from "react";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Found = { href: string; label: string; locale: Locale; detail?: string };
export type Answer = { query: string; clusters: Found[]; organizations: Found[]; failed?: boolean };
type Item = { slug: string; name: LocalizedText; originalLocale?: Locale; city?: string | null };

const pause = 150; // between the last letter and the question

/** What the platform has for the words typed so far; `null` until the first answer. An answer that comes late for older words is dropped. */
export function useFound(query: string, locale: Locale): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (query.length < 2) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      Promise.all([look("clusters", query, locale, stop.signal), look("organizations", query, locale, stop.signal)])
        .then(([clusters, organizations]) => setAnswer({ query, clusters, organizations }))
        .catch(() => { if (!stop.signal.aborted) setAnswer({ query, clusters: [], organizations: [], failed: true }); });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, locale]);
  return query.length < 2 ? null : answer;
}

async function look(what: "clusters" | "organizations", query: string, locale: Locale, signal: AbortSignal): Promise<Found[]> {
  const response = await fetch(`/api/v1/${what}?${new URLSearchParams({ q: query.slice(0, 200), limit: "6" })}`, { signal, headers: { accept: "application/json", "accept-language": locale } });
  if (!response.ok) throw new Error(String(response.status));
  const { items } = (await response.json()) as { items: Item[] };
  return items.map(({ slug, name, originalLocale, city }) => {
    const shown = inLocale(name, locale, originalLocale);
    return { href: `/${locale}/${what}/${slug}`, label: shown.text, locale: shown.locale, detail: city ?? undefined };
  });
}
