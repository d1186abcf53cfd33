"use client";
import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from "react";
import { __iconData as upload } from "#icons/upload";
import { Button } from "../button.tsx";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { dropped } from "./dropped.ts";
import { type Arrived, type Item, UploadQueue } from "./queue.ts";
import { sizeIn } from "./size.ts";
import { UploadList } from "./upload-list.tsx";
import styles from "./upload.module.css";
import type { UploadWords } from "./upload-words.ts";

type Props = {
  locale: string;
  /** From `uploadWords(locale)`. */
  words: UploadWords;
  /** Bytes of one file at most. */
  maxBytes: number;
  /** Takes one file only, as a new version does. */
  single?: boolean;
  /** What is done with each file that has arrived: answers why it could not be, or nothing. */
  onArrived: Arrived;
};

/** The one way to upload: dropped or chosen, many at once, each with its progress; stopped, gone on with, tried again. */
export function Upload({ locale, words, maxBytes, single = false, onArrived }: Props) {
  const [items, setItems] = useState<Item[]>([]);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Nothing stops it: who goes to another page of the site meanwhile finds the files there.
  const [queue] = useState(() => new UploadQueue({ locale, show: setItems }));
  useEffect(() => queue.onArrived(onArrived), [queue, onArrived]);
  const unfinished = items.some(({ state }) => ["waiting", "going", "finishing", "paused"].includes(state));
  useWarning(unfinished);

  const most = single ? 1 : 1000;
  function take(files: Iterable<File> | null) {
    const chosen = [...(files ?? [])].slice(0, most);
    queue.add(chosen, (file) => (file.size > maxBytes ? words.tooLarge.replace("#", sizeIn(words.size, maxBytes)) : null));
    if (input.current) input.current.value = ""; // the same one may be chosen again
  }

  // On a slow line the button is there before the script: what was chosen meanwhile is taken now.
  const takeEarly = useEffectEvent(() => take(input.current?.files ?? null));
  useEffect(() => takeEarly(), []);

  const drag = (entered: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entered);
  };
  return (
    // Dropping is a second way for those with a mouse; the button does the same.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section aria-label={words.title} className={classes(styles.zone, over && styles.over)}
      onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={(event) => { drag(false)(event); void dropped(event.dataTransfer, most).then(take); }}>
      <p className={styles.ask}><Icon of={upload} size={18} /> {single ? <b>{words.title}.</b> : null} {words.drop} <Button size="small" onClick={() => input.current?.click()}>{words.choose}</Button></p>
      <input ref={input} type="file" multiple={!single} tabIndex={-1} aria-label={words.title} className={styles.file} onChange={({ target }) => take(target.files)} />
      {items.length ? <UploadList items={items} queue={queue} words={words} /> : null}
    </section>
  );
}

/** Asks before the page is left while something is on its way. */
function useWarning(unfinished: boolean) {
  useEffect(() => {
    if (!unfinished) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unfinished]);
}
