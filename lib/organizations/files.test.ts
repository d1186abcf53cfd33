import { expect, test } from "vitest";
import { aFile } from "#db/factories/library.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, anUnclaimedOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { findFile } from "#lib/files/queries.ts";
import { approveClaim, claimOrganization, declineClaim, withdrawClaim } from "./commands/claims.ts";
import { addDocument, removeDocument } from "./commands/documents.ts";
import { removeRepresentative } from "./commands/representatives.ts";
import type { DocumentAudience } from "./labels.ts";
import { personalData } from "./personal-data.ts";
import { listDocuments } from "./queries/profile.ts";

/** The names of those who are given the bytes. */
async function seenBy(people: Record<string, Viewer>, fileId: string): Promise<string[]> {
  const found = await Promise.all(Object.entries(people).map(async ([name, viewer]) => ((await findFile(viewer, fileId)) ? [name] : [])));
  return found.flat();
}

async function anOrganizationWithPeople() {
  const { organization, administrator } = await anOrganization();
  const { administrator: elsewhere } = await anOrganization();
  const people = {
    visitor: guest() as Viewer,
    member: (await aMember()).viewer,
    elsewhere,
    former: await aRepresentative(organization.id, { role: "administrator", endedAt: new Date() }),
    representative: await aRepresentative(organization.id),
    administrator,
    staff: (await aMember({ staff: true })).viewer,
  };
  return { organization, administrator, people };
}
const aDocument = async (who: MemberViewer, slug: string, audience: DocumentAudience) => {
  const fileId = await aFile(who, { name: `${audience}.txt` });
  return { fileId, documentId: (await addDocument(who, { slug, fileId, audience })).id };
};

test.each([
  ["everyone", ["visitor", "member", "elsewhere", "former", "representative", "administrator", "staff"]],
  ["members", ["member", "elsewhere", "former", "representative", "administrator", "staff"]],
  ["representatives", ["representative", "administrator", "staff"]],
] as const)("a document for %s: its bytes are given to whom the list shows it, and to nobody once it is taken away", async (audience, names) => {
  const { organization: { id, slug }, administrator, people } = await anOrganizationWithPeople();
  const { fileId, documentId } = await aDocument(administrator, slug, audience);
  expect(await seenBy(people, fileId)).toEqual(names);
  const listed = await Promise.all(Object.entries(people).map(async ([name, viewer]) => ((await listDocuments(viewer, id)).length ? [name] : [])));
  expect(listed.flat()).toEqual(names);
  // only what anybody may see may lie in caches between
  expect(await findFile(administrator, fileId)).toMatchObject({ everybody: audience === "everyone" });
  await removeDocument(administrator, { slug, documentId });
  expect(await seenBy(people, fileId)).toEqual([]);
});

test("who goes sees no more of what is for representatives, were it their own file", async () => {
  const { organization: { id, slug } } = await anOrganization();
  const leaving = await aRepresentative(id, { role: "administrator" });
  const { fileId } = await aDocument(leaving, slug, "representatives");
  expect(await findFile(leaving, fileId)).not.toBeNull();
  await removeRepresentative(leaving, { slug, memberId: leaving.memberId });
  expect(await findFile(leaving, fileId)).toBeNull();
});

test("a file of several documents is seen by whom any of them is for; the office needs its full powers", async () => {
  const { organization: { slug }, administrator, people } = await anOrganizationWithPeople();
  const { fileId } = await aDocument(administrator, slug, "representatives");
  const reader = { ...people.staff, scope: "write" as const };
  expect(await findFile(reader, fileId)).toBeNull();
  const { id: documentId } = await addDocument(administrator, { slug, fileId, audience: "members" });
  expect(await seenBy(people, fileId)).toEqual(["member", "elsewhere", "former", "representative", "administrator", "staff"]);
  await removeDocument(administrator, { slug, documentId });
  expect(await seenBy(people, fileId)).toEqual(["representative", "administrator", "staff"]);
});

test("nobody makes a document or evidence of another's file, nor learns whether there is one", async () => {
  const { organization: { slug }, administrator } = await anOrganization();
  const { slug: unclaimed } = await anUnclaimedOrganization();
  const theirs = await aFile((await aMember()).viewer);
  const none = crypto.randomUUID();
  for (const fileId of [theirs, none]) {
    await expect(addDocument(administrator, { slug, fileId, audience: "everyone" })).rejects.toMatchObject({ code: "invalid", issues: [{ path: "fileId", reason: "files.not_there" }] });
    await expect(claimOrganization(administrator, { slug: unclaimed, ...evidence, fileIds: [fileId] })).rejects.toMatchObject({ code: "invalid", issues: [{ path: "fileIds", reason: "files.not_there" }] });
  }
  const fileId = await aFile(administrator);
  await expect(addDocument((await aMember()).viewer, { slug, fileId, audience: "everyone" })).rejects.toMatchObject({ code: "forbidden" });
  expect(await findFile(guest(), fileId)).toBeNull();
});

const evidence = { post: "Chief engineer", evidence: "The order of my appointment is attached." };

async function aClaimWithPaper() {
  const organization = await anUnclaimedOrganization();
  const [{ viewer: claimant }, { viewer: rival }, { viewer: member }, { viewer: staff }] = [await aMember(), await aMember(), await aMember(), await aMember({ staff: true })];
  const former = await aRepresentative(organization.id, { endedAt: new Date() });
  const fileId = await aFile(claimant, { name: "order.txt" });
  const { id: claimId } = await claimOrganization(claimant, { slug: organization.slug, ...evidence, fileIds: [fileId] });
  await claimOrganization(rival, { slug: organization.slug, ...evidence, fileIds: [] });
  return { organization, claimId, fileId, claimant, staff, people: { visitor: guest() as Viewer, member, rival, former, claimant, staff } };
}

test("the evidence of a claim is for the claimant and the office, whatever comes of it", async () => {
  for (const outcome of ["withdrawn", "declined", "approved"] as const) {
    const { organization, claimId, fileId, claimant, staff, people } = await aClaimWithPaper();
    expect(await seenBy(people, fileId)).toEqual(["claimant", "staff"]);
    expect(await findFile(staff, fileId)).toMatchObject({ everybody: false });
    expect(await findFile({ ...staff, scope: "write" }, fileId)).toBeNull();
    if (outcome === "withdrawn") await withdrawClaim(claimant, { claimId });
    else if (outcome === "declined") await declineClaim(staff, { claimId, reason: "Not enough" });
    else await approveClaim(staff, { claimId });
    const colleague = await aRepresentative(organization.id, { role: "administrator" }); // the paper is no document of the organisation
    expect(await seenBy({ ...people, colleague }, fileId), outcome).toEqual(["claimant", "staff"]);
  }
});

test("the evidence goes with the account of who brought it", async () => {
  const { fileId, claimant, people } = await aClaimWithPaper();
  await inTransaction((tx) => personalData.erase(tx, claimant.memberId));
  expect(await seenBy(people, fileId)).toEqual([]);
});
