import type { Message, Opened, Person } from "#lib/discussion/protocol.ts";
import type { DiscussionSocket } from "./ask.ts";
import type { Store } from "./outbox.ts";

/** What a conversation in the browser is opened with. */
export type Opening = {
  conversationId: string;
  me: Person;
  initial: Pick<Opened, "messages" | "lastRev">;
  socket: DiscussionSocket;
  store: Store | null;
  /** Messages right before `seq`, from the API. */
  fetchEarlier: (seq: number) => Promise<{ messages: Message[]; more: boolean }>;
};
