import { aJoinRequest } from "#db/factories/clusters.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { aMember } from "#db/factories/members.ts";
import { but, everyone, managers, members, organization } from "../personas.ts";
import type { Rules } from "../rule.ts";
import type { World } from "../world.ts";

const here = ({ cluster }: World) => ({ params: { slug: cluster.slug } });
const aRequestHere = async ({ cluster }: World) => ({ id: (await aJoinRequest({ cluster })).request.id });

export const rules: Rules = {
  "GET /clusters": { open: everyone },
  "GET /clusters/{slug}": { open: everyone, knock: here },
  "GET /clusters/{slug}/join-requests": { open: managers, knock: here },
  "POST /clusters/{slug}/join-requests": {
    open: members,
    knock: async (world, viewer) => {
      const administrator = viewer.kind === "member" ? viewer : (await aMember()).viewer;
      const { organization } = await anOrganization({ administrator });
      return { ...here(world), body: { organizationId: organization.id, valueChainRole: "research", answers: [] } };
    },
  },
  "GET /join-requests/{id}": { open: managers, knock: async (world) => ({ params: await aRequestHere(world) }) },
  "POST /join-requests/{id}/approval": { open: managers, knock: async (world) => ({ params: await aRequestHere(world) }) },
  "POST /join-requests/{id}/decline": { open: managers, knock: async (world) => ({ params: await aRequestHere(world), body: { reason: "Not now" } }) },
  "POST /join-requests/{id}/withdrawal": {
    open: organization,
    knock: async ({ organization, viewers }) => ({ params: { id: (await aJoinRequest({ organization, administrator: viewers.administrator })).request.id } }), // each to another cluster
  },
  "GET /me/join-requests": { open: but(everyone, "visitor") },
};
