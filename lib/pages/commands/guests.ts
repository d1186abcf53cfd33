import { countTry } from "#lib/auth/limits.ts";
import { issuePass } from "#lib/clusters/commands/guests.ts";
import type { GuestInput } from "#lib/clusters/input/guests.ts";
import { conflict } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { requirePage } from "../access.ts";
import { titlesOf } from "./keep.ts";

/** Invites a person from outside to this page alone. @throws not_found, forbidden, invalid at `email`, conflict when it lies in the trash, rate_limited */
export async function inviteToPage(viewer: Viewer, { pageId, ...input }: GuestInput & { pageId: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  await countTry("guest-invite", { account: member.memberId });
  return inTransaction(async (tx) => {
    const { page, state } = await requirePage(viewer, pageId, tx);
    if (state.trashed) throw conflict("pages.put_away");
    return issuePass(viewer, tx, { ...input, clusterId: page.clusterId, kind: "page", subjectId: pageId, subjectTitle: await titlesOf(tx, pageId) });
  });
}
