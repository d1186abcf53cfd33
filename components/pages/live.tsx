"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Socket } from "socket.io-client";
import { useTranslations } from "use-intl";
import { sharedSocket } from "#components/shell/socket.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { PageClientEvents, PageServerEvents } from "#lib/pages/protocol.ts";
import styles from "./pages.module.css";

export type PageSocket = Socket<PageServerEvents, PageClientEvents>;

type Heard = { writers: { id: string; name: string; until: number }[]; /** Somebody else's newer version of this text. */ newer: { rev: number; by: string | null } | null };

/**
 * Hears of a page that is open: who else writes in it, and that somebody saved it. `lost` runs when it is not ours to see
 * any more, `opened` whenever the line to it stands: what was told before, nobody heard.
 */
export function usePageNews({ pageId, locale, rev, me, lost, opened }: { pageId: string; locale: string; rev: number; me: string; lost?: () => void; opened?: () => void }) {
  const [heard, setHeard] = useState<Heard>({ writers: [], newer: null });
  useEffect(() => {
    const socket = sharedSocket() as unknown as PageSocket;
    const open = () => socket.emit("page:open", { pageId }, (answer) => { if (answer.ok) opened?.(); else if (answer.error.code === "not_found") lost?.(); });
    const writing: PageServerEvents["page:editing"] = ({ pageId: of, member, until }) => {
      if (of !== pageId || member.id === me) return;
      setHeard(({ writers, ...rest }) => ({ ...rest, writers: [...writers.filter(({ id }) => id !== member.id), { id: member.id, name: member.name, until: Date.parse(until) }] }));
    };
    const changed: PageServerEvents["page:changed"] = (change) => {
      if (change.pageId !== pageId || change.locale !== locale || change.actorId === me) return;
      setHeard(({ writers }) => ({ writers: writers.filter(({ id }) => id !== change.actorId), newer: { rev: change.rev, by: writers.find(({ id }) => id === change.actorId)?.name ?? null } }));
    };
    const forget = setInterval(() => setHeard((now) => (now.writers.some(({ until }) => until < Date.now()) ? { ...now, writers: now.writers.filter(({ until }) => until >= Date.now()) } : now)), 5_000);
    if (socket.connected) open();
    socket.on("connect", open);
    socket.on("page:editing", writing);
    socket.on("page:changed", changed);
    return () => {
      clearInterval(forget);
      socket.emit("page:close", { pageId });
      socket.off("connect", open);
      socket.off("page:editing", writing);
      socket.off("page:changed", changed);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `lost` and `opened` are made anew at each rendering and do the same
  }, [pageId, locale, me]);
  return { writers: heard.writers.map(({ name }) => name), newer: heard.newer && heard.newer.rev > rev ? heard.newer : null };
}

/** Says that I write in a page, now and again at most. */
export const tellWriting = (pageId: string) => void (sharedSocket() as unknown as PageSocket).emit("page:editing", { pageId });

/** What others do to the page that is being read. */
export function PageNews(page: { pageId: string; locale: string; rev: number; me: string }) {
  const t = useTranslations("pages.view");
  const router = useRouter();
  const { writers, newer } = usePageNews({ ...page, lost: () => router.refresh() });
  return (
    <div className={styles.live} aria-live="polite">
      {newer ? <Notice><p>{newer.by ? t("fresher", { name: newer.by }) : t("fresherSomebody")} <Button size="small" onClick={() => router.refresh()}>{t("reload")}</Button></p></Notice> : null}
      {writers.length ? <p className={styles.faint}>{t("writing", { names: writers.join(", ") })}</p> : null}
    </div>
  );
}
