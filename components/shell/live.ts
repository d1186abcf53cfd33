"use client";
import type { Locale } from "#lib/i18n/locales.ts";
import { forgetMe, hinted, isLeaving, renewMe, setUnread } from "./me.ts";
import { closeSharedSocket, sharedSocket } from "./socket.ts";

/** Hears what concerns the member wherever they are: new notifications, and the end of their session, which leads to the door. */
export function listen(locale: Locale): () => void {
  const socket = sharedSocket();
  const told = ({ unread }: { unread: number }) => setUnread(unread);
  const ended = () => {
    closeSharedSocket();
    if (isLeaving()) return; // the sign-out leads away itself
    forgetMe();
    location.assign(`/${locale}/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
  };
  let wasConnected = socket.connected;
  const back = () => {
    if (wasConnected) void renewMe();
    wasConnected = true;
  };
  socket.on("connect", back);
  socket.on("notification:new", told);
  socket.on("notification:read", told);
  socket.on("session:ended", ended);
  return () => {
    socket.off("connect", back);
    socket.off("notification:new", told);
    socket.off("notification:read", told);
    socket.off("session:ended", ended);
    if (!hinted()) closeSharedSocket(); // it spoke for somebody who has left
  };
}
