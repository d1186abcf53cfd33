import type { Socket } from "socket.io-client";
import { v7 } from "uuid";
import type { ClientEvents, Message, Opened, Person, Quote, ServerEvents } from "#lib/discussion/protocol.ts";
import type { Ack, ErrorCode, Refused } from "#lib/realtime/protocol.ts";
import { Outbox, type Outgoing, type Store } from "./outbox.ts";
import { Peers } from "./peers.ts";
import { add, change, hasGap, prepend, type Timeline, timelineOf } from "./timeline.ts";

export type DiscussionSocket = Socket<ServerEvents, ClientEvents>;

/** `lost`: the conversation is no longer the member's; `ended`: the session is over. Both are final. */
export type Status = "connecting" | "live" | "lost" | "ended";

export type Snapshot = {
  status: Status;
  messages: Message[];
  outbox: readonly Outgoing[];
  hasEarlier: boolean;
  isLoadingEarlier: boolean;
  writing: Person[];
  present: { members: Person[]; count: number };
};

type Options = {
  conversationId: string;
  me: Person;
  initial: Pick<Opened, "messages" | "lastRev">;
  socket: DiscussionSocket;
  store: Store | null;
  /** Messages right before `seq`, from the API. */
  fetchEarlier: (seq: number) => Promise<{ messages: Message[]; more: boolean }>;
};

/** Milliseconds to wait for an acknowledgement, and before trying again after a fault of the server. */
const patience = 10_000;
const pause = 2_000;

/**
 * One open conversation in the browser: what is shown, what is on its way, and all that keeps the two true over lost
 * connections. Sends in order, one at a time, again and again with the same `clientId` until acknowledged; fills gaps of
 * `seq` and `rev` by asking. For `useSyncExternalStore`.
 */
export class Conversation {
  #timeline: Timeline;
  #rev: number;
  #status: Status = "connecting";
  #hasEarlier: boolean;
  #isLoadingEarlier = false;
  #snapshot: Snapshot;
  #catchingUp = false;
  #askAgain = false;
  #isSending = false;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #outbox: Outbox;
  readonly #peers: Peers;
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  readonly #handlers: [string, (...args: never[]) => void][];

  constructor(options: Options) {
    const { initial, store, me, conversationId, socket } = options;
    this.#options = options;
    this.#timeline = timelineOf(initial.messages);
    this.#rev = initial.lastRev;
    this.#hasEarlier = (initial.messages[0]?.seq ?? 1) > 1;
    this.#outbox = new Outbox(store, me.id, conversationId);
    this.#peers = new Peers(me.id, () => this.#publish());
    this.#snapshot = this.#take();
    this.#handlers = this.#listen();
    for (const [event, handler] of this.#handlers) socket.on(event as never, handler as never);
    if (socket.connected) void this.#catchUp();
  }

  getSnapshot = () => this.#snapshot;

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Takes a message to send; it shows at once. */
  send(body: string, replyTo: Quote | null = null) {
    this.#outbox.put({ clientId: v7(), body, replyTo, createdAt: new Date().toISOString(), state: "queued" });
    this.#peers.stoppedWriting();
    this.#publish();
    void this.#sendAll();
  }

  /** Sends a failed message once more, as the same message. */
  retry(clientId: string) {
    const item = this.#outbox.items.find((one) => one.clientId === clientId);
    if (item?.state !== "failed") return;
    this.#outbox.put({ ...item, state: "queued", reason: undefined });
    this.#publish();
    void this.#sendAll();
  }

  /** Takes a message back that has not been acknowledged; answers its words, for the composer. */
  discard(clientId: string): string | undefined {
    const item = this.#outbox.remove(clientId);
    this.#publish();
    return item?.body;
  }

  edit = (messageId: string, body: string) => this.#ask("message:edit", { messageId, body });
  remove = (messageId: string) => this.#ask("message:delete", { messageId });
  react = (messageId: string, emoji: string) => this.#ask("reaction:toggle", { messageId, emoji });

  /** Remembers on the server how far has been read. */
  markRead(seq: number) {
    if (this.#status === "live") void this.#ask("read", { conversationId: this.#options.conversationId, seq });
  }

  /** Tells the others that the member writes; as often as one likes. */
  isWriting() {
    const { socket, conversationId } = this.#options;
    if (this.#status === "live" && this.#peers.mayTell()) socket.volatile.emit("typing", { conversationId });
  }

  async loadEarlier(): Promise<void> {
    const first = this.#timeline.messages[0];
    if (!first || !this.#hasEarlier || this.#isLoadingEarlier) return;
    this.#isLoadingEarlier = true;
    this.#publish();
    try {
      const { messages, more } = await this.#options.fetchEarlier(first.seq);
      this.#timeline = prepend(this.#timeline, messages);
      this.#hasEarlier = more;
    } finally {
      this.#isLoadingEarlier = false;
      this.#publish();
    }
  }

  close() {
    for (const [event, handler] of this.#handlers) this.#options.socket.off(event as never, handler as never);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#peers.close();
    this.#status = "ended";
  }

  #listen(): [string, (...args: never[]) => void][] {
    const { conversationId } = this.#options;
    const here = <T extends { conversationId: string }>(take: (news: T) => void) => (news: T) => void (news.conversationId === conversationId && take(news));
    type Heard<E extends keyof ServerEvents> = Parameters<ServerEvents[E]>[0];
    return [
      ["connect", () => void this.#catchUp()],
      ["disconnect", () => this.#become("connecting")],
      ["connect_error", (error: Error & { data?: { code?: ErrorCode } }) => void (error.data?.code === "unauthenticated" && this.#become("ended"))],
      ["session:ended", () => this.#become("ended")],
      ["message:new", here((message: Message) => this.#receive([message]))],
      ["message:changed", here(({ rev, message }: Heard<"message:changed">) => this.#receiveChange(rev, message))],
      ["typing", here((who: Heard<"typing">) => this.#peers.writes(who))],
      ["presence", here((room: Heard<"presence">) => this.#peers.arePresent(room))],
    ];
  }

  #receive(messages: Message[]) {
    this.#timeline = add(this.#timeline, messages);
    for (const { author, clientId } of messages) {
      if (author?.id === this.#options.me.id) this.#outbox.remove(clientId);
      else if (author) this.#peers.hasWritten(author.id);
    }
    this.#publish();
    if (hasGap(this.#timeline)) void this.#catchUp();
  }

  #receiveChange(rev: number, message: Message) {
    this.#timeline = change(this.#timeline, [message]);
    this.#publish();
    if (rev === this.#rev + 1) this.#rev = rev;
    else if (rev > this.#rev) void this.#catchUp();
  }

  /** Asks for all that was missed: messages, then changes. While one round runs, a wish for another is remembered. */
  async #catchUp(): Promise<void> {
    if (this.#catchingUp) return void (this.#askAgain = true);
    this.#catchingUp = true;
    try {
      do {
        this.#askAgain = false;
        await this.#readMessages();
        await this.#readChanges();
      } while (this.#askAgain);
      this.#become("live");
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#catchingUp = false;
    }
    void this.#sendAll();
  }

  async #readMessages() {
    const { conversationId } = this.#options;
    for (;;) {
      const answer = accepted(await this.#ask("conversation:open", { conversationId, afterSeq: this.#timeline.lastSeq }));
      this.#timeline = add(this.#timeline, answer.messages);
      for (const { author, clientId } of answer.messages) if (author?.id === this.#options.me.id) this.#outbox.remove(clientId);
      this.#publish();
      if (!answer.more) return;
    }
  }

  async #readChanges() {
    const { conversationId } = this.#options;
    for (;;) {
      const answer = accepted(await this.#ask("conversation:changes", { conversationId, afterRev: this.#rev }));
      this.#timeline = change(this.#timeline, answer.messages);
      this.#rev = Math.max(this.#rev, answer.rev);
      this.#publish();
      if (!answer.more) return;
    }
  }

  #failed(error: unknown) {
    const code = error instanceof NotAccepted ? error.refusal.code : "internal";
    if (code === "not_found" || code === "forbidden") this.#become("lost");
    else if (code === "unauthenticated") this.#become("ended");
    else if (this.#options.socket.connected) this.#later(() => this.#catchUp(), pause);
  }

  /** Sends what waits, the oldest first, the next when the one before is acknowledged. */
  async #sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (let item = this.#outbox.head; item && this.#status === "live"; item = this.#outbox.head) await this.#sendOne(item);
    } finally {
      this.#isSending = false;
    }
  }

  async #sendOne(item: Outgoing) {
    const { conversationId } = this.#options;
    const { clientId, body, replyTo } = item;
    this.#outbox.put({ ...item, state: "sending" });
    this.#publish();
    const answer = await this.#ask("message:send", { conversationId, clientId, body, replyToId: replyTo?.id });
    if (answer.ok) return this.#receive([answer.message]);
    if (!this.#outbox.items.some((one) => one.clientId === clientId)) return; // heard meanwhile, or taken back
    const { code, message: reason, retryAfter } = answer.error;
    const isFinal = code === "invalid" || code === "forbidden" || code === "not_found" || code === "conflict";
    this.#outbox.put(isFinal ? { ...item, state: "failed", reason } : { ...item, state: "queued" });
    this.#publish();
    if (!isFinal && this.#options.socket.connected) await new Promise<void>((resolve) => this.#later(resolve, retryAfter ? retryAfter * 1000 : pause));
  }

  /** Asks the server; a lost connection and a silent server look like a fault that passes. */
  async #ask<E extends Asking>(event: E, input: Parameters<ClientEvents[E]>[0]): Promise<Answer<E>> {
    const { socket } = this.#options;
    const silence: Refused = { ok: false, error: { code: "internal", message: "" } };
    if (!socket.connected) return silence as Answer<E>; // else socket.io would keep it and send it out of turn
    const asked = socket.timeout(patience) as unknown as { emitWithAck: (event: string, input: unknown) => Promise<Answer<E>> };
    return asked.emitWithAck(event, input).catch(() => silence as Answer<E>);
  }

  #become(status: Status) {
    if (this.#status === "ended" || (this.#status === "lost" && status === "connecting")) return;
    if (status === "live" && !this.#options.socket.connected) return;
    this.#status = status;
    if (status !== "live") this.#peers.clear();
    this.#publish();
  }

  #later(work: () => void, milliseconds: number) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, milliseconds);
    this.#timers.add(timer);
  }

  #publish() {
    this.#snapshot = this.#take();
    for (const listener of this.#listeners) listener();
  }

  #take(): Snapshot {
    const { messages } = this.#timeline;
    return {
      status: this.#status,
      messages,
      outbox: this.#outbox.items,
      hasEarlier: this.#hasEarlier,
      isLoadingEarlier: this.#isLoadingEarlier,
      writing: this.#peers.writing,
      present: this.#peers.present,
    };
  }
}

type Asking = Exclude<keyof ClientEvents, "typing">;
type Answer<E extends Asking> = Parameters<Parameters<ClientEvents[E]>[1]>[0];

class NotAccepted extends Error {
  readonly refusal: Refused["error"];
  constructor(refusal: Refused["error"]) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function accepted<T>(answer: Ack<T>): T {
  if (!answer.ok) throw new NotAccepted(answer.error);
  return answer;
}
