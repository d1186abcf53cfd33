import type { Ack } from "#lib/realtime/protocol.ts";

/* What travels between the gateway and its clients (design/contract.md). Types only, the same on both sides. */

export type Person = { id: string; name: string; handle: string };

/** Who reacted with what; members in the order in which they did. */
export type Reaction = { emoji: string; memberIds: string[] };

/** The message that is answered, as it stands when this is read; an excerpt, empty if it was deleted. */
export type Quote = { id: string; seq: number; author: Person | null; excerpt: string; deleted: boolean };

export type Message = {
  id: string;
  conversationId: string;
  /** 1, 2, 3, … without gaps in its conversation. */
  seq: number;
  /** The conversation's revision of its last change; 0 if it never changed. */
  rev: number;
  clientId: string;
  /** Null when the account is gone. */
  author: Person | null;
  /** Empty once deleted. */
  body: string;
  replyTo: Quote | null;
  reactions: Reaction[];
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
};

export type Opened = { lastSeq: number; lastRev: number; readSeq: number; messages: Message[]; more: boolean };
export type Changes = { rev: number; messages: Message[]; more: boolean };

export type ClientEvents = {
  "conversation:open": (input: { conversationId: string; afterSeq?: number }, ack: (answer: Ack<Opened>) => void) => void;
  "conversation:changes": (input: { conversationId: string; afterRev: number }, ack: (answer: Ack<Changes>) => void) => void;
  "message:send": (input: { conversationId: string; clientId: string; body: string; replyToId?: string }, ack: (answer: Ack<{ message: Message }>) => void) => void;
  "message:edit": (input: { messageId: string; body: string }, ack: (answer: Ack<{ rev: number }>) => void) => void;
  "message:delete": (input: { messageId: string }, ack: (answer: Ack<{ rev: number }>) => void) => void;
  "reaction:toggle": (input: { messageId: string; emoji: string }, ack: (answer: Ack<{ rev: number }>) => void) => void;
  "workspace:open": (input: { clusterId: string }, ack: (answer: Ack<object>) => void) => void;
  read: (input: { conversationId: string; seq: number }, ack: (answer: Ack<object>) => void) => void;
  typing: (input: { conversationId: string }) => void;
};

export type ServerEvents = {
  "message:new": (message: Message) => void;
  "message:changed": (change: { conversationId: string; rev: number; message: Message }) => void;
  read: (mark: { conversationId: string; memberId: string; seq: number }) => void;
  /** Who writes, until when unless told again. */
  typing: (who: { conversationId: string; member: Person; until: string }) => void;
  /** Who is in the room: at most 50 named, `count` counts all; believed until told again or `until`. */
  presence: (room: { conversationId: string; members: Person[]; count: number; until: string }) => void;
  /** Something happened in a workspace that this connection has open: read it anew. */
  "workspace:changed": (where: { clusterId: string }) => void;
  "notification:new": (news: { notification: unknown; unread: number }) => void;
  "notification:read": (news: { unread: number }) => void;
  "session:ended": (why: { reason: string }) => void;
};
