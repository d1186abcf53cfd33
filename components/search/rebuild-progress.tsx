"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ProgressBar } from "#components/ui/progress-bar.tsx";

type Seen = { done: number | null; total: number | null };

const pause = 1000; // milliseconds between two looks

/** How far a rebuild is, from the API; when it has ended the page is read anew. */
export function RebuildProgress({ first, words }: { first: Seen; words: { label: string; running: string; asked: string } }) {
  const router = useRouter();
  const [seen, setSeen] = useState(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    async function look() {
      const found = await fetch("/api/v1/search/index", { cache: "no-store" })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ rebuild: Seen & { finishedAt: string | null } }>) : null)).catch(() => null);
      if (gone) return;
      if (found?.rebuild.finishedAt) return router.refresh();
      if (found) setSeen(found.rebuild);
      timer = setTimeout(() => void look(), found ? pause : pause * 5);
    }
    timer = setTimeout(() => void look(), pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [router]);
  const counted = seen.total !== null && seen.done !== null && seen.total > 0;
  const text = counted ? words.running.replace("{done}", String(seen.done)).replace("{total}", String(seen.total)) : words.asked;
  return <ProgressBar label={words.label} value={counted ? seen.done! : undefined} max={counted ? seen.total! : undefined} text={text} />;
}
