"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { sharedSocket } from "#components/shell/socket.ts";

/** Things that happen together are read together: milliseconds to wait for the next. */
const together = 400;

/** Keeps a page of a workspace fresh: reads it anew when something has happened there, and whenever the line was made anew. */
export function WorkspaceLive({ clusterId }: { clusterId: string }) {
  const router = useRouter();
  useEffect(() => {
    const socket = sharedSocket();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let opened = false;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), together);
    };
    const changed = (where: { clusterId: string }) => void (where.clusterId === clusterId && refresh());
    const open = () => {
      socket.emit("workspace:open", { clusterId }, () => {});
      if (opened) refresh(); // what happened meanwhile, nobody heard
      opened = true;
    };
    if (socket.connected) open();
    socket.on("connect", open);
    socket.on("workspace:changed", changed);
    return () => {
      clearTimeout(timer);
      socket.off("connect", open);
      socket.off("workspace:changed", changed);
    };
  }, [router, clusterId]);
  return null;
}
