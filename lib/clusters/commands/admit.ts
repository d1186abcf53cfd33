import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { participants } from "#db/schema/clusters.ts";
import { personParticipants } from "#db/schema/clusters-people.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { ValueChainRole } from "../labels.ts";
import { refuseInUnion } from "./union-life.ts";

type Organization = { clusterId: string; organizationId: string };
type Person = { clusterId: string; memberId: string };

/** Makes an organisation a participant; one that takes part already gets the role. @returns whether it is new */
export async function admitOrganization(tx: Transaction, { clusterId, organizationId, valueChainRole }: Organization & { valueChainRole: ValueChainRole }): Promise<boolean> {
  await refuseInUnion(tx, clusterId);
  const before = await takesPart(tx, { clusterId, organizationId });
  await tx.insert(participants).values({ clusterId, organizationId, valueChainRole })
    .onConflictDoUpdate({ target: [participants.clusterId, participants.organizationId], targetWhere: isNull(participants.leftAt), set: { valueChainRole } });
  return !before;
}

/** Makes a person a participant. @returns whether they are new */
export async function admitPerson(tx: Transaction, { clusterId, memberId }: Person): Promise<boolean> {
  await refuseInUnion(tx, clusterId);
  const made = await tx.insert(personParticipants).values({ clusterId, memberId }).onConflictDoNothing().returning({ id: personParticipants.id });
  return made.length > 0;
}

/** Whether an organisation takes part now. */
export async function takesPart(tx: Transaction, { clusterId, organizationId }: Organization): Promise<boolean> {
  const [found] = await tx.select({ id: participants.id }).from(participants)
    .where(and(eq(participants.clusterId, clusterId), eq(participants.organizationId, organizationId), isNull(participants.leftAt)));
  return found !== undefined;
}

/** Whether a person takes part now. */
export async function takesPartInPerson(tx: Transaction, { clusterId, memberId }: Person): Promise<boolean> {
  const [found] = await tx.select({ id: personParticipants.id }).from(personParticipants)
    .where(and(eq(personParticipants.clusterId, clusterId), eq(personParticipants.memberId, memberId), isNull(personParticipants.leftAt)));
  return found !== undefined;
}

/**
 * When the coordinators put it out, if that is how its last time here ended; null otherwise. Who was put out comes back
 * only by a coordinator's decision taken after that: no open door, no older link.
 */
export async function removedAt(tx: Transaction, { clusterId, ...who }: Organization | Person): Promise<Date | null> {
  if ("organizationId" in who) {
    const [last] = await tx.select().from(participants)
      .where(and(eq(participants.clusterId, clusterId), eq(participants.organizationId, who.organizationId), isNotNull(participants.leftAt)))
      .orderBy(desc(participants.leftAt)).limit(1);
    return last?.removalReason ? last.leftAt : null;
  }
  const [last] = await tx.select().from(personParticipants)
    .where(and(eq(personParticipants.clusterId, clusterId), eq(personParticipants.memberId, who.memberId), isNotNull(personParticipants.leftAt)))
    .orderBy(desc(personParticipants.leftAt)).limit(1);
  return last?.removalReason ? last.leftAt : null;
}
