"use client";
import { markAllRead } from "#lib/notifications/actions.ts";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

/** Marks everything as read, and says so. */
export function MarkAllRead({ locale, words }: { locale: string; words: { markAll: string; marked: string } }) {
  return (
    <form action={useToldAction(markAllRead, words.marked)}>
      <input type="hidden" name="locale" value={locale} />
      <Submit variant="secondary">{words.markAll}</Submit>
    </form>
  );
}
