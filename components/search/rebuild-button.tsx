"use client";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { rebuildIndex } from "#lib/search/actions.ts";

/** Asks for the index to be built anew, after a question. */
export const RebuildButton = ({ locale, words }: { locale: string; words: { label: string; text: string; cancel: string; close: string } }) => (
  <ConfirmButton label={words.label} tone="primary" fields={{ locale }} action={async (form) => void (await rebuildIndex(null, form))}
    words={{ title: words.label, text: words.text, confirm: words.label, cancel: words.cancel, close: words.close }} />
);
