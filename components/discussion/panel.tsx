"use client";
import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Message, Person } from "#lib/discussion/protocol.ts";
import type { Standing } from "#lib/clusters/policy.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { toast } from "#components/ui/toast/toast.ts";
import { Composer, type Intent } from "./composer.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { LostRoom } from "./lost-room.tsx";
import { MessageList } from "./message-list.tsx";
import { Presence } from "./presence.tsx";
import { useConversation, type Room } from "./use-conversation.ts";
import { ReaderContext } from "./use-reader.ts";
import { WritingLine } from "./writing-line.tsx";
import styles from "./panel.module.css";

type Props = Room & { locale: Locale; timeZone: string; standing: Standing; clusterHref: string; /** False for a guest who only reads. */ canWrite?: boolean; /** People from outside who are in this conversation and nowhere else. */ guests?: readonly Person[] };

export function Panel({ locale, timeZone, standing, clusterHref, canWrite = true, guests = none, ...room }: Props) {
  const t = useTranslations("discussion");
  const { snapshot, conversation } = useConversation(room);
  const [intent, setIntent] = useState<Intent>(null);
  const [deleting, setDeleting] = useState<Message | null>(null);
  const { me } = room;
  const reader = useMemo(() => ({ me, standing, locale, timeZone, canWrite, guests: new Set(guests.map(({ id }) => id)) }), [me, standing, locale, timeZone, canWrite, guests]);

  const report = useCallback((asked: Promise<{ ok: boolean; error?: { message: string } }> | undefined) => {
    void asked?.then(({ ok, error }) => void (!ok && toast({ text: error?.message || t("failed"), tone: "bad" })));
  }, [t]);
  const does = useMemo(() => ({
    reply: (message: Message) => setIntent({ kind: "reply", message }),
    edit: (message: Message) => setIntent({ kind: "edit", message }),
    delete: setDeleting,
    react: (message: Message, emoji: string) => report(conversation?.react(message.id, emoji)),
    retry: (clientId: string) => conversation?.retry(clientId),
    discard: (clientId: string) => void conversation?.discard(clientId),
    rewrite: (clientId: string) => setIntent({ kind: "rewrite", body: conversation?.discard(clientId) ?? "" }),
  }), [conversation, report]);

  const isOpen = snapshot.status !== "ended";
  const editLast = () => {
    const last = snapshot.messages.findLast(({ author, deletedAt }) => author?.id === me.id && !deletedAt);
    if (last) does.edit(last);
  };
  if (snapshot.status === "lost") return <LostRoom href={clusterHref} />;
  return (
    <ReaderContext value={reader}>
      <section className={styles.panel} aria-label={t("general")}>
        <header className={styles.header}>
          <h2>{t("general")}</h2>
          {guests.length ? <span className={styles.guests}>{t("guests", { names: guests.map(({ name }) => name).join(", ") })}</span> : null}
          <Presence present={snapshot.present} />
        </header>
        <ConnectionBanner status={snapshot.status} locale={locale} />
        <MessageList snapshot={snapshot} conversation={conversation} readSeq={room.initial.readSeq} does={does} />
        <WritingLine writing={snapshot.writing} />
        {canWrite ? <Composer
          draftKey={`cluster.draft:${me.id}:${room.conversationId}`} intent={intent} disabled={!isOpen}
          onSend={(body) => conversation?.send(body, intent?.kind === "reply" ? quoteOf(intent.message) : null)}
          onSave={(message, body) => report(conversation?.edit(message.id, body))}
          onIntentOver={() => setIntent(null)} onEditLast={editLast} onWriting={() => conversation?.isWriting()}
        /> : <p className={styles.readOnly}>{t("readOnly")}</p>}
        <DeleteDialog message={deleting} onClose={() => setDeleting(null)} onConfirm={(message) => report(conversation?.remove(message.id))} />
      </section>
    </ReaderContext>
  );
}

const none: readonly Person[] = [];

const quoteOf = ({ id, seq, author, body, deletedAt }: Message) => ({ id, seq, author, excerpt: body.slice(0, 160), deleted: deletedAt !== null });
