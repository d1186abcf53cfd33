"use client";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { __iconData as down } from "#icons/arrow-down";
import { __iconData as bubbles } from "#icons/messages-square";
import { dayOf } from "#lib/i18n/moments.ts";
import type { Message } from "#lib/discussion/protocol.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { Arrivals } from "./arrivals.tsx";
import type { Conversation } from "./client/conversation.ts";
import type { Snapshot } from "./client/snapshot.ts";
import { MessageRow, type Deeds } from "./message-row.tsx";
import { OutgoingRow } from "./outgoing-row.tsx";
import { rowsOf } from "./rows.ts";
import { useReader } from "./use-reader.ts";
import { useReading } from "./use-reading.ts";
import { useScroll } from "./use-scroll.ts";
import styles from "./message-list.module.css";

type Props = { snapshot: Snapshot; conversation: Conversation | null; readSeq: number; does: Deeds };

/** All that was said, in order; arrows go from message to message, Tab goes on to what can be done with one. */
export function MessageList({ snapshot, conversation, readSeq, does }: Props) {
  const t = useTranslations("discussion");
  const { me, timeZone } = useReader();
  const { messages, outbox, hasEarlier, isLoadingEarlier } = snapshot;
  const list = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [hoveredId, setHoveredId] = useState<string | null>(null);
  const { atBottom, unseen, toLatest, onScroll } = useScroll(list, messages, outbox.length, me.id);
  const lineAfter = useReading({ conversation, status: snapshot.status, messages, atBottom, readSeq });
  const rows = useMemo(
    () => rowsOf(messages, { dayOf: (at) => dayOf(at, timeZone), readSeq: lineAfter, me: me.id }),
    [messages, timeZone, lineAfter, me.id],
  );
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const loadEarlier = () => void conversation?.loadEarlier().catch(() => toast({ text: t("earlierFailed"), tone: "bad" }));
  const show = (id: string) => list.current?.querySelector<HTMLElement>(`[data-message="${id}"]`)?.focus();

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target as HTMLElement).dataset.message) return;
    const at = messages.findIndex(({ id }) => id === activeId);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: messages.length - 1 }[event.key];
    const next: Message | undefined = to === undefined ? undefined : messages[to];
    if (!next) return;
    event.preventDefault();
    show(next.id);
  };
  const tabStop = byId.has(activeId ?? "") ? activeId : messages.at(-1)?.id;
  return (
    <div className={styles.frame}>
      <div ref={list} className={styles.scroller} onScroll={onScroll}>
        {hasEarlier ? <Earlier isLoading={isLoadingEarlier} onReach={loadEarlier} /> : messages.length > 0 ? <p className={styles.beginning}>{t("beginning")}</p> : null}
        {messages.length === 0 && outbox.length === 0 ? <EmptyState icon={bubbles} title={t("emptyTitle")}>{t("emptyText")}</EmptyState> : null}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move between the messages, which are focusable */}
        <ol className={styles.list} aria-label={t("log")} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <MessageRow
              key={row.message.id} {...row} does={does} quoted={row.message.replyTo ? byId.get(row.message.replyTo.id) : undefined} onShow={show}
              isTabStop={row.message.id === tabStop} isOpen={row.message.id === activeId || row.message.id === hoveredId}
              onActive={setActiveId} onHover={setHoveredId}
            />
          ))}
          {outbox.map((item) => <OutgoingRow key={item.clientId} item={item} does={does} isOnline={snapshot.status === "live"} />)}
        </ol>
      </div>
      {atBottom ? null : (
        <Button className={styles.latest} size="small" icon={<Icon of={down} size={16} />} onClick={toLatest}>
          {unseen > 0 ? t("newCount", { count: unseen }) : t("toLatest")}
        </Button>
      )}
      <Arrivals messages={messages} />
    </div>
  );
}

/** Loads more history when it comes into view, or at a press. */
function Earlier({ isLoading, onReach }: { isLoading: boolean; onReach: () => void }) {
  const t = useTranslations("discussion");
  const mark = useRef<HTMLDivElement>(null);
  const reach = useRef(onReach);
  useEffect(() => void (reach.current = onReach));
  useEffect(() => {
    if (isLoading || !mark.current) return;
    const seen = new IntersectionObserver(([entry]) => void (entry?.isIntersecting && reach.current()), { rootMargin: "200px 0px 0px" });
    seen.observe(mark.current);
    return () => seen.disconnect();
  }, [isLoading]);
  return (
    <div ref={mark} className={styles.earlier}>
      <Button variant="quiet" size="small" disabled={isLoading} onClick={onReach}>{isLoading ? t("loadingEarlier") : t("earlier")}</Button>
    </div>
  );
}
