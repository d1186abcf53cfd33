"use client";
import { useSyncExternalStore } from "react";
import { tellZone } from "#components/ui/reader-zone.tsx";

export type Me = { id: string; name: string; handle: string; timeZone: string; staff: boolean; unreadNotifications: number };

/** `undefined`: not asked yet; `null`: a visitor. */
let me: Me | null | undefined;
let asking: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Whether this browser has signed in, by the hint cookie: visitors cost no request. */
export const hinted = () => /(?:^|; )signed-in=1(?:;|$)/.test(document.cookie);

/** Who is signed in, as GET /api/v1/me said. */
export const useMe = () => useSyncExternalStore(subscribe, () => me, () => undefined);

/** Asks anew when the hint has changed since: after signing in or out without a page load. */
export function refreshMe(): Promise<void> {
  if (!hinted()) return Promise.resolve(set(null));
  if (me) return Promise.resolve();
  return (asking ??= ask().finally(() => { asking = null; }));
}

/** Asks again, whatever is known: after the line was broken, what was told meanwhile was not heard. */
export const renewMe = (): Promise<void> => (asking ??= ask().finally(() => { asking = null; }));

let leaving = false;

/** The member has pressed "sign out", or deletes the account: the end of the session that follows is no surprise. */
export const leave = () => void (leaving = true);
/** It was refused: whoever ends the session now is somebody else. */
export const stay = () => void (leaving = false);
export const isLeaving = () => leaving;

/** The session is over. */
export function forgetMe() {
  document.cookie = "signed-in=; path=/; max-age=0";
  set(null);
}

/** The live count, without asking. */
export function setUnread(unreadNotifications: number) {
  if (me) set({ ...me, unreadNotifications });
}

async function ask() {
  const response = await fetch("/api/v1/me", { headers: { accept: "application/json" } }).catch(() => null);
  if (!response?.ok) return void (me || tellZone(null)); // offline or busy: the next page asks again
  const { member } = (await response.json()) as { member: Me | null };
  if (member) set(member);
  else forgetMe();
}

function set(next: Me | null) {
  const root = document.documentElement.dataset;
  if (next) root.signedIn = "";
  else delete root.signedIn;
  if (next?.staff) root.staff = "";
  else delete root.staff;
  if (!next) leaving = false;
  tellZone(next?.timeZone ?? null);
  if (me === next) return;
  me = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
