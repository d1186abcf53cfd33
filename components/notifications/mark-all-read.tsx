"use client";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { markAllRead } from "#lib/notifications/actions.ts";

/** Marks everything as read, and says so. */
export function MarkAllRead({ locale, words }: { locale: string; words: { markAll: string; marked: string } }) {
  return <ToldButton action={markAllRead} done={words.marked} fields={{ locale }}>{words.markAll}</ToldButton>;
}
