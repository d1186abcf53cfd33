"use client";
import { useEffect, useRef, useState } from "react";

/** What was typed and not saved, with what the form was opened with: saved later, it is merged with what others did meanwhile. */
export type Draft = { values: Record<string, unknown>; rev: string; base: string };

const skip = (name: string) => name.startsWith("$") || ["locale", "slug", "rev", "base"].includes(name) || name.startsWith("resolve.");

/** The fields of a form as its door reads them: `a.b` and repeated names become objects and lists. */
export function valuesOf(form: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (skip(name)) continue;
    const all = form.getAll(name).filter((value) => typeof value === "string");
    const path = name.split(".");
    let at = result;
    for (const part of path.slice(0, -1)) {
      if (typeof at[part] !== "object" || at[part] === null) at[part] = {};
      at = at[part] as Record<string, unknown>;
    }
    at[path.at(-1)!] = all.length > 1 ? all : all[0];
  }
  return result;
}

/** Keeps a form's text in this tab until it is saved or thrown away. */
export function useEditorDraft(key: string, { rev, base }: { rev: string; base: string }) {
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => setDraft(read(key)), [key]);
  useEffect(() => {
    const box = form.current;
    if (!box) return;
    const keep = () => {
      const element = box.querySelector("form");
      const from = read(key) ?? { rev, base };
      if (element) write(key, { values: valuesOf(new FormData(element)), rev: from.rev, base: from.base });
    };
    box.addEventListener("input", keep);
    return () => box.removeEventListener("input", keep);
  }, [key, rev, base]);
  const drop = () => {
    sessionStorage.removeItem(key);
    setDraft(null);
  };
  return { box: form, draft, drop };
}

function read(key: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

function write(key: string, draft: Draft) {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage only means no draft.
  }
}
