"use client";
import { createContext, use, useSyncExternalStore, type ReactNode } from "react";

const ZoneOfPage = createContext<Promise<string | null> | null>(null);

/**
 * On whose clocks the pages within are written (decision 58): the reader's, by the profile. The server knows the reader
 * while it writes a member's page, so that no time changes under their eyes; the promise is waited for only where a
 * time is shown, and holds up nothing else.
 */
export function ReaderZone({ zone, children }: { zone: Promise<string | null>; children: ReactNode }) {
  return <ZoneOfPage value={zone}>{children}</ZoneOfPage>;
}

/** Of pages that are the same for all. `undefined`: the browser has not heard yet who reads; `null`: a visitor. */
let told: string | null | undefined;
const listeners = new Set<() => void>();

/** Says on whose clocks cached pages are to be read: the zone of a member's profile, or null for the browser's own. */
export function tellZone(zone: string | null) {
  if (told === zone) return;
  told = zone;
  for (const listener of listeners) listener();
}

/** The zone in which this reader is shown times: that of the profile, of the browser for a visitor; null while it is not known. */
export function useReaderZone(): string | null {
  const ofPage = use(ZoneOfPage);
  const onCached = useSyncExternalStore(subscribe, zoneNow, unknown);
  return (ofPage && use(ofPage)) ?? onCached;
}

const zoneNow = () => (told === null ? Intl.DateTimeFormat().resolvedOptions().timeZone : (told ?? null));
const unknown = () => null;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
