import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { NotificationKind } from "./labels/kinds.ts";

/** Whom a fact concerns, and what they are told. */
export type Telling = {
  kind: NotificationKind;
  /** Members' ids, in any order, twice or not. The actor is left out, as are those who are banned. */
  to: string[];
  /** Where it leads, without the language: `/workspace/flax`. */
  path: string;
  /** Fills the words: text, or text in several languages. `actor`, the name of who did it, is added by itself. */
  data: Record<string, unknown>;
  /** What it is about, for folding and for threads of letters; the fact's cluster, organisation or subject when left out. */
  subjectId?: string;
  /** The cluster that it is of, where the fact itself must not say: what is restricted. For preferences and filters. */
  clusterId?: string;
  /** News of something, whoever did it: the reader need not know who, and a block between the two makes no difference. */
  impersonal?: true;
  /** Told to the actor too: the end of long work that they began. */
  own?: true;
};

/** Finds the audience of one kind of fact; null when this one concerns nobody, several when people are told different things. */
export type Rule = (tx: Transaction, fact: Fact) => Promise<Telling | Telling[] | null>;
