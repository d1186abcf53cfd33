"use client";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { restoreEntryAction, restoreVersionAction } from "#lib/library/actions.ts";
import { __iconData as back } from "#icons/undo-2";
import { Icon } from "#components/ui/icon.tsx";
import type { LibraryWords } from "./words.ts";

type Told = { locale: string; words: LibraryWords };

/** Brings a folder or file back from the trash. */
export function RestoreEntry({ kind, id, name, locale, words }: Told & { kind: "folder" | "file"; id: string; name: string }) {
  const look = { size: "small", icon: <Icon of={back} size={16} />, "aria-label": words.restoreOf.replace("#", () => name) } as const;
  return <ToldButton action={restoreEntryAction} done={words.restored} fields={{ kind, id, locale }} {...look}>{words.restore}</ToldButton>;
}

/** Brings an old version back as the newest. */
export function BringBack({ id, number, locale, words }: Told & { id: string; number: number }) {
  const [label, done] = [words.bringBackOf, words.broughtBack].map((text) => text.replace("#", String(number)));
  return <ToldButton action={restoreVersionAction} done={done!} fields={{ id, number, locale }} size="small" aria-label={label}>{words.bringBack}</ToldButton>;
}
