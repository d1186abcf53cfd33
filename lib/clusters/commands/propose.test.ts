import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aJoinRequest } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { activity } from "#db/schema/activity.ts";
import { joinRequests } from "#db/schema/clusters.ts";
import { guest } from "#lib/core/viewer.ts";
import { proposalInput } from "../input/proposals.ts";
import { mayEnterWorkspace, mayManage } from "../policy.ts";
import { findCluster, findStanding } from "../queries.ts";
import { listParticipantPage } from "../queries/participant-directory.ts";
import { findProposal, listMyFoundings, listMyProposals, listProposals } from "../queries/proposals.ts";
import { admitProposal, answerAsFounder, declineProposal } from "./found.ts";
import { changeProposal, proposeCluster, withdrawProposal, writeInProposal } from "./propose.ts";
import { remindOfRequests } from "../work/remind.ts";

const words = (founders: string[], given: object = {}) => proposalInput.parse({
  name: { ru: `Кластер ${v7().slice(-8)}` }, keyProduct: { ru: "льняное масло" }, aim: { ru: "Вместе." }, country: "BY", industry: "agriculture_food",
  founders: founders.map((organizationId) => ({ organizationId, valueChainRole: "buyer" })), ...given,
});

async function aProposal() {
  const [own, other] = [await anOrganization(), await anOrganization()];
  const { viewer: staff } = await aMember({ staff: true });
  const { id } = await proposeCluster(own.administrator, words([own.organization.id, other.organization.id]));
  return { own, other, staff, proposer: own.administrator, proposalId: id };
}

test("a proposal is asked about, answered, changed, admitted: the cluster is there with its proposer and the founders that agreed", async () => {
  const { own, other, staff, proposer, proposalId } = await aProposal();
  await writeInProposal(staff, { proposalId, text: "Who pays?" });
  expect(await listMyProposals(proposer)).toMatchObject([{ id: proposalId, state: "open", turn: "proposer" }]);
  await writeInProposal(proposer, { proposalId, text: "We do." });
  const found = (await findProposal(proposer, proposalId))!;
  expect(found).toMatchObject({ turn: "office", stage: "potential", messages: [{ office: true }, { office: false }], founders: [{ answer: "agreed" }, { answer: null }] });
  await changeProposal(proposer, { proposalId, rev: found.rev, city: "Orsha" });
  await expect(changeProposal(proposer, { proposalId, rev: found.rev, city: "Minsk" })).rejects.toMatchObject({ code: "stale" });

  const [first, second] = await Promise.all([admitProposal(staff, { proposalId, stage: "emerging" }), admitProposal(staff, { proposalId, stage: "emerging" })]);
  expect(first).toEqual(second);
  const cluster = (await findCluster(guest(), first.slug))!;
  expect(cluster).toMatchObject({ stage: "emerging", city: "Orsha", originalLocale: "ru", summary: { ru: "Вместе." }, coordinators: [{ memberId: proposer.memberId }] });
  expect((await listParticipantPage(guest(), { clusterId: cluster.id })).items.map(({ organization }) => organization.id)).toEqual([own.organization.id]);
  expect(await findProposal(proposer, proposalId)).toMatchObject({ state: "admitted", clusterSlug: first.slug });

  const [founding] = await listMyFoundings(other.administrator); // a late yes
  await answerAsFounder(other.administrator, { founderId: founding!.id, agree: true });
  expect(mayEnterWorkspace(await findStanding(other.administrator, cluster.id))).toBe(true);
  await expect(answerAsFounder(other.administrator, { founderId: founding!.id, agree: false })).rejects.toMatchObject({ reason: "clusters.founder_answered" });
});

test("a proposal is its proposer's and the office's; deciding is the office's", async () => {
  const { own, other, staff, proposer, proposalId } = await aProposal();
  const { viewer: stranger } = await aMember();
  for (const who of [stranger, other.administrator, guest()]) expect(await findProposal(who, proposalId)).toBe(null);
  for (const who of [stranger, other.administrator]) {
    for (const deed of [() => writeInProposal(who, { proposalId, text: "x" }), () => changeProposal(who, { proposalId, rev: 1, city: "x" }), () => withdrawProposal(who, { proposalId })]) await expect(deed()).rejects.toMatchObject({ code: "not_found" });
  }
  for (const who of [stranger, proposer, { ...staff, scope: "write" as const }]) {
    for (const deed of [() => admitProposal(who, { proposalId }), () => declineProposal(who, { proposalId, reason: "x" }), () => listProposals(who)]) await expect(deed()).rejects.toMatchObject({ code: "not_found" });
  }
  const [founding] = await listMyFoundings(other.administrator);
  await expect(answerAsFounder(stranger, { founderId: founding!.id, agree: true })).rejects.toMatchObject({ code: "not_found" });
  await expect(answerAsFounder(proposer, { founderId: founding!.id, agree: true })).rejects.toMatchObject({ code: "forbidden" });
  await expect(proposeCluster(stranger, words([own.organization.id]))).rejects.toMatchObject({ issues: [{ path: "founders", reason: "clusters.founder_of_yours" }] });
  await expect(proposeCluster(proposer, words([own.organization.id, v7()]))).rejects.toMatchObject({ issues: [{ path: "founders.1.organizationId" }] });
  await expect(proposeCluster((await aMember({ emailConfirmedAt: null })).viewer, words([own.organization.id]))).rejects.toMatchObject({ reason: "email_unconfirmed" });
});

test("decline and admission at once: one counts; what is decided or withdrawn stays so", async () => {
  for (let round = 0; round < 3; round++) {
    const { staff, proposer, proposalId } = await aProposal();
    const outcomes = await Promise.allSettled([admitProposal(staff, { proposalId }), declineProposal(staff, { proposalId, reason: "no" })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(writeInProposal(proposer, { proposalId, text: "x" })).rejects.toMatchObject({ reason: "clusters.proposal_decided" });
  }
  const { staff, proposer, proposalId } = await aProposal();
  for (let twice = 0; twice < 2; twice++) await withdrawProposal(proposer, { proposalId });
  await expect(admitProposal(staff, { proposalId })).rejects.toMatchObject({ reason: "clusters.proposal_withdrawn" });
});

test("five proposals wait at most; a founder twice and none are refused in words", async () => {
  const { organization, administrator } = await anOrganization();
  const made = await Promise.allSettled(Array.from({ length: 6 }, () => proposeCluster(administrator, words([organization.id]))));
  expect(made.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { reason: "clusters.too_many_proposals" } }]);
  const issues = (founders: object[]) => proposalInput.safeParse({ ...words([organization.id]), founders }).error?.issues.map(({ message }) => message);
  const one = { organizationId: organization.id, valueChainRole: "buyer" };
  expect(issues([])).toEqual(["clusters.no_founders"]);
  expect(issues([one, one])).toEqual(["clusters.founder_twice"]);
});

test("founders that an edit leaves out go, those who answered keep their answer", async () => {
  const { own, other, proposer, proposalId } = await aProposal();
  const [founding] = await listMyFoundings(other.administrator);
  await answerAsFounder(other.administrator, { founderId: founding!.id, agree: false });
  const { founders } = words([own.organization.id, other.organization.id]);
  await changeProposal(proposer, { proposalId, rev: 1, founders });
  expect((await findProposal(proposer, proposalId))!.founders.map(({ answer }) => answer)).toEqual(["agreed", "refused"]);
  await changeProposal(proposer, { proposalId, rev: 2, founders: founders.slice(0, 1) });
  expect((await findProposal(proposer, proposalId))!.founders).toHaveLength(1);
  expect(mayManage(await findStanding(proposer, v7()))).toBe(false);
});

test("coordinators are reminded of a request once, after three days", async () => {
  const old = await aJoinRequest({ createdAt: new Date(Date.now() - 73 * 3_600_000) });
  const fresh = await aJoinRequest({ createdAt: new Date(Date.now() - 71 * 3_600_000) });
  await Promise.all([remindOfRequests(), remindOfRequests()]);
  await remindOfRequests();
  const told = async (subjectId: string) => (await database().select().from(activity).where(eq(activity.subjectId, subjectId))).map(({ kind }) => kind);
  expect(await told(old.request.id)).toEqual(["joinRequest.waiting"]);
  expect(await told(fresh.request.id)).toEqual([]);
  const [row] = await database().select().from(joinRequests).where(eq(joinRequests.id, old.request.id));
  expect(row!.remindedAt).not.toBe(null);
});
