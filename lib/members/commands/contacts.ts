import { and, count, eq, isNull } from "drizzle-orm";
import { contacts } from "#db/schema/members-contacts.ts";
import { record } from "#lib/activity/record.ts";
import type { FactKind } from "#lib/activity/kind.ts";
import { countTry } from "#lib/auth/limits.ts";
import { conflict, forbidden, notFound } from "#lib/core/errors.ts";
import { holdName, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { contactAccepted, contactDeclined, contactRemoved, contactRequested, contactWithdrawn } from "../activity.ts";
import type { ContactRequestInput } from "../input/contacts.ts";
import { maxOpenRequests } from "../policy/contacts.ts";
import { findReachable } from "../queries/reachable.ts";
import { findTie, findDeclined } from "../queries/relation.ts";

type Tie = typeof contacts.$inferSelect;

/** What two members do to each other happens one after the other, whichever of them begins. */
export async function lockTwo(tx: Transaction, one: string, other: string) {
  await holdName(tx, `contacts ${[one, other].sort().join(" ")}`);
}

/**
 * Asks a member to be a contact, with a note. Who was asked by that member already says yes with it.
 * @returns the request's id, and whether they are contacts now
 * @throws Refusal *not_found* where nobody is there for the viewer; *forbidden* `contacts.oneself`; *conflict*
 * `contacts.already`, `contacts.request_open`, `contacts.asked_lately`, `contacts.too_many_open`; RateLimited
 */
export async function requestContact(viewer: Viewer, { handle, note }: ContactRequestInput): Promise<{ id: string; accepted: boolean }> {
  const { memberId } = requireWriter(viewer);
  await countTry("contact-request", { account: memberId });
  return inTransaction(async (tx) => {
    const other = await findReachable(viewer, handle, tx);
    if (other.id === memberId) throw forbidden("contacts.oneself");
    await lockTwo(tx, memberId, other.id);
    await findReachable(viewer, handle, tx); // who was blocked while we waited is gone
    const tie = await findTie(memberId, other.id, tx);
    if (tie?.acceptedAt) throw conflict("contacts.already");
    if (tie?.requesterId === memberId) throw conflict("contacts.request_open");
    if (tie) {
      await accept(tx, viewer, tie);
      return { id: tie.id, accepted: true };
    }
    await refuseFlood(tx, memberId, other.id);
    const [request] = await tx.insert(contacts).values({ requesterId: memberId, addresseeId: other.id, note: note ?? null }).returning();
    await tell(tx, viewer, contactRequested, request!);
    return { id: request!.id, accepted: false };
  });
}

async function refuseFlood(tx: Transaction, requesterId: string, addresseeId: string) {
  const declined = await findDeclined(requesterId, addresseeId, tx);
  if (declined) throw conflict(declined.withdrawnAt ? "contacts.asked_lately" : "contacts.request_open");
  const [open] = await tx.select({ count: count() }).from(contacts)
    .where(and(eq(contacts.requesterId, requesterId), isNull(contacts.acceptedAt), isNull(contacts.declinedAt), isNull(contacts.withdrawnAt), isNull(contacts.endedAt)));
  if (open!.count >= maxOpenRequests) throw conflict("contacts.too_many_open");
}

/** Says yes to a request; a second time changes nothing. @throws Refusal *not_found* to all but who was asked; *conflict* `contacts.ended` */
export async function acceptContact(viewer: Viewer, { requestId }: { requestId: string }): Promise<void> {
  await answer(viewer, requestId, "addressee", async (tx, tie) => {
    if (tie.acceptedAt && !tie.endedAt) return;
    refuseEnded(tie);
    await accept(tx, viewer, tie);
  });
}

/** Says no, of which the other is not told; a second time changes nothing. @throws as `acceptContact` */
export async function declineContact(viewer: Viewer, { requestId }: { requestId: string }): Promise<void> {
  await answer(viewer, requestId, "addressee", async (tx, tie) => {
    if (tie.declinedAt) return;
    refuseEnded(tie);
    await tx.update(contacts).set({ declinedAt: new Date() }).where(eq(contacts.id, tie.id));
    await tell(tx, viewer, contactDeclined, tie);
  });
}

/** Takes one's request back; a second time changes nothing. @throws Refusal *not_found* to all but who asked; *conflict* `contacts.ended` */
export async function withdrawContact(viewer: Viewer, { requestId }: { requestId: string }): Promise<void> {
  await answer(viewer, requestId, "requester", async (tx, tie) => {
    if (tie.withdrawnAt) return;
    if (!tie.declinedAt) refuseEnded(tie); // the asker does not learn of it
    await tx.update(contacts).set({ withdrawnAt: new Date() }).where(eq(contacts.id, tie.id));
    await tell(tx, viewer, contactWithdrawn, tie);
  });
}

/** Ends being contacts, of which the other is not told. @throws Refusal *not_found* where they are not */
export async function removeContact(viewer: Viewer, { handle }: { handle: string }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const other = await findReachable(viewer, handle, tx);
    await lockTwo(tx, memberId, other.id);
    const tie = await findTie(memberId, other.id, tx);
    if (!tie?.acceptedAt) throw notFound();
    await endTie(tx, viewer, tie);
  });
}

/** Ends what is between two: the request or the contact. */
export async function endTie(tx: Transaction, viewer: Viewer, tie: Tie) {
  await tx.update(contacts).set({ endedAt: new Date(), endedBy: requireWriter(viewer).memberId }).where(eq(contacts.id, tie.id));
  await tell(tx, viewer, contactRemoved, tie);
}

async function answer(viewer: Viewer, requestId: string, as: "addressee" | "requester", work: (tx: Transaction, tie: Tie) => Promise<void>) {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const [found] = await tx.select().from(contacts).where(eq(contacts.id, requestId));
    if (!found || found[`${as}Id`] !== memberId) throw notFound();
    await lockTwo(tx, found.requesterId, found.addresseeId);
    const [tie] = await tx.select().from(contacts).where(eq(contacts.id, requestId));
    if (!tie) throw notFound();
    await work(tx, tie);
  });
}

function refuseEnded({ acceptedAt, declinedAt, withdrawnAt, endedAt }: Tie) {
  if (acceptedAt || declinedAt || withdrawnAt || endedAt) throw conflict("contacts.ended");
}

async function accept(tx: Transaction, viewer: Viewer, tie: Tie) {
  await tx.update(contacts).set({ acceptedAt: new Date() }).where(eq(contacts.id, tie.id));
  await tell(tx, viewer, contactAccepted, tie);
}

const tell = (tx: Transaction, viewer: Viewer, kind: FactKind<typeof contactRequested.data>, { id, requesterId, addresseeId }: Tie) =>
  record(tx, viewer, kind, { subjectId: id, data: { requesterId, addresseeId } });
