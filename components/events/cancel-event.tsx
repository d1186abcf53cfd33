"use client";
import { useActionState, useEffect } from "react";
import type { FormState } from "#lib/core/form.ts";
import { cancelEventAction } from "#lib/events/actions.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { toast } from "#components/ui/toast/toast.ts";

type Words = { cancel: string; confirm: string; keep: string; close: string; cancelled: string };

/** Asks, then cancels an event. */
export function CancelEvent({ id, locale, words }: { id: string; locale: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(cancelEventAction, null);
  useEffect(() => {
    if (state?.ok) toast({ text: words.cancelled });
    else if (state?.message) toast({ text: state.message, tone: "bad" });
  }, [state, words.cancelled]);
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.cancel} action={action} fields={{ id, locale }}
      words={{ title: words.cancel, text: words.confirm, confirm: words.cancel, cancel: words.keep, close: words.close }}
    />
  );
}
