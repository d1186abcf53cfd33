"use client";
import { useActionState, useEffect } from "react";
import type { FormState } from "#lib/core/form.ts";
import { markAllRead } from "#lib/notifications/actions.ts";
import { Submit } from "#components/ui/form/submit.tsx";
import { toast } from "#components/ui/toast/toast.ts";

/** Marks everything as read, and says so. */
export function MarkAllRead({ locale, words }: { locale: string; words: { markAll: string; marked: string } }) {
  const [state, action] = useActionState<FormState, FormData>(markAllRead, null);
  useEffect(() => {
    if (state?.ok) toast({ text: words.marked });
    else if (state?.message) toast({ text: state.message, tone: "bad" });
  }, [state, words.marked]);
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      <Submit variant="secondary">{words.markAll}</Submit>
    </form>
  );
}
