import { v7 } from "uuid";
import type { Message, Quote } from "#lib/discussion/protocol.ts";
import type { ErrorCode } from "#lib/realtime/protocol.ts";
import { asker, type Ask } from "./ask.ts";
import { CatchingUp } from "./catching-up.ts";
import { doubting } from "./doubt.ts";
import { hear } from "./hearing.ts";
import type { Opening } from "./opening.ts";
import { Outbox } from "./outbox.ts";
import { nobody, Peers } from "./peers.ts";
import { Sending } from "./sending.ts";
import type { Snapshot, Status } from "./snapshot.ts";
import { add, change, hasGap, prepend, type Timeline, timelineOf } from "./timeline.ts";

/** Milliseconds before asking again after a fault of the server. */
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
  readonly #options: Opening;
  readonly #ask: Ask;
  readonly #outbox: Outbox;
  readonly #peers: Peers;
  readonly #sending: Sending;
  readonly #catchingUp: CatchingUp;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();
  readonly #deafen: () => void;

  constructor(options: Opening) {
    const { initial, store, me, conversationId, socket } = options;
    this.#options = options;
    this.#ask = doubting(asker(socket), socket, { doubted: () => this.#become("connecting"), trusted: () => void this.#catchingUp.run() });
    this.#timeline = timelineOf(initial.messages);
    this.#rev = initial.lastRev;
    this.#hasEarlier = (initial.messages[0]?.seq ?? 1) > 1;
    this.#outbox = new Outbox(store, me.id, conversationId);
    this.#peers = new Peers(me.id, this.#publish);
    this.#sending = new Sending({
      conversationId, outbox: this.#outbox, ask: this.#ask, isLive: () => this.#status === "live", changed: this.#publish, later: this.#later,
      acknowledged: (message) => this.#receive([message]),
    });
    this.#catchingUp = new CatchingUp({
      conversationId, ask: this.#ask, position: () => ({ seq: this.#timeline.lastSeq, rev: this.#rev }), failed: this.#failed,
      receive: (messages) => this.#take(messages),
      receiveChanges: (messages, rev) => this.#takeChanges(messages, rev),
      done: () => this.#become("live"),
    });
    this.#snapshot = this.#look();
    this.#deafen = hear(socket, conversationId, {
      connected: () => void this.#catchingUp.run(),
      disconnected: () => this.#become("connecting"),
      ended: () => this.#become("ended"),
      message: (message) => this.#receive([message]),
      change: ({ rev, message }) => this.#hearChange(rev, message),
      writes: (who) => this.#peers.writes(who),
      present: (room) => this.#peers.arePresent(room),
    });
    if (socket.connected) void this.#catchingUp.run();
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
    void this.#sending.run();
  }

  /** Sends a failed message once more, as the same message. */
  retry(clientId: string) {
    const item = this.#outbox.items.find((one) => one.clientId === clientId);
    if (item?.state !== "failed") return;
    this.#outbox.put({ ...item, state: "queued", reason: undefined });
    this.#publish();
    void this.#sending.run();
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

  /** Remembers on the server how far has been read; false when that did not get through. */
  async markRead(seq: number): Promise<boolean> {
    return (await this.#ask("read", { conversationId: this.#options.conversationId, seq })).ok;
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
    this.#deafen();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#peers.clear();
    this.#status = "ended";
  }

  #receive(messages: Message[]) {
    this.#take(messages);
    if (hasGap(this.#timeline)) void this.#catchingUp.run();
  }

  #take(messages: Message[]) {
    this.#timeline = add(this.#timeline, messages);
    for (const { author, clientId } of messages) {
      if (author?.id === this.#options.me.id) this.#outbox.remove(clientId);
      else if (author) this.#peers.hasWritten(author.id);
    }
    this.#publish();
  }

  #hearChange(rev: number, message: Message) {
    const isNext = rev <= this.#rev + 1;
    this.#takeChanges([message], isNext ? rev : this.#rev);
    if (!isNext) void this.#catchingUp.run();
  }

  #takeChanges(messages: Message[], rev: number) {
    this.#timeline = change(this.#timeline, messages);
    this.#rev = Math.max(this.#rev, rev);
    this.#publish();
  }

  #failed = (code: ErrorCode) => {
    if (code === "not_found" || code === "forbidden") this.#become("lost");
    else if (code === "unauthenticated") this.#become("ended");
    else if (this.#options.socket.connected) this.#later(() => void this.#catchingUp.run(), pause);
  };

  #become(status: Status) {
    if (this.#status === "ended" || (this.#status === "lost" && status === "connecting")) return;
    if (status === "live" && !this.#options.socket.connected) return;
    this.#status = status;
    if (!this.#options.socket.connected) this.#peers.clear();
    this.#publish();
    if (status === "live") void this.#sending.run();
  }

  #later = (work: () => void, milliseconds: number) => {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, milliseconds);
    this.#timers.add(timer);
  };

  #publish = () => {
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  };

  #look(): Snapshot {
    const status = this.#status;
    const { writing, present } = status === "live" ? this.#peers : nobody;
    if (status === "lost") return { status, messages: [], outbox: [], hasEarlier: false, isLoadingEarlier: false, writing, present };
    return { status, messages: this.#timeline.messages, outbox: this.#outbox.items, hasEarlier: this.#hasEarlier, isLoadingEarlier: this.#isLoadingEarlier, writing, present };
  }
}
