import type { Fact } from "#lib/activity/kind.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { replan } from "./replan.ts";

/** Facts after which letters that wait are due at other moments: whoever moves to another zone gets their digest by its clocks. */
export const movesLetters = ({ kind, data }: Fact) => kind === "member.changed" && [data.fields].flat().includes("timeZone");

/** Plans the letters of this member anew. A hint that is missed costs one digest at the old hour. */
export async function keepUp({ subjectId }: Fact, now = new Date()): Promise<void> {
  if (subjectId) await inTransaction((tx) => replan(tx, subjectId, now));
}
