"use client";
import { useEffect, useRef, type RefObject } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Typed = { name: string; index: number; value: string; checked?: boolean };

/**
 * Keeps what is typed while an answer is under way. When the answer comes, every control is made anew with what was
 * sent (see `useControl`), so on a slow line the words typed since would be gone.
 * @returns `onSending` for the form's Sending. It begins there and not with the event: a form may be held back (no line, a
 * question first). No letter is lost between the two: React commits the pending state before the next event is heard.
 */
export function useTypedMeanwhile(form: RefObject<HTMLFormElement | null>) {
  const meanwhile = useRef<Map<string, Typed> | null>(null); // null: nothing is under way

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const typed = ({ target }: Event) => {
      const control = target as Control;
      if (!meanwhile.current || !control.name || control.type === "file") return;
      const index = named(element, control.name).indexOf(control);
      const checked = "checked" in control && (control.type === "checkbox" || control.type === "radio") ? control.checked : undefined;
      meanwhile.current.set(`${control.name}\n${index}`, { name: control.name, index, value: control.value, checked });
    };
    element.addEventListener("input", typed);
    return () => element.removeEventListener("input", typed);
  }, [form]);

  return (pending: boolean) => {
    if (pending) return void (meanwhile.current ??= new Map());
    const kept = meanwhile.current;
    meanwhile.current = null;
    if (!form.current || !kept) return;
    for (const { name, index, value, checked } of kept.values()) {
      const control = named(form.current, name)[index];
      if (!control) continue;
      if (checked === undefined) control.value = value;
      else (control as HTMLInputElement).checked = checked;
    }
  };
}

const named = (form: HTMLFormElement, name: string) => ([...form.elements] as Control[]).filter((control) => control.name === name);
