"use client";
import { useState } from "react";
import { revokeInvitationAction } from "#lib/clusters/actions/invitations.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import styles from "./invitations.module.css";

/** An invitation's link, to copy or to select by hand. */
export function CopyLink({ url, words }: { url: string; words: Record<"copy" | "copied" | "link", string> }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard?.writeText(url).then(() => setCopied(true), () => setCopied(false));
  return (
    <span className={styles.copy}>
      <input readOnly value={url} aria-label={words.link} className={styles.url} onFocus={(focus) => focus.target.select()} />
      <Button size="small" onClick={() => void copy()}>{copied ? words.copied : words.copy}</Button>
    </span>
  );
}

/** Makes an invitation worthless, after asking. */
export function RevokeInvitation({ slug, invitationId, locale, words }: { slug: string; invitationId: string; locale: string; words: Record<"revoke" | "title" | "text" | "done" | "cancel" | "close", string> }) {
  const action = useToldAction(revokeInvitationAction, words.done);
  return <ConfirmButton size="small" variant="quiet" label={words.revoke} action={action} fields={{ slug, invitationId, locale }} words={{ title: words.title, text: words.text, confirm: words.revoke, cancel: words.cancel, close: words.close }} />;
}
