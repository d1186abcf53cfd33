import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { lettersTo } from "#db/factories/mail.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { anAgreement } from "#db/factories/clusters-joining.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { guest } from "#lib/core/viewer.ts";
import { mayEnterWorkspace, mustAgree } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { listAgreements, listAgreementStates } from "../queries/agreements.ts";
import { findWelcome } from "../queries/persons.ts";
import { findJoinRequest } from "../queries/requests.ts";
import { acceptAgreements, endAgreement, publishAgreement, reviseAgreement } from "./agreements.ts";
import { setDoor } from "./cluster.ts";
import { approveJoin } from "./decide.ts";
import { requestToJoin } from "./join.ts";
import { removeParticipant } from "./participants.ts";
import { removePerson } from "./persons.ts";
import { putWelcomeAway } from "./welcome.ts";
import { listPersons } from "../queries/persons.ts";

const asked = (slug: string, organizationId?: string) => ({ slug, organizationId, valueChainRole: organizationId ? ("buyer" as const) : undefined, answers: [] });

test("through an open door one is in at once, with the answers kept, welcomed by letter and in the workspace", async () => {
  const { cluster } = await aCluster({ door: "open", welcome: { en: "Hello!\n\nRead the charter." } });
  const { organization, administrator } = await anOrganization();
  const { id, admitted } = await requestToJoin(administrator, asked(cluster.slug, organization.id));
  expect(admitted).toBe(true);
  expect(await findJoinRequest(administrator, id)).toMatchObject({ state: "approved", decidedBy: null });
  expect(mayEnterWorkspace(await findStanding(administrator, cluster.id))).toBe(true);
  const [reader] = await database().select().from(members).where(eq(members.id, administrator.memberId));
  expect((await lettersTo(reader!.email)).map(({ kind, text }) => [kind, text?.includes("Read the charter.")])).toContainEqual(["cluster_welcome", true]);
  expect(await findWelcome(administrator, cluster.id)).toEqual({ en: "Hello!\n\nRead the charter." });
  await putWelcomeAway(administrator, { clusterId: cluster.id });
  expect(await findWelcome(administrator, cluster.id)).toBe(null);
  const { viewer: stranger } = await aMember();
  for (const clusterId of [cluster.id, administrator.memberId]) await expect(putWelcomeAway(stranger, { clusterId })).rejects.toMatchObject({ code: "not_found" });
});

test("two representatives through an open door at once make one participant", async () => {
  const { cluster } = await aCluster({ door: "open" });
  const { organization, administrator } = await anOrganization();
  const colleague = await aRepresentative(organization.id);
  const outcomes = await Promise.allSettled([administrator, colleague].map((who) => requestToJoin(who, asked(cluster.slug, organization.id))));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("by invitation only, nobody may ask; persons only where they may take part", async () => {
  const { cluster, coordinator } = await aCluster({ door: "invitation" });
  const { organization, administrator } = await anOrganization();
  await expect(requestToJoin(administrator, asked(cluster.slug, organization.id))).rejects.toMatchObject({ code: "conflict", reason: "clusters.by_invitation" });
  await expect(requestToJoin(administrator, asked(cluster.slug))).rejects.toMatchObject({ code: "invalid", issues: [{ path: "organizationId" }] });
  await setDoor(coordinator, { slug: cluster.slug, rev: cluster.rev, door: "request", admitsPersons: true });
  const { id } = await requestToJoin(administrator, asked(cluster.slug));
  expect(await findJoinRequest(administrator, id)).toMatchObject({ state: "open", organization: null, valueChainRole: null });
  expect(await findJoinRequest((await aMember()).viewer, id)).toBe(null);
  await expect(requestToJoin(administrator, asked(cluster.slug))).rejects.toMatchObject({ reason: "clusters.request_open" });
  await approveJoin(coordinator, { requestId: id });
  expect(mayEnterWorkspace(await findStanding(administrator, cluster.id))).toBe(true);
  await expect(requestToJoin(administrator, asked(cluster.slug))).rejects.toMatchObject({ reason: "clusters.already_participant" });
});

test("who was removed comes back by a decision only, even through an open door", async () => {
  const { cluster, coordinator, organization, administrator, participant } = await aParticipant({ cluster: (await aCluster({ door: "open", admitsPersons: true })).cluster });
  await removeParticipant(coordinator, { participantId: participant.id, reason: "spam" });
  const { id, admitted } = await requestToJoin(administrator, asked(cluster.slug, organization.id));
  expect(admitted).toBe(false);
  await approveJoin(coordinator, { requestId: id });
  expect(mayEnterWorkspace(await findStanding(administrator, cluster.id))).toBe(true);
  const { viewer } = await aMember();
  expect((await requestToJoin(viewer, asked(cluster.slug))).admitted).toBe(true);
  const [person] = (await listPersons(coordinator, cluster.id))!;
  await removePerson(coordinator, { personParticipantId: person!.id, reason: "spam" });
  expect((await requestToJoin(viewer, asked(cluster.slug))).admitted).toBe(false);
});

test("an agreement is accepted to join; a new version asks again at the door, and only those who take part", async () => {
  const { cluster, coordinator, administrator, organization } = await aParticipant();
  const colleague = await aRepresentative(organization.id);
  const words = { title: { en: "Charter" }, body: { en: "Text" } };
  const { viewer: stranger } = await aMember();
  for (const who of [administrator, stranger]) await expect(publishAgreement(who, { slug: cluster.slug, ...words })).rejects.toMatchObject({ code: "forbidden" });
  const { id } = await publishAgreement(coordinator, { slug: cluster.slug, ...words });
  for (const who of [administrator, colleague]) {
    const standing = await findStanding(who, cluster.id);
    expect([mayEnterWorkspace(standing), mustAgree(standing)]).toEqual([false, true]);
  }
  expect(mayEnterWorkspace(await findStanding(coordinator, cluster.id))).toBe(true);
  await expect(acceptAgreements(administrator, { slug: cluster.slug, agreements: [] })).rejects.toMatchObject({ issues: [{ path: `agreements.${id}`, reason: "clusters.must_agree" }] });
  await expect(acceptAgreements(stranger, { slug: cluster.slug, agreements: [{ agreementId: id, version: 1 }] })).rejects.toMatchObject({ code: "not_found" });
  await acceptAgreements(administrator, { slug: cluster.slug, agreements: [{ agreementId: id, version: 1 }] });
  expect(mayEnterWorkspace(await findStanding(colleague, cluster.id))).toBe(true); // one speaks for all of the organisation
  expect(await listAgreementStates(coordinator, cluster.id)).toMatchObject([{ accepted: 1, asked: 1, version: 1 }]);
  expect(await listAgreementStates(administrator, cluster.id)).toBe(null);

  const revisions = await Promise.allSettled([1, 2].map(() => reviseAgreement(coordinator, { slug: cluster.slug, agreementId: id, version: 1, ...words })));
  expect(revisions.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(mustAgree(await findStanding(administrator, cluster.id))).toBe(true);
  await expect(acceptAgreements(administrator, { slug: cluster.slug, agreements: [{ agreementId: id, version: 1 }] })).rejects.toMatchObject({ reason: "clusters.agreement_changed" });
  await endAgreement(coordinator, { slug: cluster.slug, agreementId: id });
  expect(mayEnterWorkspace(await findStanding(administrator, cluster.id))).toBe(true);
});

test("to join one accepts what is asked; what was shown is what counts", async () => {
  const { cluster } = await aCluster({ door: "open" });
  const agreement = await anAgreement(cluster.id);
  const { organization, administrator } = await anOrganization();
  expect(await listAgreements(guest(), cluster.id)).toMatchObject([{ id: agreement.id, version: 1 }]);
  await expect(requestToJoin(administrator, asked(cluster.slug, organization.id))).rejects.toMatchObject({ issues: [{ path: `agreements.${agreement.id}` }] });
  await requestToJoin(administrator, { ...asked(cluster.slug, organization.id), agreements: [{ agreementId: agreement.id, version: 1 }] });
  expect(mayEnterWorkspace(await findStanding(administrator, cluster.id))).toBe(true);
});
