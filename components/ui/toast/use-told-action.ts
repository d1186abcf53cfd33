"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { toast } from "./toast.ts";

/**
 * A form action whose outcome is told in passing: `done`, or why not. For buttons, which have no place for words of their
 * own. Told by the action, not by an effect: the button is often gone with what it has done, and so is its page.
 */
export function useToldAction(action: (previous: FormState, form: FormData) => Promise<FormState>, done: string) {
  const [, run] = useActionState<FormState, FormData>(async (previous, form) => {
    const state = await action(previous, form).catch((error: unknown) => {
      if (leadsOn(error)) toast({ text: done });
      throw error;
    });
    if (state?.ok) toast({ text: done });
    else if (state) toast({ text: [state.message, ...(state.errors ?? []).map(({ message }) => message)].filter(Boolean).join(" "), tone: "bad" });
    return state;
  }, null);
  return run;
}

/**
 * Whether an action has ended by leading to another page, which Next throws with the address in its `digest`. The way to
 * the sign-in is shown to who could do nothing: their session had ended.
 */
function leadsOn(error: unknown): boolean {
  const [code, , address = ""] = String((error as { digest?: unknown } | null)?.digest).split(";");
  return code === "NEXT_REDIRECT" && !/\/sign-in(\?|$)/.test(address);
}
