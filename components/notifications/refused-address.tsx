"use client";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { tryAddressAgainAction } from "#lib/notifications/actions.ts";
import { Notice } from "#components/ui/notice.tsx";

/** Letters come back from one's address; it can be tried again. */
export const RefusedAddress = ({ locale, words }: { locale: string; words: { text: string; again: string; tried: string } }) => (
  <Notice tone="red">
    <p>{words.text}</p>
    <ToldButton action={tryAddressAgainAction} done={words.tried} fields={{ locale }}>{words.again}</ToldButton>
  </Notice>
);
