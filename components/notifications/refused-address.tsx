"use client";
import { tryAddressAgainAction } from "#lib/notifications/actions.ts";
import { Submit } from "#components/ui/form/submit.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

/** Letters come back from one's address; it can be tried again. */
export const RefusedAddress = ({ locale, words }: { locale: string; words: { text: string; again: string; tried: string } }) => (
  <Notice tone="red">
    <p>{words.text}</p>
    <form action={useToldAction(tryAddressAgainAction, words.tried)}>
      <input type="hidden" name="locale" value={locale} />
      <Submit variant="secondary">{words.again}</Submit>
    </form>
  </Notice>
);
