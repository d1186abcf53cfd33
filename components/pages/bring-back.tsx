"use client";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { archivePageAction, trashPageAction } from "#lib/pages/actions/arranging.ts";

/** Takes a page out of the trash or the archive, at one press. */
export function BringBack({ where, pageId, locale, words }: { where: "archive" | "trash"; pageId: string; locale: string; words: { label: string; done: string } }) {
  const [action, mark] = where === "trash" ? [trashPageAction, "trashed"] : [archivePageAction, "archived"];
  return <ToldButton action={action} done={words.done} fields={{ locale, pageId, [mark]: "no" }} size="small">{words.label}</ToldButton>;
}
