import type { Person } from "#lib/discussion/protocol.ts";

/** Milliseconds between two tellings that one writes. */
const tellEvery = 3_000;

/** Who is known to be there when nothing is known. */
export const nobody: Pick<Peers, "writing" | "present"> = { writing: [], present: { members: [], count: 0 } };

/** The others in the room, as far as they are known just now: who writes, who is there. Nothing of it is stored. */
export class Peers {
  writing: Person[] = [];
  present: { members: Person[]; count: number } = { members: [], count: 0 };
  #toldAt = 0;
  readonly #ends = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #me: string;
  readonly #changed: () => void;

  constructor(me: string, changed: () => void) {
    this.#me = me;
    this.#changed = changed;
  }

  writes = ({ member, until }: { member: Person; until: string }) => {
    if (member.id === this.#me) return;
    clearTimeout(this.#ends.get(member.id));
    const lasts = Math.min(Math.max(Date.parse(until) - Date.now(), 1_000), 10_000); // clocks differ
    this.#ends.set(member.id, setTimeout(() => this.hasWritten(member.id), lasts));
    if (this.writing.some(({ id }) => id === member.id)) return;
    this.writing = [...this.writing, member];
    this.#changed();
  };

  hasWritten(memberId: string) {
    clearTimeout(this.#ends.get(memberId));
    if (!this.#ends.delete(memberId)) return;
    this.writing = this.writing.filter(({ id }) => id !== memberId);
    this.#changed();
  }

  arePresent = ({ members, count }: { members: Person[]; count: number }) => {
    this.present = { members, count };
    this.#changed();
  };

  /** Whether it is time to tell the others that one writes. */
  mayTell(): boolean {
    if (Date.now() - this.#toldAt < tellEvery) return false;
    this.#toldAt = Date.now();
    return true;
  }

  stoppedWriting() {
    this.#toldAt = 0;
  }

  clear() {
    for (const timer of this.#ends.values()) clearTimeout(timer);
    this.#ends.clear();
    this.writing = [];
    this.present = { members: [], count: 0 };
  }
}
