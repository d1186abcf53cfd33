import type { Transaction } from "./transaction.ts";

/**
 * What a domain keeps of a member. Declared in its `personal-data.ts`, collected in lib/server/personal-data.ts, so that
 * a table which is forgotten there is forgotten in one place only.
 */
export type PersonalData = {
  /** The folder in the archive: `contacts`, `organizations`. */
  name: string;
  /** Everything that the member put in, as plain JSON, and the ids of files that they uploaded. */
  export: (tx: Transaction, memberId: string) => Promise<{ data: Record<string, unknown>; fileIds?: string[] }>;
  /**
   * Deletes or replaces what is personal when the account goes. What belongs to a workspace stays, under "former member".
   * Runs inside the one transaction that deletes the account; must not touch `members` itself.
   */
  erase: (tx: Transaction, memberId: string) => Promise<void>;
};
