"use client";
import { cancelListAction, sendListAction } from "#lib/clusters/actions/invitations.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { useWatched } from "#components/ui/use-watched.ts";
import styles from "./invitations.module.css";

type Deed = { slug: string; batchId: string; locale: string };

/** Sends the good lines, or throws the list away. */
export function ListDeeds({ slug, batchId, locale, good, sending, words }: Deed & { good: number; sending: boolean; words: Record<"send" | "sendDone" | "cancel" | "cancelTitle" | "cancelText" | "cancelDone" | "keep" | "close", string> }) {
  const cancel = useToldAction(cancelListAction, words.cancelDone);
  return (
    <div className={styles.actions}>
      {good && !sending ? <ToldButton action={sendListAction} done={words.sendDone} fields={{ slug, batchId, locale }} variant="primary">{words.send}</ToldButton> : null}
      <ConfirmButton label={words.cancel} action={cancel} fields={{ slug, batchId, locale }} words={{ title: words.cancelTitle, text: words.cancelText, confirm: words.cancel, cancel: words.keep, close: words.close }} />
    </div>
  );
}

type Seen = { state: string; good: number; sent: number };

/** How far the sending is, from the API; when it has ended the page is read anew. */
export function WatchList({ slug, batchId, seen: first, words }: { slug: string; batchId: string; seen: Seen; words: Record<"progress" | "count" | "leave", string> }) {
  const { seen } = useWatched<Seen>(`/api/v1/clusters/${slug}/invitation-lists/${batchId}`, ({ state }) => state !== "sending");
  const { good, sent } = seen ?? first;
  return (
    <div className={styles.watch}>
      <ProgressBar label={words.progress} value={sent} max={Math.max(good, 1)} text={words.count.replace("{done}", String(sent)).replace("{total}", String(good))} />
      <p className={styles.soft}>{words.leave}</p>
    </div>
  );
}
