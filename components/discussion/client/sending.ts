import type { Message } from "#lib/discussion/protocol.ts";
import type { Ask } from "./ask.ts";
import type { Outbox, Outgoing } from "./outbox.ts";

type Options = {
  conversationId: string;
  outbox: Outbox;
  ask: Ask;
  isLive: () => boolean;
  changed: () => void;
  acknowledged: (message: Message) => void;
  later: (work: () => void, milliseconds: number) => void;
};

/** Milliseconds before trying again after a fault of the server. */
const pause = 2_000;
const final = new Set(["invalid", "forbidden", "not_found", "conflict"]);

/** Sends what waits in the outbox, the oldest first, the next when the one before is acknowledged. */
export class Sending {
  #isRunning = false;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async run(): Promise<void> {
    if (this.#isRunning) return;
    const { outbox, isLive } = this.#options;
    this.#isRunning = true;
    try {
      for (let item = outbox.head; item && isLive(); item = outbox.head) await this.#send(item);
    } finally {
      this.#isRunning = false;
    }
  }

  async #send(item: Outgoing) {
    const { ask, outbox, conversationId, changed, acknowledged, isLive, later } = this.#options;
    const { clientId, body, replyTo } = item;
    outbox.put({ ...item, state: "sending" });
    changed();
    const answer = await ask("message:send", { conversationId, clientId, body, replyToId: replyTo?.id });
    if (answer.ok) return acknowledged(answer.message);
    if (!outbox.items.some((one) => one.clientId === clientId)) return; // heard meanwhile, or taken back
    const { code, message: reason, retryAfter } = answer.error;
    const isFinal = final.has(code);
    outbox.put(isFinal ? { ...item, state: "failed", reason } : { ...item, state: "queued" });
    changed();
    if (!isFinal && isLive()) await new Promise<void>((resolve) => later(resolve, retryAfter ? retryAfter * 1000 : pause));
  }
}
