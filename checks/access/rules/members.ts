import { v7 } from "uuid";
import { aContact } from "#db/factories/contacts.ts";
import { aMember } from "#db/factories/members.ts";
import { database } from "#db/client.ts";
import { contacts, memberBlocks } from "#db/schema/members-contacts.ts";
import { emailChanges } from "#db/schema/members-account.ts";
import { members as memberTable } from "#db/schema/members.ts";
import { createToken } from "#lib/members/commands/tokens.ts";
import { findPreferences } from "#lib/notifications/queries/preferences.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { eq } from "drizzle-orm";
import { but, everyone, members, office, workspace } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const revOf = async (viewer: Viewer) => {
  if (viewer.kind !== "member") return 1;
  const [row] = await database().select({ rev: memberTable.rev }).from(memberTable).where(eq(memberTable.id, viewer.memberId));
  return row!.rev;
};
const handleOfOwner = ({ viewers }: World) => ({ params: { handle: viewers.owner.handle } });
const account = async (): Promise<Knock> => ({ params: { id: (await aMember()).member.id }, body: { reason: "Spam" } });

/** A lost address that the office has begun to change. */
const aRecovery = async ({ viewers }: World): Promise<Knock> => {
  const { member } = await aMember();
  await database().insert(emailChanges).values({ memberId: member.id, email: `${v7()}@example.org`, oldTokenHash: v7(), newTokenHash: v7(), begunBy: viewers.staff.memberId, evidence: "Called back", ripeAt: new Date(), expiresAt: new Date(Date.now() + 60_000) });
  return { params: { id: member.id } };
};
/** A request to the owner that waits, from somebody new. */
const aRequestToOwner = async ({ viewers }: World): Promise<Knock> => {
  const [request] = await database().insert(contacts).values({ requesterId: (await aMember()).member.id, addresseeId: viewers.owner.memberId }).returning();
  return { params: { id: request!.id } };
};
/** A request of the owner to somebody new. */
const aRequestOfOwner = async ({ viewers }: World): Promise<Knock> => {
  const [request] = await database().insert(contacts).values({ requesterId: viewers.owner.memberId, addresseeId: (await aMember()).member.id }).returning();
  return { params: { id: request!.id } };
};
/** Somebody new for each member, with a contact. */
const aNewContact = async (_: World, viewer: Viewer): Promise<Knock> => {
  const { requester, addressee } = await aContact();
  return { params: { handle: addressee.member.handle }, as: viewer.kind === "member" ? requester.viewer : viewer };
};
/** Somebody new whom the owner has blocked. */
const aBlockOfOwner = async ({ viewers }: World): Promise<Knock> => {
  const { member } = await aMember();
  await database().insert(memberBlocks).values({ blockerId: viewers.owner.memberId, blockedId: member.id });
  return { params: { id: member.id } };
};
const anybodyNew = async () => ({ body: { handle: (await aMember()).member.handle } });

/** A place of a workspace whose news one can want: pages and folders ask the same of who may enter (lib/notifications/watching.test.ts). */
const libraryOf = ({ cluster }: World): Knock => ({ params: { kind: "libraries", id: cluster.id } });

export const rules: Rules = {
  "GET /me": { open: everyone },
  "PATCH /me": { open: members, knock: async (_, viewer) => ({ body: { timeZone: "Europe/Minsk" }, rev: await revOf(viewer) }) },
  "GET /me/profile": { open: members },
  "PATCH /me/profile": { open: members, knock: async (_, viewer) => ({ body: { skills: ["Welding"] }, rev: await revOf(viewer) }) },
  "PUT /me/handle": { open: members, knock: async (_, viewer) => ({ body: { handle: `h-${v7().slice(-12)}` }, as: viewer.kind === "member" ? (await aMember()).viewer : viewer }) },
  "GET /members": { open: members },
  "GET /members/facets": { open: members },
  "GET /members/mentions": { open: members, knock: () => ({ query: "?q=m" }) },
  // the owner shows nothing to everybody; for whom the owner has blocked the owner does not exist
  "GET /members/{handle}": { open: but(members, "blocked"), knock: handleOfOwner },
  "POST /contact-requests": { open: members, knock: anybodyNew },
  "POST /contact-requests/{id}/acceptance": { open: ["owner"], knock: aRequestToOwner },
  "POST /contact-requests/{id}/decline": { open: ["owner"], knock: aRequestToOwner },
  "POST /contact-requests/{id}/withdrawal": { open: ["owner"], knock: aRequestOfOwner },
  "GET /me/contacts": { open: members },
  "DELETE /me/contacts/{handle}": { open: members, knock: aNewContact },
  "GET /me/blocks": { open: members },
  "POST /me/blocks": { open: members, knock: anybodyNew },
  "DELETE /me/blocks/{id}": { open: ["owner"], knock: aBlockOfOwner },
  "GET /access-tokens": { open: members },
  "POST /access-tokens": { open: members, knock: () => ({ body: { name: "Program", scope: "read" } }) },
  "DELETE /access-tokens/{id}": { open: members, knock: async (_, viewer) => ({ params: { id: viewer.kind === "member" ? (await createToken(viewer, { name: "Program", scope: "read", expiresInDays: 1 })).id : v7() } }) },
  "GET /members/accounts": { open: office },
  "POST /members/{id}/ban": { open: office, knock: account },
  "DELETE /members/{id}/ban": { open: office, knock: account },
  "POST /members/{id}/email-recovery": { open: office, knock: async () => ({ params: { id: (await aMember()).member.id }, body: { email: `${v7()}@example.org`, evidence: "Called back on the number of the register" } }) },
  "DELETE /members/{id}/email-recovery": { open: office, knock: aRecovery },
  "GET /me/following": { open: members },
  "GET /follows/{kind}/{name}": { open: everyone, knock: ({ cluster }) => ({ params: { kind: "clusters", name: cluster.slug } }) },
  "PUT /follows/{kind}/{name}": { open: members, knock: ({ cluster }) => ({ params: { kind: "clusters", name: cluster.slug } }) },
  "DELETE /follows/{kind}/{name}": { open: members, knock: ({ cluster }) => ({ params: { kind: "clusters", name: cluster.slug } }) },
  "GET /me/watches": { open: members },
  "GET /watches/{kind}/{id}": { open: workspace, knock: libraryOf },
  "PUT /watches/{kind}/{id}": { open: workspace, knock: libraryOf },
  "DELETE /watches/{kind}/{id}": { open: workspace, knock: libraryOf },
  "GET /me/clusters": { open: members },
  "GET /me/organizations": { open: members },
  "GET /notifications": { open: members },
  "POST /notifications/read-marks": { open: members, knock: () => ({ body: { all: true } }) },
  "GET /me/notification-preferences": { open: members },
  "PATCH /me/notification-preferences": { open: members, knock: async (_, viewer) => ({ body: { digestHour: 9 }, rev: viewer.kind === "member" ? (await findPreferences(viewer)).rev : 0 }) },
  "PUT /me/notification-preferences/clusters/{id}": { open: but(workspace, "staff"), knock: ({ cluster }) => ({ params: { id: cluster.id }, body: { choice: "daily" } }) },
  "PUT /me/notification-preferences/kinds/{kind}": { open: members, knock: () => ({ params: { kind: "participant_removed" }, body: { muted: true } }) },
  "DELETE /me/notification-preferences/refusal": { open: members },
};
