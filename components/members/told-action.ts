"use client";
import { useActionState, useEffect } from "react";
import { toast } from "#components/ui/toast/toast.ts";
import type { FormState } from "#lib/core/form.ts";

/** A form door whose outcome is said in passing: `done`, or why not. */
export function useToldAction(door: (previous: FormState, form: FormData) => Promise<FormState>, done: string) {
  const [state, action] = useActionState<FormState, FormData>(door, null);
  useEffect(() => {
    if (state?.ok) toast({ text: done });
    else if (state) toast({ text: state.errors?.[0]?.message ?? state.message ?? "", tone: "bad" });
  }, [state, done]);
  return action;
}
