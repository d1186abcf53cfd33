"use client";
import { useActionState, useEffect } from "react";
import type { FormState } from "#lib/core/form.ts";
import { toast } from "#components/ui/toast/toast.ts";

/** A form action whose outcome is told in a toast: for buttons, which have no place for words of their own. */
export function useToldAction(action: (previous: FormState, form: FormData) => Promise<FormState>, done: string) {
  const [state, run] = useActionState<FormState, FormData>(action, null);
  useEffect(() => {
    if (state?.ok) toast({ text: done });
    else if (state) toast({ text: [state.message, ...(state.errors ?? []).map(({ message }) => message)].filter(Boolean).join(". "), tone: "bad" });
  }, [state, done]);
  return run;
}
