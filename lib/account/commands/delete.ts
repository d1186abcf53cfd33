import { and, count, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { idempotencyKeys } from "#db/schema/api.ts";
import { dataExports } from "#db/schema/members-account.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, invalid } from "#lib/core/errors.ts";
import { afterCommit, holdName, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { store } from "#lib/files/store.ts";
import { memberDeleted } from "#lib/members/activity.ts";
import { checkSecondFactor, endSessions, nextRev, proveOneself } from "#lib/members/commands.ts";
import { hasSecondFactor } from "#lib/members/queries/account.ts";
import { archiveKey } from "../archive-place.ts";
import type { DeleteAccountInput } from "../input.ts";
import { sources } from "../sources.ts";

/**
 * Ends the member's account, at once and for good. What is personal is deleted in every domain; what belongs to a
 * workspace stays, under "former member". The row stays as that former member's, with nothing personal in it.
 * @throws Refusal *invalid* `handle` `account.handle_wrong`, `code`; *conflict* `account.last_staff`; as `proveOneself`
 */
export async function deleteAccount(viewer: Viewer, { handle, currentPassword, code }: DeleteAccountInput): Promise<void> {
  const member = await proveOneself(viewer, currentPassword);
  if (handle.replace(/^@/, "").toLowerCase() !== member.handle.toLowerCase()) throw invalid("handle", "account.handle_wrong");
  if (await hasSecondFactor(member.id)) {
    if (!code) throw invalid("code", "required");
    await checkSecondFactor(member.id, code);
  }
  await inTransaction(async (tx) => {
    const [locked] = await tx.select({ id: members.id, staffRole: members.staffRole }).from(members).where(and(eq(members.id, member.id), isNull(members.deletedAt))).for("update");
    if (!locked) return; // twice at once
    if (locked.staffRole) await refuseLastOfOffice(tx, member.id);
    await endSessions(tx, viewer, member.id);
    await record(tx, viewer, memberDeleted, { subjectId: member.id });
    const archives = await tx.select({ id: dataExports.id }).from(dataExports).where(eq(dataExports.memberId, member.id));
    for (const source of sources) await source.erase(tx, member.id);
    await tx.delete(dataExports).where(eq(dataExports.memberId, member.id));
    await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.owner, member.id)); // answers kept for a repeated request
    await tx.update(members).set(nobody(member.id)).where(eq(members.id, member.id));
    afterCommit(tx, () => void Promise.all(archives.map(({ id }) => store().remove(archiveKey(id)))).catch(() => {})); // what fails here the hourly cleaning takes
  });
}

/** Locks the office's rows: of the last two who leave at once, one stays. */
async function refuseLastOfOffice(tx: Transaction, memberId: string) {
  await holdName(tx, "project office");
  const [office] = await tx.select({ others: count() }).from(members).where(and(isNotNull(members.staffRole), ne(members.id, memberId), isNull(members.bannedAt), isNull(members.deletedAt)));
  if (office!.others === 0) throw conflict("account.last_staff");
}

const nobody = (id: string) => ({
  email: `${id}@deleted.invalid`, // RFC 2606: reaches nobody
  emailKey: `${id}@deleted.invalid`,
  emailConfirmedAt: null,
  handle: `former-${id.slice(-12)}`,
  name: "–",
  headline: null,
  timeZone: "UTC",
  passwordHash: null,
  staffRole: null,
  banReason: null,
  deletedAt: sql`now()`,
  ...nextRev,
});
