import { countTry } from "#lib/auth/limits.ts";
import { issuePass } from "#lib/clusters/commands/guests.ts";
import type { GuestInput } from "#lib/clusters/input/guests.ts";
import { notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { requireRoom } from "../room.ts";

/** Invites a person from outside to this conversation alone. @throws not_found, forbidden, invalid at `email`, rate_limited */
export async function inviteToConversation(viewer: Viewer, { conversationId, ...input }: GuestInput & { conversationId: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  await countTry("guest-invite", { account: member.memberId });
  return inTransaction(async (tx) => {
    const { clusterId } = await requireRoom(viewer, conversationId, tx);
    if (!clusterId) throw notFound();
    return issuePass(viewer, tx, { ...input, clusterId, kind: "conversation", subjectId: conversationId, subjectTitle: {} });
  });
}
