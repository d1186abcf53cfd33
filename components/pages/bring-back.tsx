"use client";
import { archivePageAction, trashPageAction } from "#lib/pages/actions/arranging.ts";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

/** Takes a page out of the trash or the archive, at one press. */
export function BringBack({ where, pageId, locale, words }: { where: "archive" | "trash"; pageId: string; locale: string; words: { label: string; done: string } }) {
  const run = useToldAction(where === "trash" ? trashPageAction : archivePageAction, words.done);
  return (
    <form action={run}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="pageId" value={pageId} />
      <input type="hidden" name={where === "trash" ? "trashed" : "archived"} value="no" />
      <Submit variant="secondary" size="small">{words.label}</Submit>
    </form>
  );
}
