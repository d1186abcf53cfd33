import { database } from "#db/client.ts";
import { aProposal } from "#db/factories/clusters-joining.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { proposalFounders } from "#db/schema/clusters-proposals.ts";
import { members, office, organization } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const asked = { name: { en: "Flax" }, keyProduct: { en: "linseed oil" }, aim: { en: "Together." }, country: "BY", industry: "agriculture_food" };

/** A new proposal of the owner's that waits. */
const one = (more: Knock = {}) => async ({ viewers }: World): Promise<Knock> => ({ params: { id: (await aProposal(viewers.owner)).id }, ...more });

/** The owner names the organisation as a founder. */
const aFounder = async ({ viewers, organization: { id: organizationId } }: World): Promise<Knock> => {
  const { id: proposalId } = await aProposal(viewers.owner);
  const [founder] = await database().insert(proposalFounders).values({ proposalId, organizationId, valueChainRole: "buyer" }).returning();
  return { params: { id: founder!.id }, body: { agree: true } };
};

export const rules: Rules = {
  "POST /cluster-proposals": {
    open: members,
    knock: async (_, viewer) => {
      const { organization: { id } } = await anOrganization(viewer.kind === "member" ? { administrator: viewer } : {});
      return { body: { ...asked, founders: [{ organizationId: id, valueChainRole: "buyer" }] } };
    },
  },
  "GET /cluster-proposals": { open: office },
  "GET /cluster-proposals/{id}": { open: ["owner", ...office], knock: one() },
  "PATCH /cluster-proposals/{id}": { open: ["owner"], knock: one({ rev: 1, body: { city: "Orsha" } }) },
  "POST /cluster-proposals/{id}/messages": { open: ["owner", ...office], knock: one({ body: { text: "Who pays?" } }) },
  "POST /cluster-proposals/{id}/withdrawal": { open: ["owner"], knock: one() },
  "POST /cluster-proposals/{id}/admission": { open: office, knock: one() },
  "POST /cluster-proposals/{id}/decline": { open: office, knock: one({ body: { reason: "Not now" } }) },
  "POST /founders/{id}/answer": { open: organization, knock: aFounder },
  "GET /me/cluster-proposals": { open: members },
  "GET /me/foundings": { open: members },
};
