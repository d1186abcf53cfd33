import { and, count, eq, gt, ne, sql } from "drizzle-orm";
import { formerHandles } from "#db/schema/members-profiles.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, invalid } from "#lib/core/errors.ts";
import { holdName, inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { memberChanged } from "../activity.ts";
import { handleRest } from "../input/handle.ts";
import { nextRev } from "./add-member.ts";
import { requireOwnHand } from "./sessions.ts";

/**
 * Takes another handle; the old one leads here for a time, and nobody else gets it meanwhile. One's own former handle
 * may be taken back. The same handle changes nothing.
 * @throws Refusal *invalid* `members.handle_taken`; *conflict* `members.handle_changed_often`
 */
export async function changeHandle(viewer: Viewer, { handle }: { handle: string }): Promise<void> {
  const { memberId } = requireOwnHand(requireWriter(viewer));
  await inTransaction(async (tx) => {
    await holdName(tx, `handle ${handle}`); // of two who want it, one
    const [member] = await tx.select({ handle: members.handle }).from(members).where(eq(members.id, memberId)).for("update");
    if (member!.handle === handle) return;
    const [changes] = await tx.select({ count: count() }).from(formerHandles).where(and(eq(formerHandles.memberId, memberId), gt(formerHandles.expiresAt, sql`now()`)));
    if (changes!.count >= handleRest.changes) throw conflict("members.handle_changed_often");
    const [resting] = await tx.select({ one: sql`1` }).from(formerHandles).where(and(eq(formerHandles.handle, handle), gt(formerHandles.expiresAt, sql`now()`), ne(formerHandles.memberId, memberId)));
    const [taken] = await tx.select({ one: sql`1` }).from(members).where(eq(sql`lower(${members.handle})`, handle));
    if (resting || taken) throw invalid("handle", "members.handle_taken");
    await tx.delete(formerHandles).where(eq(formerHandles.handle, handle));
    await tx.update(members).set({ handle, ...nextRev }).where(eq(members.id, memberId));
    const rest = { memberId, createdAt: sql`now()`, expiresAt: sql`now() + interval '${sql.raw(String(handleRest.days))} days'` };
    await tx.insert(formerHandles).values({ handle: member!.handle.toLowerCase(), ...rest }).onConflictDoUpdate({ target: formerHandles.handle, set: rest });
    await record(tx, viewer, memberChanged, { subjectId: memberId, data: { fields: ["handle"] } });
  });
}
