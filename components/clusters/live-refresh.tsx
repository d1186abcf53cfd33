"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { sharedSocket } from "#components/shell/socket.ts";

/**
 * Keeps a page fresh that a notification may concern: a request comes, a decision falls. Whenever the line is made anew it
 * asks again: what was told before, nobody heard.
 */
export function LiveRefresh() {
  const router = useRouter();
  useEffect(() => {
    const socket = sharedSocket();
    const refresh = () => router.refresh();
    let wasConnected = socket.connected; // the first connection follows the page at once: the page is fresh
    const connected = () => {
      if (wasConnected) refresh();
      wasConnected = true;
    };
    socket.on("notification:new", refresh);
    socket.on("connect", connected);
    return () => {
      socket.off("notification:new", refresh);
      socket.off("connect", connected);
    };
  }, [router]);
  return null;
}
