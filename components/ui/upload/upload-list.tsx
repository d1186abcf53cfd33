"use client";
import { __iconData as pause } from "#icons/pause";
import { __iconData as play } from "#icons/play";
import { __iconData as again } from "#icons/rotate-cw";
import { __iconData as close } from "#icons/x";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import type { Item, UploadQueue } from "./queue.ts";
import { sizeIn } from "./size.ts";
import styles from "./upload.module.css";
import type { UploadWords } from "./upload-words.ts";

/** What is on its way, and what has come or failed. */
export function UploadList({ items, queue, words }: { items: readonly Item[]; queue: UploadQueue; words: UploadWords }) {
  return (
    <>
      <ul className={styles.list} aria-label={words.list}>
        {items.map((item) => (
          <li key={item.key} className={styles.item}>
            <span className={styles.name}>{item.name}</span>
            <span className={item.state === "failed" ? styles.error : styles.state} role={item.state === "failed" ? "alert" : undefined}>{said(item, words)}</span>
            <progress className={styles.bar} value={item.state === "finishing" ? undefined : item.state === "done" ? 1 : item.sent} max={item.state === "done" ? 1 : item.total || 1} aria-label={item.name} hidden={item.state === "failed" || item.state === "done"} />
            <span className={styles.buttons}>
              {item.state === "going" ? <Small icon={pause} label={words.pauseOf} name={item.name} onClick={() => queue.pause(item.key)} /> : null}
              {item.state === "paused" ? <Small icon={play} label={words.resumeOf} name={item.name} onClick={() => queue.resume(item.key)} /> : null}
              {item.state === "failed" ? <Small icon={again} label={words.retryOf} name={item.name} onClick={() => queue.resume(item.key)} /> : null}
              {item.state === "done" || item.state === "finishing" ? null : <Small icon={close} label={words.cancelOf} name={item.name} onClick={() => queue.cancel(item.key)} />}
            </span>
          </li>
        ))}
      </ul>
      {items.some(({ state }) => state === "done") ? <Button size="small" variant="quiet" onClick={() => queue.clear()}>{words.clear}</Button> : null}
    </>
  );
}

function Small({ icon, label, name, onClick }: { icon: typeof close; label: string; name: string; onClick: () => void }) {
  return <Button size="small" variant="quiet" square icon={<Icon of={icon} size={16} />} aria-label={label.replace("#", () => name)} onClick={onClick} />;
}

function said({ state, sent, total, message }: Item, words: UploadWords): string {
  const size = (bytes: number) => sizeIn(words.size, bytes);
  if (state === "going") return words.going.replace("#1", size(sent)).replace("#2", size(total));
  if (state === "paused") return words.paused.replace("#", size(sent));
  return state === "failed" ? (message ?? words.failed) : words[state];
}
