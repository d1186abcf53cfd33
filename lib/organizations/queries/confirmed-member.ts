import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { invalid } from "#lib/core/errors.ts";
import { emailKey } from "#lib/core/text.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { hasHandle } from "#lib/members/queries/reachable.ts";

/**
 * The member behind an e-mail address or a handle (with or without @), with a confirmed address, neither banned nor gone.
 * Who blocks the viewer, or is blocked, is not there; the project office finds them, for it acts in its office.
 * @returns their id
 * @throws invalid at `path`, in the same words whether there is no account, an unconfirmed one, or a block
 */
export async function findConfirmedMember(tx: Transaction, viewer: Viewer, who: string, path = "who"): Promise<string> {
  const [found] = await tx.select({ id: members.id }).from(members)
    .where(and(
      or(eq(members.emailKey, emailKey(who)), hasHandle(who)),
      isNotNull(members.emailConfirmedAt),
      isNull(members.bannedAt),
      isNull(members.deletedAt),
      isStaff(viewer) ? undefined : notBlocked(viewer, members.id),
    )).limit(1);
  if (!found) throw invalid(path, "organizations.no_such_member");
  return found.id;
}
