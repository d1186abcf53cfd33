"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import type { FormState } from "#lib/core/form.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** What was typed at a place of the form, with what stood there before. */
type Draft = Record<string, [was: string, typed: string]>;

/**
 * Keeps the text of a form in this tab until it is taken: a closed lid or a mistaken click on a link loses nothing. Where
 * somebody else has changed the same text since, theirs stands. Never secrets or files.
 * @returns `restored` when words are shown that were not saved, with `discard` to be rid of them; `onSending` for the form's Sending
 */
export function useDraft(name: string | undefined, state: FormState) {
  const form = useRef<HTMLFormElement>(null);
  const base = useRef<Record<string, string>>({});
  const sending = useRef(false);
  const [restored, setRestored] = useState(false);
  const key = name ? `draft:${name}` : null;

  useEffect(() => {
    const element = form.current;
    if (!key || !element) return;
    base.current = textsOf(element);
    setRestored(fill(element, read(key)));
    stored(() => sessionStorage.removeItem(sentKey(key))); // it has arrived, or this form would not be made anew
    const keep = () => { if (!sending.current) write(key, element, base.current); }; // typed on the way it belongs to what the answer decides
    const { href } = location;
    element.addEventListener("input", keep);
    return () => {
      element.removeEventListener("input", keep);
      // taken, and led elsewhere: unless a page stands there that says what broke, and has brought the words back by then
      if (sending.current) setTimeout(() => { if (location.href !== href) stored(() => sessionStorage.removeItem(sentKey(key))); });
    };
  }, [key]);

  useEffect(() => {
    if (!key || !state || !form.current) return;
    if (!state.ok) return void write(key, form.current, base.current);
    setRestored(false);
  }, [key, state]);

  const onSending = (pending: boolean) => {
    const element = form.current;
    if (!key || !element) return;
    if (pending) putAside(key); // what is refused comes back from the server
    else if (sending.current) stored(() => sessionStorage.removeItem(sentKey(key)));
    if (!pending && sending.current && state?.ok) base.current = textsOf(element); // as the page shows it now, before what was typed meanwhile is put back
    sending.current = pending;
  };
  const discard = () => {
    for (const [at, control] of placesOf(form.current!)) control.value = base.current[at] ?? "";
    stored(() => sessionStorage.removeItem(key!));
    setRestored(false);
  };
  return { form, restored, discard, onSending };
}

/** Stands in the form and tells when it is on its way. */
export function Sending({ onSending }: { onSending: (pending: boolean) => void }) {
  const { pending } = useFormStatus();
  const tell = useRef(onSending);
  useLayoutEffect(() => void (tell.current = onSending));
  useLayoutEffect(() => tell.current(pending), [pending]);
  return null;
}

const sentKey = (key: string) => `sent:${key}`;

const soon = 120_000; // milliseconds from the press to the page that says what broke; what was sent before has arrived

/**
 * Drafts that were sent and did not arrive are drafts again: for the page that stands in for one that broke. Never over
 * what was typed since.
 */
export const bringBackDrafts = () => stored(() => {
  for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith(sentKey("draft:")))) {
    const [, at, kept] = /^(\d+) (.*)$/s.exec(sessionStorage.getItem(key) ?? "") ?? [];
    const to = key.slice(sentKey("").length);
    sessionStorage.removeItem(key);
    if (kept && Date.now() - Number(at) < soon && !sessionStorage.getItem(to)) sessionStorage.setItem(to, kept);
  }
});

const putAside = (key: string) => stored(() => {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(sentKey(key));
  if (kept) sessionStorage.setItem(sentKey(key), `${Date.now()} ${kept}`);
  sessionStorage.removeItem(key);
});

/** A full or forbidden storage only means no draft. */
function stored<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}

/** The controls of text by name, and by number where several have one. */
function placesOf(form: HTMLFormElement): [place: string, control: Control][] {
  const counts = new Map<string, number>();
  return ([...form.elements] as Control[])
    .filter(({ name, type }) => name && !name.startsWith("$") && !["hidden", "password", "file", "submit", "checkbox", "radio"].includes(type))
    .map((control) => {
      const count = counts.get(control.name) ?? 0;
      counts.set(control.name, count + 1);
      return [count ? `${control.name} ${count}` : control.name, control];
    });
}

const textsOf = (form: HTMLFormElement) => Object.fromEntries(placesOf(form).map(([place, { value }]) => [place, value]));

/** @returns whether what was saved is covered by a draft; into empty fields words come back without a word */
function fill(form: HTMLFormElement, draft: Draft): boolean {
  const kept = placesOf(form).filter(([place, { value }]) => draft[place]?.[0] === value);
  for (const [place, control] of kept) control.value = draft[place]![1];
  return kept.some(([place, { value }]) => draft[place]![0] !== "" && value !== draft[place]![0]);
}

const read = (key: string): Draft => stored(() => JSON.parse(sessionStorage.getItem(key) ?? "{}") as Draft) ?? {};

function write(key: string, form: HTMLFormElement, base: Record<string, string>) {
  const typed = Object.entries(textsOf(form)).filter(([place, value]) => value !== (base[place] ?? ""));
  const draft: Draft = Object.fromEntries(typed.map(([place, value]) => [place, [base[place] ?? "", value]]));
  stored(() => (typed.length ? sessionStorage.setItem(key, JSON.stringify(draft)) : sessionStorage.removeItem(key)));
}
