"use client";
import { useTranslations } from "use-intl";
import { __iconData as clock } from "#icons/clock";
import { __iconData as alert } from "#icons/circle-exclamation-point";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { BodyText } from "./body-text.tsx";
import type { Outgoing } from "./client/outbox.ts";
import type { Deeds } from "./message-row.tsx";
import { QuoteBlock } from "./quote-block.tsx";
import { useReader } from "./use-reader.ts";
import row from "./message-row.module.css";
import styles from "./outgoing-row.module.css";

/** A message on its way: says how far it is, and what can be done when it failed. */
export function OutgoingRow({ item, does, isOnline }: { item: Outgoing; does: Deeds; isOnline: boolean }) {
  const t = useTranslations("discussion.outgoing");
  const { me } = useReader();
  const { clientId, body, replyTo, state, reason } = item;
  const isFailed = state === "failed";
  return (
    <li>
      <div className={row.row}>
        <Avatar name={me.name} seed={me.id} />
        <div className={row.main}>
          <p className={row.head}>
            <span className={row.name} dir="auto">{me.name}</span>
            <span className={isFailed ? styles.failed : styles.state}>
              <Icon of={isFailed ? alert : clock} size={14} />
              {isFailed ? `${t("failed")}${reason ? `: ${reason}` : ""}` : t(isOnline ? "sending" : "queued")}
            </span>
          </p>
          {replyTo ? <QuoteBlock quote={replyTo} /> : null}
          <div className={styles.body}><BodyText text={body} /></div>
          {isFailed ? (
            <div className={styles.deeds}>
              <Button size="small" onClick={() => does.retry(clientId)}>{t("retry")}</Button>
              <Button size="small" variant="quiet" onClick={() => does.rewrite(clientId)}>{t("edit")}</Button>
              <Button size="small" variant="quiet" onClick={() => does.discard(clientId)}>{t("discard")}</Button>
            </div>
          ) : null}
        </div>
      </div>
    </li>
  );
}
