import type { Message, Person } from "#lib/discussion/protocol.ts";
import type { Outgoing } from "./outbox.ts";

/** `lost`: the conversation is no longer the member's; `ended`: the session is over. */
export type Status = "connecting" | "live" | "lost" | "ended";

/** What is shown of a conversation at one moment. */
export type Snapshot = {
  status: Status;
  messages: Message[];
  outbox: readonly Outgoing[];
  hasEarlier: boolean;
  isLoadingEarlier: boolean;
  writing: Person[];
  present: { members: Person[]; count: number };
};
