import type { Quote } from "#lib/discussion/protocol.ts";

/** A message on its way. `failed` waits for the person; the other two go by themselves. */
export type Outgoing = {
  clientId: string;
  body: string;
  replyTo: Quote | null;
  createdAt: string;
  state: "queued" | "sending" | "failed";
  /** Why it failed, in the member's language. */
  reason?: string;
};

export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Messages that are not acknowledged yet, kept until they are: a reload, a crash or a closed lid loses none. Each has an
 * entry of its own, so that two tabs never overwrite each other; both may send it, and the server keeps one.
 */
export class Outbox {
  #items: Outgoing[];
  readonly #store: Store | null;
  readonly #prefix: string;

  constructor(store: Store | null, memberId: string, conversationId: string) {
    this.#store = store;
    this.#prefix = `cluster.outbox:${memberId}:${conversationId}:`;
    this.#items = this.#load();
  }

  get items(): readonly Outgoing[] {
    return this.#items;
  }

  /** The first that may go. */
  get head() {
    return this.#items.find(({ state }) => state === "queued");
  }

  put(item: Outgoing) {
    const at = this.#items.findIndex(({ clientId }) => clientId === item.clientId);
    this.#items = at < 0 ? [...this.#items, item] : this.#items.with(at, item);
    this.#try((store) => store.setItem(this.#prefix + item.clientId, JSON.stringify(item)));
  }

  remove(clientId: string): Outgoing | undefined {
    const item = this.#items.find((one) => one.clientId === clientId);
    if (item) this.#items = this.#items.filter((one) => one !== item);
    this.#try((store) => store.removeItem(this.#prefix + clientId));
    return item;
  }

  #load(): Outgoing[] {
    const found: Outgoing[] = [];
    this.#try((store) => {
      for (let n = 0; n < store.length; n += 1) {
        const key = store.key(n);
        if (key?.startsWith(this.#prefix)) found.push(JSON.parse(store.getItem(key) ?? "null") as Outgoing);
      }
    });
    return found
      .filter((item) => typeof item?.clientId === "string" && typeof item.body === "string")
      .map((item) => (item.state === "failed" ? item : { ...item, state: "queued" as const })) // what was on its way goes again
      .sort((a, b) => (a.clientId < b.clientId ? -1 : 1)); // ids begin with the time
  }

  // A full or forbidden storage costs the memory of a reload, not the message.
  #try(work: (store: Store) => void) {
    try {
      if (this.#store) work(this.#store);
    } catch {
      // as above
    }
  }
}
