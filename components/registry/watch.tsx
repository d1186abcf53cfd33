"use client";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { useWatched } from "#components/ui/use-watched.ts";
import styles from "./registry.module.css";

type Seen = { status: string; done: number; total: number };
export type WatchWords = { trying: string; applying: string; waiting: string; progress: string; leave: string; lost: string };

/** How far a run is, from the API; when it has ended the page is read anew. Leaving and coming back loses nothing. */
export function Watch({ importId, seen: first, words }: { importId: string; seen: Seen; words: WatchWords }) {
  const { seen, lost } = useWatched<Seen>(`/api/v1/imports/${importId}`, ({ status }) => status !== "trying" && status !== "applying");
  const { status, done, total } = seen ?? first;
  const counted = total > 0;
  const text = words.progress.replace("{done}", String(done)).replace("{total}", String(total));
  return (
    <div className={styles.watch}>
      <ProgressBar label={status === "applying" ? words.applying : words.trying} value={counted ? done : undefined} max={counted ? total : undefined} text={counted ? text : words.waiting} />
      <p role={lost ? "alert" : undefined} className={styles.soft}>{lost ? words.lost : words.leave}</p>
    </div>
  );
}
