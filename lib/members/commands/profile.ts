import { and, eq } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { stale } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { memberChanged } from "../activity.ts";
import type { ProfilePatch } from "../input.ts";
import { nextRev } from "./add-member.ts";
import { requireOwnHand } from "./sessions.ts";

/**
 * Changes one's own profile, if it still is the edition `rev`; fields left out stay.
 * @throws Refusal *stale*
 */
export async function changeProfile(viewer: Viewer, patch: ProfilePatch, rev: number): Promise<void> {
  const { memberId } = requireOwnHand(viewer);
  await inTransaction(async (tx) => {
    const [changed] = await tx.update(members).set({ ...patch, ...nextRev }).where(and(eq(members.id, memberId), eq(members.rev, rev))).returning({ id: members.id });
    if (!changed) throw stale();
    await record(tx, viewer, memberChanged, { subjectId: memberId, data: { fields: Object.keys(patch) } });
  });
}
