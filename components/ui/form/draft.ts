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
    const keep = () => write(key, element);
    const taken = () => sessionStorage.removeItem(key);
    element.addEventListener("input", keep);
    element.addEventListener("submit", taken); // what was refused comes back from the server
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

const controls = (form: HTMLFormElement) =>
  ([...form.elements] as Control[]).filter(({ name, type }) => name && !name.startsWith("$") && !["hidden", "password", "file", "submit", "checkbox", "radio"].includes(type));

function fill(form: HTMLFormElement, draft: Record<string, string>) {
  for (const control of controls(form)) {
    const kept = draft[control.name];
    if (kept && !control.value) control.value = kept;
  }
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

function write(key: string, form: HTMLFormElement) {
  try {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(controls(form).map((control) => [control.name, control.value]))));
  } catch {
    // A full or forbidden storage only means no draft.
  }
}
