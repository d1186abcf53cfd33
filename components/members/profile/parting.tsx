"use client";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { blockMemberAction, removeContactAction, unblockMemberAction } from "#lib/members/actions/contacts.ts";
import type { ContactWords } from "../contact-words.ts";

type Props = { locale: string; handle: string; words: ContactWords };

/** Ends being contacts, after asking. */
export function RemoveContact({ locale, handle, words }: Props) {
  const action = useToldAction(removeContactAction, words.removed);
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.remove} aria-label={words.removeOf} action={action} fields={{ handle, locale }}
      words={{ title: words.removeOf, text: words.removeText, confirm: words.remove, cancel: words.cancel, close: words.close }}
    />
  );
}

/** Blocks somebody, after asking. */
export function BlockMember({ locale, handle, words }: Props) {
  const action = useToldAction(blockMemberAction, words.blocked);
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.block} aria-label={words.blockOf} action={action} fields={{ handle, locale }}
      words={{ title: words.blockOf, text: words.blockText, confirm: words.block, cancel: words.cancel, close: words.close }}
    />
  );
}

/** Takes a block back. */
export function UnblockMember({ locale, memberId, words }: { locale: string; memberId: string; words: ContactWords }) {
  const action = useToldAction(unblockMemberAction, words.unblocked);
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} /><input type="hidden" name="memberId" value={memberId} />
      <Submit variant="secondary" size="small" aria-label={words.unblockOf}>{words.unblock}</Submit>
    </form>
  );
}
