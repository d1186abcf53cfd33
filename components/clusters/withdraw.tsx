"use client";
import { withdrawAction } from "#lib/clusters/actions/joining.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Words = { withdraw: string; title: string; text: string; done: string; cancel: string; close: string };

/** Takes a request back, after asking. */
export function Withdraw({ requestId, locale, words }: { requestId: string; locale: string; words: Words }) {
  const action = useToldAction(withdrawAction, words.done);
  return (
    <ConfirmButton
      size="small" label={words.withdraw} action={action} fields={{ requestId, locale }}
      words={{ title: words.title, text: words.text, confirm: words.withdraw, cancel: words.cancel, close: words.close }}
    />
  );
}
