"use client";
import { createContext, useActionState, useContext, useState, type ReactNode } from "react";
import type { FormState } from "#lib/core/form.ts";
import { restoreEntryAction } from "#lib/library/actions.ts";
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
  /** Says who may see. */
  manages: boolean;
};
type Gone = { kind: "folder" | "file"; id: string; name: string };
type Context = Shelf & { onDeleted: (gone: Gone) => void };

const ShelfContext = createContext<Context | null>(null);

export const useShelf = (): Context => {
  const shelf = useContext(ShelfContext);
  if (!shelf) throw new Error("This stands inside a ShelfProvider");
  return shelf;
};

/** What all buttons of a library share, and the way back for what was deleted last: the row that did it is gone. */
export function ShelfProvider({ children, ...shelf }: Shelf & { children: ReactNode }) {
  const [gone, setGone] = useState<Gone | null>(null);
  return (
    <ShelfContext value={{ ...shelf, onDeleted: setGone }}>
      <div role="status">{gone ? <Undo key={gone.id} gone={gone} shelf={shelf} onDone={() => setGone(null)} /> : null}</div>
      {children}
    </ShelfContext>
  );
}

function Undo({ gone, shelf: { words, locale }, onDone }: { gone: Gone; shelf: Shelf; onDone: () => void }) {
  const [, restore] = useActionState<FormState, FormData>(async (previous, form) => {
    const state = await restoreEntryAction(previous, form);
    if (state) toast(state.ok ? { text: words.undone.replace("#", () => gone.name) } : { text: state.message ?? "", tone: "bad" });
    if (state?.ok) onDone();
    return state;
  }, null);
  return (
    <form className={styles.undo} action={restore}>
      <input type="hidden" name="kind" value={gone.kind} />
      <input type="hidden" name="id" value={gone.id} />
      <input type="hidden" name="locale" value={locale} />
      <span>{words.deleted.replace("#", () => gone.name)}</span>
      <Button type="submit" size="small">{words.undo}</Button>
    </form>
  );
}
