"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { toast } from "./toast.ts";

/**
 * A form action whose outcome is told in passing: `done`, or why not. For buttons, which have no place for words of their
 * own. Told by the action, not by an effect: the button is often gone with what it has done.
 */
export function useToldAction(action: (previous: FormState, form: FormData) => Promise<FormState>, done: string) {
  const [, run] = useActionState<FormState, FormData>(async (previous, form) => {
    const state = await action(previous, form);
    if (state?.ok) toast({ text: done });
    else if (state) toast({ text: [state.message, ...(state.errors ?? []).map(({ message }) => message)].filter(Boolean).join(" "), tone: "bad" });
    return state;
  }, null);
  return run;
}
