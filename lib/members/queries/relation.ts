import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { contacts } from "#db/schema/members-contacts.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { declineRestDays, type Relation } from "../policy/contacts.ts";

/** What there is between two members: a request that waits or was accepted. Of two there is one at most. */
export async function findTie(one: string, other: string, tx?: Transaction) {
  const [row] = await (tx ?? database()).select().from(contacts).where(
    and(
      or(and(eq(contacts.requesterId, one), eq(contacts.addresseeId, other)), and(eq(contacts.requesterId, other), eq(contacts.addresseeId, one))),
      isNull(contacts.declinedAt), isNull(contacts.withdrawnAt), isNull(contacts.endedAt),
    ),
  );
  return row;
}

/** This member's request that the other has lately declined. */
export async function findDeclined(requesterId: string, addresseeId: string, tx?: Transaction) {
  const [row] = await (tx ?? database()).select().from(contacts)
    .where(and(eq(contacts.requesterId, requesterId), eq(contacts.addresseeId, addresseeId), declinedLately))
    .orderBy(desc(contacts.declinedAt)).limit(1);
  return row;
}

/** Declined so lately that it still looks open to the asker, and must not be sent again. */
export const declinedLately = sql`declined_at > now() - interval '${sql.raw(String(declineRestDays))} days'`;

/** How the viewer stands to a member; *none* for guests. Two queries at most. What was declined looks open to the asker. */
export async function findRelation(viewer: Viewer, memberId: string, tx?: Transaction): Promise<Relation> {
  if (viewer.kind !== "member") return { state: "none" };
  if (viewer.memberId === memberId) return { state: "self" };
  const tie = (await findTie(viewer.memberId, memberId, tx)) ?? (await findDeclined(viewer.memberId, memberId, tx));
  if (!tie || tie.withdrawnAt) return { state: "none" };
  if (tie.acceptedAt) return { state: "contact", since: tie.acceptedAt.toISOString() };
  return { state: tie.requesterId === viewer.memberId ? "sent" : "received", requestId: tie.id, note: tie.note, since: tie.createdAt.toISOString() };
}
