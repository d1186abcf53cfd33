"use client";
import { useEffect, useRef, useState } from "react";
import type { Readers } from "#lib/library/queries/readers.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Reader, readersOf } from "./readers.ts";

const wait = 200;

/** Asks the API; null when nothing came. */
export const fetchReaders = async (path: string, locale: Locale): Promise<Reader[] | null> => {
  const answer = await fetch(`/api/v1${path}`).catch(() => null);
  return answer?.ok ? readersOf((await answer.json()) as Readers, locale) : null;
};

/** Who of the workspace has what is typed in their name. */
export function useReaderSearch(slug: string, locale: Locale, open: boolean) {
  const [typed, setTyped] = useState("");
  const [answer, setAnswer] = useState<{ q: string; found: Reader[] | null } | null>(null);
  const latest = useRef("");
  const q = typed.trim();
  useEffect(() => {
    latest.current = q;
    if (!open) return;
    const timer = setTimeout(async () => {
      const found = await fetchReaders(`/clusters/${slug}/library-readers?${new URLSearchParams(q ? { q } : {})}`, locale);
      if (latest.current === q) setAnswer({ q, found });
    }, q ? wait : 0);
    return () => clearTimeout(timer);
  }, [q, slug, locale, open]);
  const current = answer?.q === q ? answer : null;
  return { typed, setTyped, found: current?.found ?? null, failed: current !== null && current.found === null };
}
