"use client";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { __iconData as sendIcon } from "#icons/send-horizontal";
import { __iconData as x } from "#icons/x";
import type { Message } from "#lib/discussion/protocol.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { useDraft } from "./use-draft.ts";
import styles from "./composer.module.css";

/** What the composer is asked to do: answer, change, or take back words that were not sent. */
export type Intent = { kind: "reply" | "edit"; message: Message } | { kind: "rewrite"; body: string } | null;

type Props = {
  draftKey: string;
  intent: Intent;
  disabled: boolean;
  onSend: (body: string) => void;
  onSave: (message: Message, body: string) => void;
  onIntentOver: () => void;
  onEditLast: () => void;
  onWriting: () => void;
};

const maxBody = 10_000; // as lib/discussion/input.ts says, which the browser need not load
const warnAt = 500;

export function Composer({ draftKey, intent, disabled, onSend, onSave, onIntentOver, onEditLast, onWriting }: Props) {
  const t = useTranslations("discussion");
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const [draft, keepDraft] = useDraft(draftKey);
  const [edited, setEdited] = useState<string | null>(null);
  const [seen, setSeen] = useState<Intent>(null);
  if (intent !== seen) {
    setSeen(intent);
    setEdited(intent?.kind === "edit" ? intent.message.body : null);
    if (intent?.kind === "rewrite") keepDraft(draft.trim() ? `${intent.body}\n${draft}` : intent.body);
  }
  useEffect(() => {
    if (intent) field.current?.focus();
    if (intent?.kind === "rewrite") onIntentOver();
  }, [intent, onIntentOver]);

  const text = edited ?? draft;
  const left = maxBody - [...text].length;
  const canSend = text.trim() !== "" && left >= 0 && !disabled;
  const submit = () => {
    if (!canSend) return;
    if (intent?.kind === "edit") onSave(intent.message, text.trim());
    else {
      onSend(text.trim());
      keepDraft("");
    }
    onIntentOver();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey && !matchMedia("(pointer: coarse)").matches) {
      event.preventDefault(); // on a phone Enter starts a line, and the button sends
      submit();
    } else if (event.key === "Escape" && intent) onIntentOver();
    else if (event.key === "ArrowUp" && text === "" && !intent) {
      event.preventDefault();
      onEditLast();
    }
  };
  const about = intent && intent.kind !== "rewrite" ? intent : null;
  return (
    <form className={styles.composer} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {about ? (
        <div className={styles.about}>
          <span className={styles.what}>{about.kind === "edit" ? t("composer.editing") : t("composer.replying", { name: about.message.author?.name ?? t("formerMember") })}</span>
          <span className={styles.excerpt} dir="auto">{about.message.body}</span>
          <Button variant="quiet" size="small" square icon={<Icon of={x} size={16} />} aria-label={t("cancel")} onClick={onIntentOver} />
        </div>
      ) : null}
      <div className={styles.row}>
        <label className={styles.label}>
          <VisuallyHidden>{t("composer.label")}</VisuallyHidden>
          <textarea
            ref={field} className={styles.field} rows={1} dir="auto" value={text} disabled={disabled} placeholder={t("composer.placeholder")} aria-describedby={hint} aria-invalid={left < 0 || undefined}
            onChange={({ target: { value } }) => { if (edited === null) keepDraft(value); else setEdited(value); if (value.trim()) onWriting(); }} onKeyDown={onKeyDown}
          />
        </label>
        <Button type="submit" variant="primary" disabled={!canSend} icon={<Icon of={sendIcon} />} className={styles.send}>
          <span className={styles.sendWord}>{intent?.kind === "edit" ? t("composer.save") : t("composer.send")}</span>
        </Button>
      </div>
      <p id={hint} className={styles.hint} data-tells={left < 0 ? "over" : left <= warnAt ? "left" : undefined}>
        {left < 0 ? t("composer.tooLong", { count: -left }) : left <= warnAt ? t("composer.left", { count: left }) : t("composer.hint")}
      </p>
    </form>
  );
}
