"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import styles from "./registry.module.css";

type Seen = { status: string; done: number; total: number };
export type WatchWords = { trying: string; applying: string; waiting: string; progress: string; leave: string; lost: string };

const pause = 700; // milliseconds between two looks

/** How far a run is, from the API; when it has ended the page is read anew. Leaving and coming back loses nothing. */
export function Watch({ importId, seen: first, words }: { importId: string; seen: Seen; words: WatchWords }) {
  const router = useRouter();
  const [seen, setSeen] = useState(first);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    async function look() {
      const found = await fetch(`/api/v1/imports/${importId}`, { cache: "no-store" }).then((answer) => (answer.ok ? (answer.json() as Promise<Seen>) : null)).catch(() => null);
      if (gone) return;
      setLost(!found);
      if (found) setSeen(found);
      if (found && found.status !== "trying" && found.status !== "applying") return router.refresh();
      timer = setTimeout(() => void look(), found ? pause : pause * 5);
    }
    timer = setTimeout(() => void look(), pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [importId, router]);

  const counted = seen.total > 0;
  const text = words.progress.replace("{done}", String(seen.done)).replace("{total}", String(seen.total));
  return (
    <div className={styles.watch}>
      <ProgressBar label={seen.status === "applying" ? words.applying : words.trying} value={counted ? seen.done : undefined} max={counted ? seen.total : undefined} text={counted ? text : words.waiting} />
      <p role={lost ? "alert" : undefined} className={styles.soft}>{lost ? words.lost : words.leave}</p>
    </div>
  );
}
