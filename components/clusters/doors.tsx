"use client";
import { closeClusterAction, reopenClusterAction } from "#lib/clusters/actions/managing.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Words = Record<"close" | "closeTitle" | "closeText" | "isClosed" | "reopen" | "isOpen" | "cancel" | "closeDialog", string>;

/** Closes a cluster to new participants, after asking, and opens it again. */
export function Doors({ slug, locale, closed, words }: { slug: string; locale: string; closed: boolean; words: Words }) {
  const close = useToldAction(closeClusterAction, words.isClosed);
  const reopen = useToldAction(reopenClusterAction, words.isOpen);
  if (!closed) {
    return (
      <ConfirmButton
        label={words.close} action={close} fields={{ slug, locale }}
        words={{ title: words.closeTitle, text: words.closeText, confirm: words.close, cancel: words.cancel, close: words.closeDialog }}
      />
    );
  }
  return (
    <form action={reopen}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <Submit variant="secondary">{words.reopen}</Submit>
    </form>
  );
}
