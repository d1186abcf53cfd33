"use client";
import { useEffect, useRef, useState, useTransition } from "react";
import { __iconData as download } from "#icons/download";
import { __iconData as eye } from "#icons/eye";
import { __iconData as move } from "#icons/folder-input";
import { __iconData as bin } from "#icons/trash";
import { __iconData as close } from "#icons/x";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ManyDialog } from "./many-dialog.tsx";
import { useSelection } from "./selection.tsx";
import styles from "./selection.module.css";
import { useShelf } from "./shelf.tsx";

/** Picks all, and says what to do with what is picked; on a phone it stays at the lower edge. */
export function SelectionBar() {
  const { words, slug, run, onDeleted } = useShelf();
  const { entries, picked, pickAll } = useSelection();
  const [asking, setAsking] = useState<"move" | "share" | null>(null);
  const [pending, start] = useTransition();
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => { if (all.current) all.current.indeterminate = picked.length > 0 && picked.length < entries.length; });
  const count = String(picked.length);
  const erase = () => start(async () => {
    const told = await run(picked, { action: "delete" });
    if (told?.done.length) onDeleted({ entries: told.done, deleted: words.many.deleted.replace("#", String(told.done.length)), undone: words.many.undone.replace("#", String(told.done.length)) });
  });
  return <>
    <div role="group" aria-label={words.many.bar} className={styles.bar} data-picked={picked.length > 0}>
      <label className={styles.all} title={words.many.keys}>
        <input type="checkbox" checked={picked.length === entries.length} ref={all} onChange={({ target }) => pickAll(target.checked)} />
        <span role="status">{picked.length ? words.many.chosen.replace("#", count) : words.many.all}</span>
      </label>
      {picked.length ? (
        <span className={styles.deeds}>
          <Button size="small" icon={<Icon of={move} size={16} />} aria-haspopup="dialog" onClick={() => setAsking("move")}>{words.many.move}</Button>
          <Button size="small" icon={<Icon of={eye} size={16} />} aria-haspopup="dialog" onClick={() => setAsking("share")}>{words.many.share}</Button>
          <a className={buttonClass({ size: "small" })} href={`/api/exports/library?cluster=${slug}&pick=${picked.map(({ id }) => id).join(",")}`} download><Icon of={download} size={16} />{words.many.download}</a>
          <Button size="small" icon={<Icon of={bin} size={16} />} disabled={pending} onClick={erase}>{words.many.delete}</Button>
          <Button size="small" variant="quiet" square icon={<Icon of={close} size={16} />} aria-label={words.many.clear} onClick={() => pickAll(false)} />
        </span>
      ) : null}
    </div>
    <ManyDialog asking={asking} onClose={() => setAsking(null)} />
  </>;
}
