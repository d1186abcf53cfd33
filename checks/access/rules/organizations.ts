import { v7 } from "uuid";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aFile } from "#db/factories/library.ts";
import { aMember } from "#db/factories/members.ts";
import { anUnclaimedOrganization } from "#db/factories/organizations.ts";
import { organizationRelations } from "#db/schema/organizations-relations.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { MemberViewer, Viewer } from "#lib/core/viewer.ts";
import { claimOrganization } from "#lib/organizations/commands/claims.ts";
import { addDocument } from "#lib/organizations/commands/documents.ts";
import { everyone, members, office, type Persona } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const here = ({ organization }: World) => ({ params: { slug: organization.slug } });
/** Who changes what an organisation says of itself. */
const editors: Persona[] = ["administrator", ...office];

const revHere = async ({ organization }: World) => {
  const [row] = await database().select({ rev: organizations.rev }).from(organizations).where(eq(organizations.id, organization.id));
  return row!.rev;
};
const brought = async (viewer: Viewer) => (viewer.kind === "member" ? aFile(viewer) : v7());

/** A document for its own people alone. */
const aDocument = async (world: World): Promise<Knock> => {
  const administrator = world.viewers.administrator as MemberViewer;
  const { id } = await addDocument(administrator, { slug: world.organization.slug, fileId: await aFile(administrator), audience: "representatives" });
  return { params: { slug: world.organization.slug, documentId: id } };
};

/** What another organisation said; this one has not answered yet. */
const aRelation = async ({ organization }: World): Promise<Knock> => {
  const { id: other } = await anUnclaimedOrganization();
  const [row] = await database().insert(organizationRelations).values({ kind: "partner", firstId: other, secondId: organization.id, proposedById: other }).returning();
  return { params: { slug: organization.slug, relationId: row!.id } };
};

const evidence = { post: "Chief engineer", evidence: "The order of my appointment says so.", fileIds: [] };
const aClaimOf = (who: (world: World) => Promise<MemberViewer>, body?: object) => async (world: World): Promise<Knock> => {
  const { slug } = await anUnclaimedOrganization();
  return { params: { claimId: (await claimOrganization(await who(world), { slug, ...evidence })).id }, body };
};
const aClaim = (body?: object) => aClaimOf(async () => (await aMember()).viewer, body);

export const rules: Rules = {
  "GET /organizations": { open: everyone },
  "GET /organizations/facets": { open: everyone },
  "GET /organizations/similar": { open: members, knock: () => ({ query: "?name=Flax&country=BY" }) },
  "POST /organizations": { open: members, knock: () => ({ body: { name: { en: `Works ${v7()}` }, kind: "enterprise", country: "BY", allowSimilar: true } }) },
  "GET /organizations/{slug}": { open: everyone, knock: here },
  "PATCH /organizations/{slug}": { open: editors, knock: async (world) => ({ ...here(world), body: { city: "Orsha" }, rev: await revHere(world) }) },
  "GET /organizations/{slug}/doors": { open: everyone, knock: here },
  // everybody asks; what each is shown: lib/organizations/files.test.ts
  "GET /organizations/{slug}/documents": { open: everyone, knock: here },
  "POST /organizations/{slug}/documents": { open: editors, knock: async (world, viewer) => ({ ...here(world), body: { fileId: await brought(viewer) } }) },
  "DELETE /organizations/{slug}/documents/{documentId}": { open: editors, knock: aDocument },
  "GET /organizations/{slug}/relations": { open: everyone, knock: here },
  "GET /organizations/{slug}/relations/waiting": { open: editors, knock: here },
  "POST /organizations/{slug}/relations": { open: editors, knock: async (world) => ({ ...here(world), body: { other: (await anUnclaimedOrganization()).slug, side: "supplier" } }) },
  "POST /organizations/{slug}/relations/{relationId}/confirmation": { open: editors, knock: aRelation },
  "DELETE /organizations/{slug}/relations/{relationId}": { open: editors, knock: aRelation },
  "POST /organizations/{slug}/claims": { open: members, knock: async () => ({ params: { slug: (await anUnclaimedOrganization()).slug }, body: evidence }) },
  "GET /me/organization-claims": { open: members },
  "GET /organization-claims": { open: office },
  // not even the office takes a claim back in another's name: it declines
  "DELETE /organization-claims/{claimId}": { open: ["owner"], knock: aClaimOf(async ({ viewers }) => viewers.owner as MemberViewer) },
  "POST /organization-claims/{claimId}/approval": { open: office, knock: aClaim() },
  "POST /organization-claims/{claimId}/refusal": { open: office, knock: aClaim({ reason: "Not enough" }) },
};
