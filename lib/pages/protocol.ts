import type { Ack } from "#lib/realtime/protocol.ts";

/* What travels about pages between the gateway and its clients. Types only, the same on both sides. */

export type Writer = { id: string; name: string; handle: string };

export type PageClientEvents = {
  /** Hears of a page from now on. */
  "page:open": (input: { pageId: string }, ack: (answer: Ack<object>) => void) => void;
  "page:close": (input: { pageId: string }) => void;
  /** I am writing in it; told to the others who have it open. */
  "page:editing": (input: { pageId: string }) => void;
};

export type PageServerEvents = {
  /** Who writes, until when unless told again. */
  "page:editing": (who: { pageId: string; member: Writer; until: string }) => void;
  /** A new version was saved. */
  "page:changed": (change: { pageId: string; locale: string; rev: number; actorId: string | null }) => void;
};
