"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** What is being written, with the version that it was made from. */
export type Typed = { title: string; body: string; note: string; rev: number };
type Kept = Typed & { at: string };

/** Milliseconds of rest after which what is typed is kept. */
const rests = 400;

/**
 * What is being written in the editor, kept in this browser until it is saved: a closed lid, a crash, a reload lose nothing.
 * What was kept with the version that it was made from comes back with it, so that a save still notices newer ones.
 */
export function useKeptText(key: string, saved: Typed) {
  const [typed, setTyped] = useState(saved);
  const [restored, setRestored] = useState<string | null>(null);
  const waiting = useRef<{ timer: number; flush: () => void } | null>(null);

  useEffect(() => {
    const kept = read(key);
    if (kept && (kept.title !== saved.title || kept.body !== saved.body)) {
      setTyped(({ title, body, note }) => (title !== saved.title || body !== saved.body ? { title, body, note, rev: kept.rev } : kept)); // typed before the script came: it stays
      setRestored(kept.at);
    }
    const flush = () => waiting.current?.flush();
    addEventListener("pagehide", flush);
    return () => {
      flush();
      removeEventListener("pagehide", flush);
    };
  }, [key]); // what the server wrote is read once

  const change = useCallback((part: Partial<Typed>) => {
    setTyped((now) => {
      const next = { ...now, ...part };
      if (waiting.current) clearTimeout(waiting.current.timer);
      const flush = () => { write(key, next); waiting.current = null; };
      waiting.current = { flush, timer: window.setTimeout(flush, rests) };
      return next;
    });
  }, [key]);

  const forget = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setRestored(null);
    try {
      localStorage.removeItem(key);
    } catch {
      // a forbidden storage kept nothing
    }
  }, [key]);

  const discard = useCallback(() => {
    forget();
    setTyped(saved);
  }, [forget, saved]);

  return { typed, change, forget, discard, restored };
}

function read(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
    return kept && typeof kept.body === "string" && typeof kept.title === "string" ? kept : null;
  } catch {
    return null;
  }
}

function write(key: string, typed: Typed) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...typed, at: new Date().toISOString() }));
  } catch {
    // a full or forbidden storage only means no draft
  }
}
