import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest, aParticipant } from "#db/factories/clusters.ts";
import { aPerson, aProposal, anAgreement, anInvitation } from "#db/factories/clusters-joining.ts";
import { aTie } from "#db/factories/clusters-network.ts";
import { anEvent } from "#db/factories/events.ts";
import { aLibraryFile } from "#db/factories/library.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { anOrganization, anUnclaimedOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { aPage } from "#db/factories/pages.ts";
import { anImport } from "#db/factories/registry.ts";
import { invitationBatches } from "#db/schema/clusters-invitations.ts";
import { clusterItems } from "#db/schema/clusters-network.ts";
import { proposalFounders } from "#db/schema/clusters-proposals.ts";
import { conversations } from "#db/schema/discussion.ts";
import { contacts } from "#db/schema/members-contacts.ts";
import { organizationClaims } from "#db/schema/organizations-claims.ts";
import { organizationDomains, representativeRequests } from "#db/schema/organizations-people.ts";
import { organizationRelations } from "#db/schema/organizations-relations.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";

/** What is filled in, by the names of fields; nothing for a field that is left out. */
type Filled = Record<string, string | undefined>;
export type Standing = Awaited<ReturnType<typeof aStanding>>;

/** Somebody who runs a cluster and an organisation that takes part in it, with a session; and one of the office. */
export async function aStanding() {
  const { member } = await aMember();
  const { viewer: me } = await aSession(member);
  const { viewer: staff } = await aSession((await aMember({ staff: true })).member);
  const place = await aCluster({ coordinator: me });
  const { organization } = await anOrganization({ administrator: me });
  const { participant } = await aParticipant({ cluster: place.cluster, coordinator: me, organization, administrator: me });
  return { me, staff, place, cluster: place.cluster, organization, participant };
}

const row = async <T>(made: Promise<T[]>): Promise<T> => (await made)[0]!;
const aStranger = async () => (await aMember()).viewer;
const aColleague = async (w: Standing) => ({ memberId: (await aRepresentative(w.organization.id)).memberId });
const anAsker = async (w: Standing) => ({ requestId: (await row(database().insert(representativeRequests).values({ organizationId: w.organization.id, memberId: (await aStranger()).memberId }).returning())).id });
const aJoiner = async (w: Standing) => ({ requestId: (await aJoinRequest({ cluster: w.cluster, coordinator: w.me })).request.id });
const aRelation = async (w: Standing) => {
  const { id: other } = await anUnclaimedOrganization();
  return { relationId: (await row(database().insert(organizationRelations).values({ kind: "partner", firstId: other, secondId: w.organization.id, proposedById: other }).returning())).id };
};
const aClaim = async ({ me }: Standing) => {
  const { id: organizationId } = await anUnclaimedOrganization();
  return { claimId: (await row(database().insert(organizationClaims).values({ organizationId, memberId: me.memberId, post: "Engineer", evidence: "An order" }).returning())).id };
};
const asked = (mine: boolean) => async ({ me }: Standing) => {
  const { memberId } = await aStranger();
  const [requesterId, addresseeId] = mine ? [me.memberId, memberId] : [memberId, me.memberId];
  return { requestId: (await row(database().insert(contacts).values({ requesterId, addresseeId }).returning())).id };
};
const anOffer = async (w: Standing) => {
  const { cluster: home } = await aCluster();
  return { itemId: (await row(database().insert(clusterItems).values({ kind: "event", subjectId: v7(), title: { en: "Open day" }, homeId: home.id, clusterId: w.cluster.id }).returning())).id };
};
const aTieOf = (given: object) => async (w: Standing) => ({ tieId: (await aTie({ upper: w.place, acceptedAt: null, ...given })).tie.id });
const aWaiting = (by: "me" | "staff") => async (w: Standing) => ({ proposalId: (await aProposal(by === "me" ? w.me : await aStranger())).id });
const aBatch = async (w: Standing) => ({ batchId: (await row(database().insert(invitationBatches).values({ clusterId: w.cluster.id, fileName: "list.csv", locale: "en" }).returning())).id });
const aDay = async (w: Standing) => ({ id: (await anEvent({ cluster: w.place })).event.id, endsAt: "2031-05-07T10:00" });
const aFileOfLibrary = async (w: Standing) => ({ kind: "file", id: await aLibraryFile({ cluster: w.cluster, viewer: w.me }), folderId: undefined });
const aWikiPage = async (w: Standing) => {
  const { page } = await aPage({ author: w.me }, { ...w.place, organization: w.organization, administrator: w.me, participant: w.participant });
  return { pageId: page.id, subjectId: page.id, parentId: undefined };
};
const somebody = async () => ({ handle: (await aStranger()).handle });
const anUnp = { "identifiers.0.type": "unp", "identifiers.0.value": "100582333", "identifier.type": undefined, "identifier.value": undefined };

/** For what cannot be known from a schema: what there is to do something with. By the action, or by the file. */
const special: Record<string, (w: Standing) => Filled | Promise<Filled>> = {
  "clusters/agreements.endAgreementAction": async (w) => ({ agreementId: (await anAgreement(w.cluster.id)).id }),
  "clusters/agreements.reviseAgreementAction": async (w) => ({ agreementId: (await anAgreement(w.cluster.id)).id }),
  "clusters/invitations.cancelListAction": aBatch,
  "clusters/invitations.sendListAction": aBatch,
  "clusters/invitations.revokeInvitationAction": async (w) => ({ invitationId: (await anInvitation(w.cluster.id)).id }),
  "clusters/joining.approveAction": aJoiner,
  "clusters/joining.declineAction": aJoiner,
  "clusters/joining.requestToJoinAction": async () => ({ slug: (await aCluster()).cluster.slug }),
  "clusters/joining.withdrawAction": async (w) => ({ requestId: (await aJoinRequest({ organization: w.organization, administrator: w.me })).request.id }),
  "clusters/network.acceptItemAction": anOffer,
  "clusters/network.declineItemAction": anOffer,
  "clusters/network.endItemAction": anOffer,
  "clusters/network.acceptTieAction": async (w) => ({ tieId: (await aTie({ lower: w.place, acceptedAt: null })).tie.id }),
  "clusters/network.declineTieAction": async (w) => ({ tieId: (await aTie({ lower: w.place, acceptedAt: null })).tie.id }),
  "clusters/network.endTieAction": aTieOf({ acceptedAt: new Date() }),
  "clusters/network.withdrawTieAction": aTieOf({}),
  "clusters/network.proposeTieAction": async () => ({ other: (await aCluster()).cluster.slug }),
  "clusters/participants": (w) => ({ participantId: w.participant.id }),
  "clusters/proposals.answerAsFounderAction": async (w) => {
    const { id: proposalId } = await aProposal(await aStranger());
    return { founderId: (await row(database().insert(proposalFounders).values({ proposalId, organizationId: w.organization.id, valueChainRole: "buyer" }).returning())).id };
  },
  "clusters/proposals.admitProposalAction": aWaiting("staff"),
  "clusters/proposals.declineProposalAction": aWaiting("staff"),
  "clusters/proposals": aWaiting("me"),
  "clusters/roles.endRoleAction": (w) => ({ memberId: w.me.memberId }),
  "clusters/roles.removePersonAction": async (w) => ({ personParticipantId: (await aPerson(w.cluster.id)).row.id }),
  "clusters/roles.leaveInPersonAction": async ({ me }) => ({ personParticipantId: (await aPerson((await aCluster()).cluster.id, { viewer: me })).row.id }),
  "clusters/roles.appointAction": async () => ({ who: (await aStranger()).handle }),
  discussion: async (w) => ({ subjectId: (await row(database().insert(conversations).values({ kind: "channel", clusterId: w.cluster.id, name: v7() }).returning())).id }),
  "events.createEventAction": () => ({ endsAt: "2031-05-07T10:00" }),
  "events.showEventInAction": async (w) => ({ ...(await aDay(w)), cluster: (await aCluster()).cluster.slug }),
  events: aDay,
  following: async () => ({ kind: "clusters", name: (await aCluster()).cluster.slug }),
  "library.createFolderAction": () => ({ parentId: undefined }),
  library: aFileOfLibrary,
  "members/account.beginEmailRecoveryAction": async () => ({ memberId: (await aStranger()).memberId }),
  "members/account.withdrawEmailRecoveryAction": async () => ({ memberId: (await aStranger()).memberId }),
  "members.banAction": async () => ({ memberId: (await aStranger()).memberId }),
  "members.unbanAction": async () => ({ memberId: (await aStranger()).memberId }),
  "members/contacts.acceptContactAction": asked(false),
  "members/contacts.declineContactAction": asked(false),
  "members/contacts.withdrawContactAction": asked(true),
  "members/contacts": somebody,
  "members/profile.changeProfileAction": () => ({ photoId: "" }),
  notifications: () => ({ quietFrom: "22:00", quietTo: "07:00", kind: "joinRequest.approved" }),
  "organizations/claims.claimOrganizationAction": async () => ({ slug: (await anUnclaimedOrganization()).slug, "fileIds[]": undefined }),
  "organizations/claims": aClaim,
  "organizations/people.approvePersonRequestAction": anAsker,
  "organizations/people.declinePersonRequestAction": anAsker,
  "organizations/people.withdrawPersonRequestAction": anAsker,
  "organizations/people.releaseDomainAction": async (w) => ({ domainId: (await row(database().insert(organizationDomains).values({ organizationId: w.organization.id, domain: `works-${v7().slice(-12)}.by` }).returning())).id }),
  "organizations/people": aColleague,
  "organizations/profile.createOrganizationAction": () => anUnp,
  "organizations/profile.saveOrganizationAction": () => anUnp,
  "organizations/relations.proposeRelationAction": async () => ({ other: (await anOrganization()).organization.slug }),
  "organizations/relations": aRelation,
  "pages/writing.createPageAction": () => ({ parentId: undefined }),
  pages: aWikiPage,
  registry: async ({ staff }) => ({ importId: (await anImport({ csv: "name,country\nFlax,BY\n", viewer: staff })).importId }),
};

/** What somebody of this standing would fill in, so that only what is wrong on purpose is wrong. */
export async function filledBy(standing: Standing, action: string): Promise<Filled> {
  const [file = ""] = action.split(".");
  const make = special[action] ?? special[file] ?? special[file.split("/")[0]!];
  const { cluster, organization } = standing;
  return {
    slug: file.startsWith("organizations") ? organization.slug : cluster.slug,
    clusterId: cluster.id, clusterSlug: cluster.slug, organizationId: organization.id, "founders.0.organizationId": organization.id,
    ...(await make?.(standing)),
  };
}

/** Who knocks at a door of this kind; nobody at one that is for guests. */
export const whoKnocks = ({ me, staff }: Standing, who: "guest" | "member" | "staff"): MemberViewer | null => (who === "guest" ? null : who === "staff" ? staff : me);
