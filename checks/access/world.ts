import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import type { clusters } from "#db/schema/clusters.ts";
import { moderators } from "#db/schema/clusters-people.ts";
import { conversations } from "#db/schema/discussion.ts";
import { contacts, memberBlocks } from "#db/schema/members-contacts.ts";
import { guest, type MemberViewer } from "#lib/core/viewer.ts";
import type { Persona } from "./personas.ts";

type Cluster = typeof clusters.$inferSelect;

/** One cluster that everybody sees and one that is hidden, an organisation, a member; and who everybody is to them. */
export type World = Awaited<ReturnType<typeof aWorld>>;

/** Makes the world in which all knock. In the hidden cluster everybody stands as in the other. */
export async function aWorld() {
  const one = async (): Promise<MemberViewer> => aVisitorSignedIn();
  const [member, contact, blocked, owner, administrator, formerParticipant, participant, moderator, coordinator] = await Promise.all(Array.from({ length: 9 }, one)) as
    [MemberViewer, MemberViewer, MemberViewer, MemberViewer, MemberViewer, MemberViewer, MemberViewer, MemberViewer, MemberViewer];
  const staff = await aVisitorSignedIn({ staff: true });
  const { cluster } = await aCluster({ coordinator });
  const { cluster: hidden } = await aCluster({ coordinator, visibility: "hidden" });
  const foreignCoordinator = await one();
  await aCluster({ coordinator: foreignCoordinator });
  const { organization } = await anOrganization({ administrator });
  const representative = await aRepresentative(organization.id, { viewer: await one() });
  const { organization: inside } = await anOrganization({ administrator: participant });
  const { organization: former } = await anOrganization({ administrator: formerParticipant });
  for (const place of [cluster, hidden]) {
    await aParticipant({ cluster: place, organization: inside });
    await aParticipant({ cluster: place, organization: former, leftAt: new Date() });
    await database().insert(moderators).values({ clusterId: place.id, memberId: moderator.memberId });
  }
  await database().insert(contacts).values({ requesterId: owner.memberId, addresseeId: contact.memberId, acceptedAt: new Date() });
  await database().insert(memberBlocks).values({ blockerId: owner.memberId, blockedId: blocked.memberId });
  const viewers = {
    visitor: guest(), member, contact, blocked, owner, representative, administrator,
    formerParticipant, participant, moderator, coordinator, foreignCoordinator, staff,
  } satisfies Record<Persona, unknown>;
  return { cluster, hidden, organization, inside, former, viewers, conversation: await channelOf(cluster) };
}

/** Somebody with a session, as a person at a browser has; with a password if asked for. */
export async function aVisitorSignedIn(given: Parameters<typeof aMember>[0] = {}): Promise<MemberViewer & { sessionId: string }> {
  const { member } = await aMember(given);
  return (await aSession(member)).viewer;
}

async function channelOf(cluster: Cluster) {
  const [conversation] = await database().insert(conversations).values({ kind: "channel", clusterId: cluster.id, name: "general" }).returning();
  return conversation!;
}
