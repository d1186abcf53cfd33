"use client";
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { FormState } from "#lib/core/form.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Typed = { name: string; index: number; value: string; checked?: boolean };

/**
 * Keeps what is typed while an answer is under way. When the answer comes, every control is made anew with what was
 * sent (see `useControl`), so on a slow line the words typed since would be gone.
 */
export function useTypedMeanwhile(form: RefObject<HTMLFormElement | null>, state: FormState) {
  const meanwhile = useRef<Map<string, Typed> | null>(null); // null: nothing is under way

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const sent = () => void (meanwhile.current ??= new Map());
    const typed = ({ target }: Event) => {
      const control = target as Control;
      if (!meanwhile.current || !control.name || control.type === "file") return;
      const index = named(element, control.name).indexOf(control);
      const checked = "checked" in control && (control.type === "checkbox" || control.type === "radio") ? control.checked : undefined;
      meanwhile.current.set(`${control.name}\n${index}`, { name: control.name, index, value: control.value, checked });
    };
    element.addEventListener("submit", sent);
    element.addEventListener("input", typed);
    return () => {
      element.removeEventListener("submit", sent);
      element.removeEventListener("input", typed);
    };
  }, [form]);

  useLayoutEffect(() => {
    const kept = meanwhile.current;
    meanwhile.current = null;
    if (!form.current || !kept) return;
    for (const { name, index, value, checked } of kept.values()) {
      const control = named(form.current, name)[index];
      if (!control) continue;
      if (checked === undefined) control.value = value;
      else (control as HTMLInputElement).checked = checked;
    }
  }, [form, state]);
}

const named = (form: HTMLFormElement, name: string) => ([...form.elements] as Control[]).filter((control) => control.name === name);
