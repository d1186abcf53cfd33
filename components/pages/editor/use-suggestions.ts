"use client";
import { useEffect, useState } from "react";
import { nameBefore, titleBefore, titlesFor } from "./insert.ts";

/** `text` goes in the place of the last `replaces` characters before the caret; `closing` marks that follow already are taken along. */
export type Suggestion = { key: string; label: string; beside?: string; text: string; replaces: number; closing: string };
type Member = { id: string; handle: string; name: string };

/** Milliseconds of rest before the server is asked who is called so. */
const rests = 150;

/** What fits that is being written before the caret: titles of pages after `[[`, members after `@`. */
export function useSuggestions(titles: readonly string[]) {
  const [at, setAt] = useState<{ text: string; caret: number } | null>(null);
  const [marked, setMarked] = useState(0);
  const title = at && titleBefore(at.text, at.caret);
  const name = at && title === null ? nameBefore(at.text, at.caret) : null;
  const members = useMembers(name);
  const list: Suggestion[] = title !== null && title !== undefined
    ? titlesFor(title, titles).map((one) => ({ key: one, label: one, text: `${one}]]`, replaces: title.length, closing: "]]" }))
    : members.map(({ id, handle, name: called }) => ({ key: id, label: called, beside: `@${handle}`, text: `${handle} `, replaces: name!.length, closing: " " }));
  return {
    list,
    marked: Math.min(marked, Math.max(0, list.length - 1)),
    /** The text or the caret has changed. */
    look: (text: string, caret: number) => { setAt({ text, caret }); setMarked(0); },
    step: (by: number) => setMarked((marked + by + list.length) % list.length),
    close: () => setAt(null),
  };
}

function useMembers(begun: string | null): Member[] {
  const [answer, setAnswer] = useState<{ begun: string; items: Member[] } | null>(null);
  useEffect(() => {
    if (begun === null) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/v1/members/mentions?${new URLSearchParams({ q: begun })}`, { signal: stop.signal })
        .then(async (response) => (response.ok ? ((await response.json()) as { items: Member[] }).items : []))
        .then((items) => setAnswer({ begun, items: items.slice(0, 8) }), () => {}); // without a line one types the handle oneself
    }, rests);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [begun]);
  return begun !== null && answer?.begun === begun ? answer.items : [];
}
