"use client";
import { useEffect, useState } from "react";

/** What is being written, kept in this browser until it is sent. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState("");
  useEffect(() => setDraft((typed) => typed || read(key)), [key]); // not while the server's page is taken over
  const keep = (text: string) => {
    setDraft(text);
    try {
      if (text) localStorage.setItem(key, text);
      else localStorage.removeItem(key);
    } catch {
      // a full or forbidden storage only means no draft
    }
  };
  return [draft, keep];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
