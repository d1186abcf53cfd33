import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { invalid } from "#lib/core/errors.ts";
import { emailKey } from "#lib/core/text.ts";
import type { Transaction } from "#lib/core/transaction.ts";

/**
 * The member behind an e-mail address or a handle (with or without @), with a confirmed address and not banned.
 * @returns their id
 * @throws invalid at `path`, in the same words whether there is no account or an unconfirmed one
 */
export async function findConfirmedMember(tx: Transaction, who: string, path = "who"): Promise<string> {
  const [found] = await tx.select({ id: members.id }).from(members)
    .where(and(
      or(eq(members.emailKey, emailKey(who)), eq(sql`lower(${members.handle})`, who.replace(/^@/, "").toLowerCase())),
      isNotNull(members.emailConfirmedAt),
      isNull(members.bannedAt),
    )).limit(1);
  if (!found) throw invalid(path, "organizations.no_such_member");
  return found.id;
}
