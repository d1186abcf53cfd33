"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { cancelListAction, sendListAction } from "#lib/clusters/actions/invitations.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import styles from "./invitations.module.css";

type Deed = { slug: string; batchId: string; locale: string };

/** Sends the good lines, or throws the list away. */
export function ListDeeds({ slug, batchId, locale, good, sending, words }: Deed & { good: number; sending: boolean; words: Record<"send" | "sendDone" | "cancel" | "cancelTitle" | "cancelText" | "cancelDone" | "keep" | "close", string> }) {
  const send = useToldAction(sendListAction, words.sendDone);
  const cancel = useToldAction(cancelListAction, words.cancelDone);
  return (
    <div className={styles.actions}>
      {good && !sending ? (
        <form action={send}>
          <input type="hidden" name="slug" value={slug} /><input type="hidden" name="batchId" value={batchId} /><input type="hidden" name="locale" value={locale} />
          <Submit>{words.send}</Submit>
        </form>
      ) : null}
      <ConfirmButton label={words.cancel} action={cancel} fields={{ slug, batchId, locale }} words={{ title: words.cancelTitle, text: words.cancelText, confirm: words.cancel, cancel: words.keep, close: words.close }} />
    </div>
  );
}

type Seen = { state: string; good: number; sent: number };

/** How far the sending is, from the API; when it has ended the page is read anew. */
export function WatchList({ slug, batchId, seen: first, words }: { slug: string; batchId: string; seen: Seen; words: Record<"progress" | "count" | "leave", string> }) {
  const router = useRouter();
  const [seen, setSeen] = useState(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    async function look() {
      const answer = await fetch(`/api/v1/clusters/${slug}/invitation-lists/${batchId}`, { cache: "no-store" }).catch(() => null);
      const found = answer?.ok ? ((await answer.json()) as Seen) : null;
      if (gone) return;
      if (found) setSeen(found);
      if (found && found.state !== "sending") return router.refresh();
      timer = setTimeout(() => void look(), found ? 700 : 3500);
    }
    timer = setTimeout(() => void look(), 700);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [slug, batchId, router]);
  return (
    <div className={styles.watch}>
      <ProgressBar label={words.progress} value={seen.sent} max={Math.max(seen.good, 1)} text={words.count.replace("{done}", String(seen.sent)).replace("{total}", String(seen.good))} />
      <p className={styles.soft}>{words.leave}</p>
    </div>
  );
}
