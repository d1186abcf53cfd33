import type { Message } from "#lib/discussion/protocol.ts";
import type { ErrorCode } from "#lib/realtime/protocol.ts";
import { accepted, NotAccepted, type Ask } from "./ask.ts";

type Options = {
  conversationId: string;
  ask: Ask;
  /** Where to go on from. */
  position: () => { seq: number; rev: number };
  receive: (messages: Message[]) => void;
  receiveChanges: (messages: Message[], rev: number) => void;
  done: () => void;
  failed: (code: ErrorCode) => void;
};

/** Asks for all that was missed: messages, then changes. While one round runs, a wish for another is remembered. */
export class CatchingUp {
  #isRunning = false;
  #again = false;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async run(): Promise<void> {
    if (this.#isRunning) return void (this.#again = true);
    this.#isRunning = true;
    let failure: ErrorCode | null = null;
    try {
      do {
        this.#again = false;
        await this.#readMessages();
        await this.#readChanges();
      } while (this.#again);
    } catch (error) {
      failure = error instanceof NotAccepted ? error.code : "internal";
    }
    this.#isRunning = false;
    if (failure) this.#options.failed(failure);
    else this.#options.done();
  }

  async #readMessages() {
    const { ask, conversationId, position, receive } = this.#options;
    for (let more = true; more; ) {
      const answer = accepted(await ask("conversation:open", { conversationId, afterSeq: position().seq }));
      receive(answer.messages);
      more = answer.more;
    }
  }

  async #readChanges() {
    const { ask, conversationId, position, receiveChanges } = this.#options;
    for (let more = true; more; ) {
      const answer = accepted(await ask("conversation:changes", { conversationId, afterRev: position().rev }));
      receiveChanges(answer.messages, answer.rev);
      more = answer.more;
    }
  }
}
