import { and, eq } from "drizzle-orm";
import { follows } from "#db/schema/members-follows.ts";
import { announceAfterCommit } from "#lib/activity/record.ts";
import { countTry } from "#lib/auth/limits.ts";
import { forbidden } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { followEnded, followStarted } from "./activity.ts";
import type { Followed } from "./input.ts";
import { columnOf, findSubject } from "./queries.ts";

const keys = { organizations: "organizationId", clusters: "clusterId", members: "memberId" } as const;

/** Begins to follow; twice is once. @throws Refusal *not_found* where there is nothing for the viewer; *forbidden* `contacts.oneself`; RateLimited */
export async function follow(viewer: Viewer, what: Followed): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await countTry("follow", { account: memberId });
  await inTransaction(async (tx) => {
    const subjectId = await findSubject(viewer, what, tx);
    if (subjectId === memberId) throw forbidden("contacts.oneself");
    const [begun] = await tx.insert(follows).values({ followerId: memberId, [keys[what.kind]]: subjectId }).onConflictDoNothing().returning({ id: follows.id });
    if (begun) announceAfterCommit(tx, viewer, followStarted, { subjectId, data: { kind: what.kind } });
  });
}

/** Follows no longer; twice is once. @throws Refusal *not_found* where there is nothing for the viewer */
export async function unfollow(viewer: Viewer, what: Followed): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const subjectId = await findSubject(viewer, what, tx);
    const [ended] = await tx.delete(follows).where(and(eq(follows.followerId, memberId), eq(columnOf[what.kind], subjectId))).returning({ id: follows.id });
    if (ended) announceAfterCommit(tx, viewer, followEnded, { subjectId, data: { kind: what.kind } });
  });
}
