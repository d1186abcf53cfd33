import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { aCluster } from "#db/factories/clusters.ts";
import { anInvitation } from "#db/factories/clusters-joining.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { invitationBatches, invitationLines } from "#db/schema/clusters-invitations.ts";
import { members as memberTable } from "#db/schema/members.ts";
import { tokenOf } from "#lib/clusters/invitation-token.ts";
import { hashToken } from "#lib/auth/secret.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { everyone, managers, members } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const here = ({ cluster }: World) => ({ params: { slug: cluster.slug } });
const address = () => `${v7()}@example.org`;

const invitation = async ({ cluster }: World): Promise<Knock> => ({ params: { slug: cluster.slug, id: (await anInvitation(cluster.id)).id } });

/** A list with one line that can be sent. */
const list = async ({ cluster }: World): Promise<Knock> => {
  const [batch] = await database().insert(invitationBatches).values({ clusterId: cluster.id, fileName: "list.csv", locale: "en" }).returning();
  await database().insert(invitationLines).values({ batchId: batch!.id, line: 1, email: address(), name: "", organization: "", roleGiven: "", role: "member" });
  return { params: { slug: cluster.slug, id: batch!.id } };
};

/** A way into a new cluster for whoever has the link, so that nobody comes to stand otherwise in the one concerned. */
const link = async (): Promise<Knock> => {
  const { cluster } = await aCluster({ visibility: "hidden", admitsPersons: true });
  return { params: { token: tokenOf((await anInvitation(cluster.id)).id) } };
};

/** A pass to something in the cluster, sent to the owner's address; `token` is what the letter carries. */
async function aPassOfOwner({ cluster, viewers }: World, given: Partial<typeof guestPasses.$inferInsert> = {}) {
  const [{ email, emailKey }] = await database().select().from(memberTable).where(eq(memberTable.id, (viewers.owner as MemberViewer).memberId)) as [typeof memberTable.$inferSelect];
  const token = v7();
  const [pass] = await database().insert(guestPasses)
    .values({ clusterId: cluster.id, kind: "page", subjectId: v7(), subjectTitle: {}, email, emailKey, locale: "en", role: "read", tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 86_400_000), ...given }).returning();
  return { id: pass!.id, token };
}

export const rules: Rules = {
  "GET /clusters/{slug}/invitations": { open: managers, knock: here },
  "POST /clusters/{slug}/invitations": { open: managers, knock: (world) => ({ ...here(world), body: { email: address() } }) },
  "POST /clusters/{slug}/invitation-links": { open: managers, knock: (world) => ({ ...here(world), body: {} }) },
  "POST /clusters/{slug}/invitations/{id}/revocation": { open: managers, knock: invitation },
  "GET /clusters/{slug}/invitation-lists": { open: managers, knock: here },
  "POST /clusters/{slug}/invitation-lists": { open: managers, knock: (world) => ({ ...here(world), raw: { type: "text/csv", bytes: new TextEncoder().encode(`email\n${address()}\n`) } }) },
  "GET /clusters/{slug}/invitation-lists/{id}": { open: managers, knock: list },
  "GET /clusters/{slug}/invitation-lists/{id}/lines": { open: managers, knock: list },
  "POST /clusters/{slug}/invitation-lists/{id}/sending": { open: managers, knock: list },
  "POST /clusters/{slug}/invitation-lists/{id}/cancellation": { open: managers, knock: list },
  // a link is for whoever has it, into hidden clusters too
  "GET /invitations/{token}": { open: everyone, knock: link },
  "POST /invitations/{token}/acceptance": { open: members, knock: async () => ({ ...(await link()), body: {} }) },
  "GET /me/invitations": { open: members },
  "GET /clusters/{slug}/guests": { open: managers, knock: here },
  "GET /me/guest-passes": { open: members },
  // a pass is for the address that it was sent to
  "POST /guest-invitations/acceptance": { open: ["owner"], knock: async (world) => ({ body: { token: (await aPassOfOwner(world)).token } }) },
  "POST /guest-passes/{id}/acceptance": { open: ["owner"], knock: async (world) => ({ params: { id: (await aPassOfOwner(world)).id } }) },
  "POST /guest-passes/{id}/resending": { open: managers, knock: async (world) => ({ params: { id: (await aPassOfOwner(world)).id } }) },
  "POST /guest-passes/{id}/revocation": {
    open: ["owner", ...managers],
    knock: async (world) => ({ params: { id: (await aPassOfOwner(world, { memberId: (world.viewers.owner as MemberViewer).memberId, acceptedAt: new Date() })).id } }),
  },
};
