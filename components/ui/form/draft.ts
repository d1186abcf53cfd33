"use client";
import { useEffect, useRef } from "react";
import type { FormState } from "#lib/core/form.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Keeps the text of a form in this tab until it is taken: a closed lid or a mistaken click on a link loses nothing. Never secrets or files. */
export function useDraft(name: string | undefined, state: FormState) {
  const form = useRef<HTMLFormElement>(null);
  const key = name ? `draft:${name}` : null;

  useEffect(() => {
    const element = form.current;
    if (!key || !element) return;
    fill(element, read(key));
    stored(() => sessionStorage.removeItem(sentKey(key))); // it has arrived, or this form would not be made anew
    const keep = () => write(key, element);
    const taken = () => navigator.onLine && move(key, sentKey(key)); // what was refused comes back from the server
    element.addEventListener("input", keep);
    element.addEventListener("submit", taken);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("submit", taken);
    };
  }, [key]);

  useEffect(() => {
    if (key && state && !state.ok && form.current) write(key, form.current);
  }, [key, state]);
  return form;
}

const sentKey = (key: string) => `sent:${key}`;

/** Drafts that were sent and did not arrive are drafts again: for the page that stands in for one that broke. */
export const bringBackDrafts = () => stored(() => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(sentKey("draft:"))) move(key, key.slice(sentKey("").length));
});

const move = (from: string, to: string) => stored(() => {
  const kept = sessionStorage.getItem(from);
  if (kept) sessionStorage.setItem(to, kept);
  sessionStorage.removeItem(from);
});

/** A full or forbidden storage only means no draft. */
function stored<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}

const controls = (form: HTMLFormElement) =>
  ([...form.elements] as Control[]).filter(({ name, type }) => name && !name.startsWith("$") && !["hidden", "password", "file", "submit", "checkbox", "radio"].includes(type));

function fill(form: HTMLFormElement, draft: Record<string, string>) {
  for (const control of controls(form)) {
    const kept = draft[control.name];
    if (kept && !control.value) control.value = kept;
  }
}

const read = (key: string): Record<string, string> => stored(() => JSON.parse(sessionStorage.getItem(key) ?? "{}") as Record<string, string>) ?? {};

const write = (key: string, form: HTMLFormElement) =>
  stored(() => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(controls(form).map((control) => [control.name, control.value])))));
