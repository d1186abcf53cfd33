"use client";
import { usePathname } from "next/navigation";
import { Suspense, useEffect, useSyncExternalStore } from "react";

let path = "";
const listeners = new Set<() => void>();

/** Where the reader is; empty on the server and until the page has come alive. */
export const usePath = () => useSyncExternalStore(subscribe, () => path, () => "");

/**
 * Tells the frame where the reader is. The frame itself does not ask Next: its parts would then stand in Suspense, and
 * React sends a large one after the page, with an inline script that a cached page cannot carry a nonce for.
 */
export const PathWatcher = () => <Suspense><Watch /></Suspense>;

function Watch() {
  const now = usePathname();
  useEffect(() => {
    path = now;
    for (const listener of listeners) listener();
  }, [now]);
  return null;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether a place holds the address: itself or something beneath it. */
export const isIn = (address: string, place: string) => address === place || address.startsWith(`${place}/`);
