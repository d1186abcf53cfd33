"use client";
import { closeClusterAction, reopenClusterAction } from "#lib/clusters/actions/managing.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Words = Record<"close" | "closeTitle" | "closeText" | "isClosed" | "reopen" | "isOpen" | "cancel" | "closeDialog", string>;

/** Closes a cluster to new participants, after asking, and opens it again. */
export function Doors({ slug, locale, closed, words }: { slug: string; locale: string; closed: boolean; words: Words }) {
  const close = useToldAction(closeClusterAction, words.isClosed);
  if (!closed) {
    return (
      <ConfirmButton
        label={words.close} action={close} fields={{ slug, locale }}
        words={{ title: words.closeTitle, text: words.closeText, confirm: words.close, cancel: words.cancel, close: words.closeDialog }}
      />
    );
  }
  return <ToldButton action={reopenClusterAction} done={words.isOpen} fields={{ slug, locale }}>{words.reopen}</ToldButton>;
}
