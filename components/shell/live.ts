"use client";
import type { Locale } from "#lib/i18n/locales.ts";
import { toast } from "#components/ui/toast/toast.ts";
import { closeSharedSocket, sharedSocket } from "./socket.ts";
import { forgetMe, setUnread } from "./me.ts";

/** Hears what concerns the member wherever they are: new notifications, and the end of their session. */
export function listen(locale: Locale, endedWords: string): () => void {
  const socket = sharedSocket();
  const told = ({ unread }: { unread: number }) => setUnread(unread);
  const ended = () => {
    closeSharedSocket();
    forgetMe();
    toast({ text: endedWords });
    const here = location.pathname + location.search;
    location.assign(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
  };
  socket.on("notification:new", told);
  socket.on("session:ended", ended);
  return () => {
    socket.off("notification:new", told);
    socket.off("session:ended", ended);
  };
}
