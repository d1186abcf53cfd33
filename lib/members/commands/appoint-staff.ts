import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { notFound } from "#lib/core/errors.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest } from "#lib/core/viewer.ts";
import { memberAppointed } from "../activity.ts";

/**
 * Makes a member who has confirmed the address one of the project office. Only the operator of the machine may: it is
 * called by `node bin/cluster.mjs staff`, never by a door. A second time changes nothing.
 * @throws not_found when nobody has confirmed this address
 */
export async function appointStaff(address: string): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const [member] = await tx.select().from(members)
      .where(and(eq(members.emailKey, emailKey(address)), isNotNull(members.emailConfirmedAt), isNull(members.bannedAt))).for("update");
    if (!member) throw notFound();
    if (!member.staffRole) {
      await tx.update(members).set({ staffRole: "project_office" }).where(eq(members.id, member.id));
      await record(tx, guest(), memberAppointed, { subjectId: member.id });
    }
    return { name: member.name };
  });
}
