import { log } from "#lib/core/log.ts";

/** What has been opened and has to be closed, the last first. */
export class Closers {
  #closers: [name: string, close: () => Promise<unknown>][] = [];
  #closing: Promise<void> | undefined;

  add(name: string, close: () => Promise<unknown>) {
    this.#closers.push([name, close]);
  }

  /** Closes everything once; what fails is logged, and the rest is closed none the less. */
  closeAll(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close() {
    for (const [name, close] of this.#closers.toReversed()) {
      try {
        await close();
      } catch (error) {
        log.error({ error }, `could not close ${name}`);
      }
    }
  }
}
