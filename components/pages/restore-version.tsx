"use client";
import { restoreVersionAction } from "#lib/pages/actions/writing.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Words = Record<"label" | "title" | "text" | "confirm" | "cancel" | "close" | "done", string>;

/** Asks, then brings an older version back on top of the newest. */
export const RestoreVersion = ({ fields, words: { label, done, ...words } }: { fields: Record<string, string>; words: Words }) => (
  <ConfirmButton size="small" variant="quiet" tone="primary" label={label} aria-label={words.title} action={useToldAction(restoreVersionAction, done)} fields={fields} words={words} />
);
