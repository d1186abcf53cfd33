"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import styles from "./library.module.css";
import type { LibraryWords } from "./words.ts";

/** What becomes of a file whose name is taken. */
export type SameName = "version" | "rename" | "skip";
type Asked = { name: string; answer: (choice: SameName) => void };

/** Asks, one file at a time, and remembers an answer that is for all. Answers the question's dialog with how to ask it. */
export function useSameName(words: LibraryWords) {
  const [queue, setQueue] = useState<readonly Asked[]>([]);
  const [forAll, setForAll] = useState<SameName | null>(null);
  const ask = (name: string): Promise<SameName> => (forAll ? Promise.resolve(forAll) : new Promise((answer) => setQueue((now) => [...now, { name, answer }])));
  const answer = (choice: SameName, all: boolean) => {
    if (all) setForAll(choice);
    for (const one of all ? queue : queue.slice(0, 1)) one.answer(choice);
    setQueue(all ? [] : queue.slice(1));
  };
  const [first] = queue;
  return { ask, dialog: <SameNameDialog key={first?.name} name={first?.name ?? null} words={words} onAnswer={answer} /> };
}

function SameNameDialog({ name, words, onAnswer }: { name: string | null; words: LibraryWords; onAnswer: (choice: SameName, all: boolean) => void }) {
  const [all, setAll] = useState(false);
  const choices: [SameName, string][] = [["version", words.same.version], ["rename", words.same.rename], ["skip", words.same.skip]];
  return (
    <Dialog open={name !== null} onClose={() => name !== null && onAnswer("skip", false)} title={words.same.title.replace("#", () => name ?? "")} closeLabel={words.same.skip}>
      <p className={styles.text}>{words.same.text}</p>
      <label className={styles.check}><input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} /> {words.same.all}</label>
      <div className={styles.choices}>
        {choices.map(([choice, label], index) => <Button key={choice} variant={index === 0 ? "primary" : "secondary"} onClick={() => onAnswer(choice, all)}>{label}</Button>)}
      </div>
    </Dialog>
  );
}
