"use client";
import { cancelEventAction } from "#lib/events/actions.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Words = { cancel: string; confirm: string; keep: string; close: string; cancelled: string };

/** Asks, then cancels an event. */
export function CancelEvent({ id, locale, words }: { id: string; locale: string; words: Words }) {
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.cancel} action={useToldAction(cancelEventAction, words.cancelled)} fields={{ id, locale }}
      words={{ title: words.cancel, text: words.confirm, confirm: words.cancel, cancel: words.keep, close: words.close }}
    />
  );
}
