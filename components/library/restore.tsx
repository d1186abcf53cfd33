"use client";
import { restoreEntryAction, restoreVersionAction } from "#lib/library/actions.ts";
import { __iconData as back } from "#icons/undo-2";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import type { LibraryWords } from "./words.ts";

type Told = { locale: string; words: LibraryWords };

/** Brings a folder or file back from the trash. */
export function RestoreEntry({ kind, id, name, locale, words }: Told & { kind: "folder" | "file"; id: string; name: string }) {
  const run = useToldAction(restoreEntryAction, words.restored);
  return (
    <form action={run}>
      {Object.entries({ kind, id, locale }).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      <Button type="submit" size="small" icon={<Icon of={back} size={16} />} aria-label={words.restoreOf.replace("#", () => name)}>{words.restore}</Button>
    </form>
  );
}

/** Brings an old version back as the newest. */
export function BringBack({ id, number, locale, words }: Told & { id: string; number: number }) {
  const run = useToldAction(restoreVersionAction, words.broughtBack.replace("#", String(number)));
  return (
    <form action={run}>
      {Object.entries({ id, number, locale }).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      <Button type="submit" size="small" aria-label={words.bringBackOf.replace("#", String(number))}>{words.bringBack}</Button>
    </form>
  );
}
