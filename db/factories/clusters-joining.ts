import { database } from "#db/client.ts";
import { clusterAgreements, clusterAgreementVersions } from "#db/schema/clusters-agreements.ts";
import { invitations } from "#db/schema/clusters-invitations.ts";
import { moderators, personParticipants } from "#db/schema/clusters-people.ts";
import { clusterProposals } from "#db/schema/clusters-proposals.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { aMember } from "./members.ts";

/** A moderator of a cluster; `endedAt` makes a former one. */
export async function aModerator(clusterId: string, given: { viewer?: MemberViewer; endedAt?: Date } = {}): Promise<MemberViewer> {
  const { viewer = (await aMember()).viewer, endedAt } = given;
  await database().insert(moderators).values({ clusterId, memberId: viewer.memberId, endedAt });
  return viewer;
}

/** Somebody who takes part in person; `leftAt` makes a former one. */
export async function aPerson(clusterId: string, given: Partial<typeof personParticipants.$inferInsert> & { viewer?: MemberViewer } = {}) {
  const { viewer = (await aMember()).viewer, ...rest } = given;
  const [row] = await database().insert(personParticipants).values({ clusterId, memberId: viewer.memberId, ...rest }).returning();
  return { viewer, row: row! };
}

/** An agreement of a cluster in its first version. */
export async function anAgreement(clusterId: string) {
  const [agreement] = await database().insert(clusterAgreements).values({ clusterId }).returning();
  await database().insert(clusterAgreementVersions).values({ agreementId: agreement!.id, version: 1, title: { en: "Charter", ru: "Устав" }, body: { en: "We work together.", ru: "Мы работаем вместе." } });
  return agreement!;
}

/** An invitation by link, open for a week. */
export async function anInvitation(clusterId: string, given: Partial<typeof invitations.$inferInsert> = {}) {
  const [invitation] = await database().insert(invitations).values({ clusterId, expiresAt: new Date(Date.now() + 7 * 86_400_000), ...given }).returning();
  return invitation!;
}

/** A proposal to found a cluster that waits for the office, its founders not named yet. */
export async function aProposal(proposer: MemberViewer, given: Partial<typeof clusterProposals.$inferInsert> = {}) {
  const [proposal] = await database().insert(clusterProposals)
    .values({ proposerId: proposer.memberId, name: { en: "Flax" }, keyProduct: { en: "linseed oil" }, aim: { en: "Together." }, originalLocale: "en", country: "BY", industry: "agriculture_food", ...given })
    .returning();
  return proposal!;
}
