"use client";
import { createContext, useContext, useState, useTransition, type ReactNode } from "react";
import { changeManyAction } from "#lib/library/actions.ts";
import type { Deed, EntryRef } from "#lib/library/input.ts";
import type { ManyTold } from "#lib/library/shown.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import styles from "./library.module.css";
import type { LibraryWords } from "./words.ts";

export type Shelf = {
  locale: string;
  slug: string;
  words: LibraryWords;
  /** Where things can be moved to, as paths of names. */
  folders: readonly { id: string; path: string }[];
  /** Makes things theirs alone. */
  manages: boolean;
};
/** What was deleted last, with what is said of it and of its coming back. */
export type Gone = { entries: readonly EntryRef[]; deleted: string; undone: string };
type Context = Shelf & {
  onDeleted: (gone: Gone) => void;
  /** Does something to many; what is refused is told here. Null when nothing at all was done. */
  run: (entries: readonly EntryRef[], deed: Deed) => Promise<ManyTold | null>;
};

const ShelfContext = createContext<Context | null>(null);

export const useShelf = (): Context => {
  const shelf = useContext(ShelfContext);
  if (!shelf) throw new Error("This stands inside a ShelfProvider");
  return shelf;
};

/** What all buttons of a library share, and the way back for what was deleted last: the row that did it is gone. */
export function ShelfProvider({ children, ...shelf }: Shelf & { children: ReactNode }) {
  const [gone, setGone] = useState<Gone | null>(null);
  const [refused, setRefused] = useState<ManyTold["refused"]>([]);
  const { slug, locale, words } = shelf;

  async function run(entries: readonly EntryRef[], deed: Deed): Promise<ManyTold | null> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ slug, locale, asked: JSON.stringify({ entries: entries.map(({ kind, id }) => ({ kind, id })), deed }) })) form.set(name, value);
    const state = await changeManyAction(null, form).catch(() => null);
    const told = state?.ok ? state.result ?? null : null;
    if (!told) toast({ text: (state && !state.ok && (state.errors?.[0]?.message ?? state.message)) || words.failed, tone: "bad" });
    setRefused(told?.refused ?? []);
    return told;
  }

  return (
    <ShelfContext value={{ ...shelf, onDeleted: setGone, run }}>
      <div role="status">{gone ? <Undo key={gone.entries[0]!.id} gone={gone} words={words} run={run} onDone={() => setGone(null)} /> : null}</div>
      <div role="status">{refused.length ? <Refused refused={refused} words={words} onClose={() => setRefused([])} /> : null}</div>
      {children}
    </ShelfContext>
  );
}

function Undo({ gone, words, run, onDone }: { gone: Gone; words: LibraryWords; run: Context["run"]; onDone: () => void }) {
  const [pending, start] = useTransition();
  const back = () => start(async () => {
    const told = await run(gone.entries, { action: "restore" });
    if (!told?.done.length) return;
    toast({ text: gone.undone });
    onDone();
  });
  return (
    <div className={styles.undo}>
      <span>{gone.deleted}</span>
      <Button size="small" disabled={pending} onClick={back}>{words.undo}</Button>
    </div>
  );
}

/** What could not be done to some of many, and why. */
function Refused({ refused, words, onClose }: { refused: ManyTold["refused"]; words: LibraryWords; onClose: () => void }) {
  return (
    <div className={styles.refused}>
      <p><b>{words.many.refused.replace("#", String(refused.length))}</b></p>
      <ul>{refused.map(({ id, name, message }) => <li key={id}><b>{name ?? words.many.gone}</b> — {message}</li>)}</ul>
      <Button size="small" onClick={onClose}>{words.many.dismiss}</Button>
    </div>
  );
}
