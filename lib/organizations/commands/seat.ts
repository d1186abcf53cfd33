import { and, eq, isNull, ne } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { representatives } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { conflict } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { representativeAdded } from "../activity.ts";
import type { RepresentativeRole } from "../labels.ts";
import { roleNow } from "./lock.ts";

type Seat = { organizationId: string; memberId: string; role: RepresentativeRole; by?: "invitation" | "domain" | "claim" };

/**
 * Lets a member speak for an organisation whose row is held, or changes what they may do; the same again changes nothing.
 * @throws conflict when the last administrator would step down
 */
export async function seat(tx: Transaction, viewer: Viewer, { organizationId, memberId, role, by }: Seat): Promise<void> {
  const before = await roleNow(tx, organizationId, memberId);
  if (before === role) return;
  if (before === "administrator") await keepAnAdministrator(tx, organizationId, memberId);
  const standing = { role, endedAt: null, ...(before ? {} : { createdAt: new Date() }) };
  await tx.insert(representatives).values({ organizationId, memberId, ...standing })
    .onConflictDoUpdate({ target: [representatives.organizationId, representatives.memberId], set: standing });
  await record(tx, viewer, representativeAdded, { organizationId, subjectId: memberId, data: { memberId, role, by } });
}

/** Somebody else who can sign in has to be left who may edit it; the database keeps at least one whoever writes (db/triggers.ts). */
export async function keepAnAdministrator(tx: Transaction, organizationId: string, leaving: string) {
  const [other] = await tx.select({ memberId: representatives.memberId }).from(representatives)
    .innerJoin(members, and(eq(members.id, representatives.memberId), isNull(members.bannedAt)))
    .where(and(eq(representatives.organizationId, organizationId), eq(representatives.role, "administrator"), ne(representatives.memberId, leaving), isNull(representatives.endedAt)))
    .limit(1);
  if (!other) throw conflict("organizations.last_administrator");
}
