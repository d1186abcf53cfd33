"use client";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { useWatched } from "#components/ui/use-watched.ts";

type Seen = { done: number | null; total: number | null };
type Answer = { rebuild: Seen & { finishedAt: string | null } };

/** How far a rebuild is, from the API; when it has ended the page is read anew. */
export function RebuildProgress({ first, words }: { first: Seen; words: { label: string; running: string; asked: string } }) {
  const { seen } = useWatched<Answer>("/api/v1/search/index", ({ rebuild }) => rebuild.finishedAt !== null, 1000);
  const { done, total } = seen?.rebuild ?? first;
  const counted = total !== null && done !== null && total > 0;
  const text = counted ? words.running.replace("{done}", String(done)).replace("{total}", String(total)) : words.asked;
  return <ProgressBar label={words.label} value={counted ? done : undefined} max={counted ? total : undefined} text={text} />;
}
