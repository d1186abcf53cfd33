"use client";
import { createContext, useContext, useEffect, useEffectEvent, useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from "react";
import type { EntryRef } from "#lib/library/input.ts";
import { useShelf } from "./shelf.tsx";
import styles from "./selection.module.css";

type Selection = {
  entries: readonly EntryRef[];
  picked: readonly EntryRef[];
  /** Picks one or lets it go; with `range` all between it and the one before. */
  pick: (id: string, on: boolean, range?: boolean) => void;
  pickAll: (on: boolean) => void;
};
const SelectionContext = createContext<Selection | null>(null);

export const useSelection = (): Selection => {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error("This stands inside a SelectionProvider");
  return selection;
};

/** Which of the rows are picked. Ctrl+A picks all, Escape none, wherever on the page one is but where text is written. */
export function SelectionProvider({ entries, children }: { entries: readonly EntryRef[]; children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef(-1);
  const picked = entries.filter(({ id }) => ids.has(id)); // what went meanwhile is picked no more

  const pickAll = (on: boolean) => setIds(new Set(on ? entries.map(({ id }) => id) : []));
  const pick = (id: string, on: boolean, range = false) => {
    const at = entries.findIndex((entry) => entry.id === id);
    const from = range && last.current >= 0 ? last.current : at;
    last.current = at;
    const next = new Set(ids);
    for (const entry of entries.slice(Math.min(from, at), Math.max(from, at) + 1)) {
      if (on) next.add(entry.id);
      else next.delete(entry.id);
    }
    setIds(next);
  };

  const press = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (elsewhere(event.target)) return;
    if (event.key === "Escape" && picked.length) pickAll(false);
    else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === "KeyA") pickAll(true);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return <SelectionContext value={{ entries, picked, pick, pickAll }}>{children}</SelectionContext>;
}

/** Whether keys belong to what has the focus: text that is written, a dialog. */
const elsewhere = (target: EventTarget | null) =>
  target instanceof Element && (target.closest("dialog, textarea, select, [contenteditable]") !== null || target.matches("input:not([type=checkbox])"));

/** The box of one row: a press or Space picks, Shift picks all between; arrows go to the next, with Shift picking it. */
export function Pick({ id, name }: { id: string; name: string }) {
  const { words } = useShelf();
  const { entries, picked, pick } = useSelection();
  const on = picked.some((entry) => entry.id === id);
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => pick(id, target.checked, (nativeEvent as MouseEvent).shiftKey);
  const press = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = by && entries[entries.findIndex((entry) => entry.id === id) + by];
    if (!next) return;
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-pick="${next.id}"]`)?.focus();
    if (event.shiftKey) {
      if (!on) pick(id, true);
      pick(next.id, true, true);
    }
  };
  return (
    <label className={styles.box}>
      <input type="checkbox" data-pick={id} checked={on} aria-label={words.many.one.replace("#", () => name)} onChange={change} onKeyDown={press} />
    </label>
  );
}
