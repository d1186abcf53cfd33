"use client";
import { leaveAsGuestAction, revokePassAction } from "#lib/clusters/actions/guests.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Words = Record<"label" | "text" | "done" | "cancel" | "close", string>;

/** Asks, then ends a pass: a coordinator's deed, or `own`, the guest's. */
export function RevokePass({ passId, locale, words, own = false }: { passId: string; locale: string; words: Words; own?: boolean }) {
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.label} action={useToldAction(own ? leaveAsGuestAction : revokePassAction, words.done)} fields={{ passId, locale }}
      words={{ title: words.label, text: words.text, confirm: words.label, cancel: words.cancel, close: words.close }}
    />
  );
}
