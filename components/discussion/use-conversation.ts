"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Message, Opened, Person } from "#lib/discussion/protocol.ts";
import { sharedSocket } from "#components/shell/socket.ts";
import { Conversation } from "./client/conversation.ts";
import type { Snapshot } from "./client/snapshot.ts";

export type Room = { conversationId: string; me: Person; initial: Pick<Opened, "messages" | "lastRev" | "readSeq"> };

/** The open conversation: what the server wrote into the page at first, live once the browser has taken over. */
export function useConversation(room: Room): { snapshot: Snapshot; conversation: Conversation | null } {
  const [conversation, setConversation] = useState<Conversation | null>(null);
  const [asWritten] = useState(() => snapshotOf(room));

  useEffect(() => {
    const opened = new Conversation({ ...room, socket: sharedSocket(), store: storage(), fetchEarlier: (seq) => fetchEarlier(room.conversationId, seq) });
    setConversation(opened);
    return () => opened.close();
  }, [room.conversationId, room.me.id]);

  const snapshot = useSyncExternalStore(conversation?.subscribe ?? never, conversation?.getSnapshot ?? (() => asWritten), () => asWritten);
  return { snapshot, conversation };
}

const snapshotOf = ({ initial: { messages } }: Room): Snapshot => ({
  status: "connecting",
  messages,
  outbox: [],
  hasEarlier: (messages[0]?.seq ?? 1) > 1,
  isLoadingEarlier: false,
  writing: [],
  present: { members: [], count: 0 },
});

async function fetchEarlier(conversationId: string, beforeSeq: number): Promise<{ messages: Message[]; more: boolean }> {
  const response = await fetch(`/api/v1/conversations/${conversationId}/messages?beforeSeq=${beforeSeq}&limit=50`);
  if (!response.ok) throw new Error(`history: ${response.status}`);
  const { items, nextCursor } = (await response.json()) as { items: Message[]; nextCursor: string | null };
  return { messages: items, more: nextCursor !== null };
}

/** Null where the browser forbids it. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const never = () => () => {};
