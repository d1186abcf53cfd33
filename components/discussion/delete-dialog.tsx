"use client";
import { useTranslations } from "use-intl";
import type { Message } from "#lib/discussion/protocol.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { BodyText } from "./body-text.tsx";
import styles from "./delete-dialog.module.css";

/** Asks before a message's words are gone for everybody. */
export function DeleteDialog({ message, onClose, onConfirm }: { message: Message | null; onClose: () => void; onConfirm: (message: Message) => void }) {
  const t = useTranslations("discussion");
  return (
    <Dialog open={message !== null} onClose={onClose} title={t("deleteTitle")} closeLabel={t("close")}>
      {message ? (
        <>
          <div className={styles.quote}><BodyText text={message.body} /></div>
          <p>{t("deleteText")}</p>
          <div className={styles.actions}>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button variant="danger" onClick={() => { onConfirm(message); onClose(); }}>{t("deleteConfirm")}</Button>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}
