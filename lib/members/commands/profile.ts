import { and, eq } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { stale } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { memberChanged } from "../activity.ts";
import type { ProfilePatch } from "../input/profile.ts";
import { nextRev } from "./add-member.ts";
import { saveFields } from "./profile-fields.ts";
import { newsIn } from "./profile-news.ts";
import { requireOwnHand } from "./sessions.ts";

/**
 * Changes one's own profile, if it still is the edition `rev`; fields left out stay, with who may see them.
 * @throws Refusal *stale*; *invalid* `members.no_such_organization` at a position; *not_found* for a photo that is not one's own
 */
export async function changeProfile(viewer: Viewer, { name, locale, timeZone, ...fields }: ProfilePatch, rev: number): Promise<void> {
  const { memberId } = requireOwnHand(viewer);
  await inTransaction(async (tx) => {
    const [changed] = await tx
      .update(members)
      .set({ name, locale, timeZone, ...nextRev })
      .where(and(eq(members.id, memberId), eq(members.rev, rev)))
      .returning({ id: members.id });
    if (!changed) throw stale();
    const news = await newsIn(tx, memberId, fields);
    await saveFields(tx, viewer, memberId, fields);
    const given = Object.entries({ name, locale, timeZone, ...fields }).filter(([, value]) => value !== undefined).map(([field]) => field);
    await record(tx, viewer, memberChanged, { subjectId: memberId, data: { fields: given, ...(news.length ? { news } : {}) } });
  });
}
