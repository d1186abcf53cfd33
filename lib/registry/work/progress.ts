import type { SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { imports } from "#db/schema/registry.ts";
import { log } from "#lib/core/log.ts";

const pause = 300; // milliseconds between two words of progress
const heartbeat = 10_000;

/** Says how far a run is, outside its transaction, and that it lives. */
export class Progress {
  private readonly where: SQL;
  private readonly beat: NodeJS.Timeout;
  private saying: Promise<unknown> = Promise.resolve();
  private last = 0;
  private stopped = false;

  constructor(where: SQL) {
    this.where = where;
    this.beat = setInterval(() => void this.say({}), heartbeat);
    this.beat.unref();
  }

  /** @param now say it even though the last word was just said */
  async report(told: { done?: number; total?: number }, now = false) {
    if (!now && Date.now() - this.last < pause) return;
    this.last = Date.now();
    await this.say(told);
  }

  private say(told: { done?: number; total?: number }) {
    if (this.stopped) return Promise.resolve();
    this.saying = this.saying
      .then(() => database().update(imports).set({ ...told, heartbeatAt: new Date() }).where(this.where))
      .catch((error: unknown) => log.warn({ error }, "progress of an import"));
    return this.saying;
  }

  /** Waits for the last word: from now on the row belongs to the transaction. */
  async stop() {
    this.stopped = true;
    clearInterval(this.beat);
    await this.saying;
  }
}
