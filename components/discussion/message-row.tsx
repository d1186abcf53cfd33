"use client";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { formatMoment } from "#lib/i18n/moments.ts";
import type { Message } from "#lib/discussion/protocol.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { classes } from "#components/ui/classes.ts";
import { BodyText } from "./body-text.tsx";
import { DayHeading } from "./day-heading.tsx";
import { MessageActions } from "./message-actions.tsx";
import { QuoteBlock } from "./quote-block.tsx";
import { ReactionBar } from "./reaction-bar.tsx";
import type { Row } from "./rows.ts";
import { useReader } from "./use-reader.ts";
import styles from "./message-row.module.css";

export type Deeds = {
  reply: (message: Message) => void;
  edit: (message: Message) => void;
  delete: (message: Message) => void;
  react: (message: Message, emoji: string) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
  rewrite: (clientId: string) => void;
};

type Props = Row & {
  does: Deeds;
  /** The answered message as it stands now, where it is in the list. */
  quoted: Message | undefined;
  isTabStop: boolean;
  isOpen: boolean;
  onShow: (id: string) => void;
  onActive: (id: string) => void;
  onHover: (id: string | null) => void;
};

export const MessageRow = memo(function MessageRow({ message, startsDay, startsNew, continues, does, quoted, isTabStop, isOpen, onShow, onActive, onHover }: Props) {
  const t = useTranslations("discussion");
  const { locale, timeZone, canWrite, guests } = useReader();
  const { id, author, body, replyTo, deletedAt, editedAt, createdAt } = message;
  const time = (at: string) => formatMoment(at, { locale, timeZone, style: "time" });
  const whole = (at: string) => formatMoment(at, { locale, timeZone, style: "dateTime" });
  return (
    <li>
      {startsDay ? <DayHeading at={createdAt} /> : null}
      {startsNew ? <p className={styles.newLine} data-new-line=""><span>{t("newMessages")}</span></p> : null}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- arrows move between messages; their actions open where the focus is */}
      <article
        className={classes(styles.row, continues && styles.continues)} data-message={id} data-open={isOpen || undefined} tabIndex={isTabStop ? 0 : -1}
        aria-label={t("arrived", { name: `${author?.name ?? t("formerMember")}, ${time(createdAt)}`, text: deletedAt ? t("deleted") : body })} suppressHydrationWarning
        onFocus={() => onActive(id)} onPointerEnter={({ pointerType }) => { if (pointerType === "mouse") onHover(id); }} onPointerLeave={() => onHover(null)}
      >
        {/* eslint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
        {continues ? <time className={styles.aside} dateTime={createdAt} title={whole(createdAt)} suppressHydrationWarning>{time(createdAt)}</time> : <Avatar name={author?.name ?? "?"} seed={author?.id ?? "former"} />}
        <div className={styles.main}>
          {continues ? null : (
            <p className={styles.head}>
              <span className={styles.name} dir="auto">{author?.name ?? t("formerMember")}</span>
              {author && guests.has(author.id) ? <Badge>{t("guest")}</Badge> : null}
              <time dateTime={createdAt} title={whole(createdAt)} suppressHydrationWarning>{time(createdAt)}</time>
            </p>
          )}
          {replyTo ? <QuoteBlock quote={replyTo} current={quoted} onShow={onShow} /> : null}
          {deletedAt ? <p className={styles.deleted}>{t("deleted")}</p> : <BodyText text={body} />}
          {editedAt && !deletedAt ? <span className={styles.edited} title={whole(editedAt)} suppressHydrationWarning>{t("edited")}</span> : null}
          {message.reactions.length > 0 && !deletedAt ? <ReactionBar message={message} onReact={does.react} isFocusable={isOpen} /> : null}
        </div>
        {isOpen && !deletedAt && canWrite ? <MessageActions message={message} does={does} /> : null}
      </article>
    </li>
  );
});
