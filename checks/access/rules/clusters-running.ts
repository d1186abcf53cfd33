import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aModerator, anAgreement, aPerson } from "#db/factories/clusters-joining.ts";
import { aMember } from "#db/factories/members.ts";
import { clusters, coordinators } from "#db/schema/clusters.ts";
import { everyone, managers, office, workspace } from "../personas.ts";
import type { Knock, Rule, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const here = ({ cluster }: World) => ({ params: { slug: cluster.slug } });

/** A new cluster in which everybody stands as in the world's, to be changed. */
async function aTwin({ viewers, inside, former }: World) {
  const { cluster } = await aCluster({ coordinator: viewers.coordinator });
  await aModerator(cluster.id, { viewer: viewers.moderator });
  const { participant } = await aParticipant({ cluster, organization: inside });
  await aParticipant({ cluster, organization: former, leftAt: new Date() });
  return { cluster, participant };
}

/** The same twin at every knock: what is done to it does not stand in the way of doing it again. */
const twins = new WeakMap<World, ReturnType<typeof aTwin>>();
async function there(world: World) {
  const twin = twins.get(world) ?? aTwin(world);
  twins.set(world, twin);
  return (await twin).cluster;
}

const inTwin = (more: Knock = {}) => async (world: World): Promise<Knock> => ({ params: { slug: (await there(world)).slug }, ...more });
const changing = (body: unknown): Rule => ({
  open: managers,
  knock: async (world) => {
    const { id, slug } = await there(world);
    const [row] = await database().select({ rev: clusters.rev }).from(clusters).where(eq(clusters.id, id));
    return { params: { slug }, rev: row!.rev, body };
  },
});

const words = { title: { en: "Charter" }, body: { en: "We work together." } };

/** An agreement in a twin of its own: a participant that has not accepted stays outside. */
const anAgreementThere = (bodyOf: (agreementId: string) => unknown = () => undefined) => async (world: World): Promise<Knock> => {
  const { cluster } = await aTwin(world);
  const { id } = await anAgreement(cluster.id);
  return { params: { slug: cluster.slug, id }, body: bodyOf(id) };
};

const anybodyNew = async (world: World): Promise<Knock> => ({ params: { slug: (await there(world)).slug }, body: { who: (await aMember()).member.handle } });
const aNewCoordinator = async (world: World): Promise<Knock> => {
  const [{ id: clusterId, slug }, { member: { id: memberId } }] = [await there(world), await aMember()];
  await database().insert(coordinators).values({ clusterId, memberId });
  return { params: { slug, memberId } };
};
const aNewModerator = async (world: World): Promise<Knock> => {
  const { id, slug } = await there(world);
  return { params: { slug, memberId: (await aModerator(id)).memberId } };
};

const theParticipant = (body?: unknown) => async (world: World): Promise<Knock> => ({ params: { id: (await aTwin(world)).participant.id }, body });
const aPersonThere = async (world: World): Promise<Knock> => ({ params: { id: (await aPerson((await there(world)).id)).row.id }, body: { reason: "Took no part" } });
const theOwnerInPerson = async (world: World): Promise<Knock> => ({ params: { id: (await aPerson((await aTwin(world)).cluster.id, { viewer: world.viewers.owner })).row.id } });

export const rules: Rules = {
  "POST /clusters": { open: office, knock: () => ({ body: { name: { en: "Flax" }, country: "BY", industry: "light_industry", stage: "potential" } }) },
  "GET /clusters/facets": { open: everyone },
  "GET /clusters/places": { open: everyone },
  "PATCH /clusters/{slug}": changing({ city: "Orsha" }),
  "PATCH /clusters/{slug}/door": changing({ visibility: "listed", door: "invitation" }),
  "PUT /clusters/{slug}/picture": changing({ pictureId: null }),
  "PUT /clusters/{slug}/join-questions": changing({ questions: [{ text: { en: "Why?" }, required: true }] }),
  "POST /clusters/{slug}/closure": { open: managers, knock: inTwin() },
  "POST /clusters/{slug}/reopening": { open: managers, knock: inTwin() },

  "GET /clusters/{slug}/agreements": { open: everyone, knock: here }, // whoever thinks of joining reads them first
  "GET /clusters/{slug}/agreement-states": { open: managers, knock: here },
  "POST /clusters/{slug}/agreements": { open: managers, knock: inTwin({ body: words }) },
  "POST /clusters/{slug}/agreements/{id}/versions": { open: managers, knock: anAgreementThere(() => ({ ...words, version: 1 })) },
  "DELETE /clusters/{slug}/agreements/{id}": { open: managers, knock: anAgreementThere() },
  // asked of those who take part, not of those who run the cluster
  "POST /clusters/{slug}/acceptances": { open: ["participant"], knock: anAgreementThere((agreementId) => ({ agreements: [{ agreementId, version: 1 }] })) },

  "POST /clusters/{slug}/coordinators": { open: managers, knock: anybodyNew },
  "DELETE /clusters/{slug}/coordinators/{memberId}": { open: managers, knock: aNewCoordinator },
  "GET /clusters/{slug}/moderators": { open: workspace, knock: here },
  "POST /clusters/{slug}/moderators": { open: managers, knock: anybodyNew },
  // of somebody else; that a moderator lays down their own: lib/clusters/commands/roles.test.ts
  "DELETE /clusters/{slug}/moderators/{memberId}": { open: managers, knock: aNewModerator },

  "GET /clusters/{slug}/participants": { open: everyone, knock: here },
  "GET /clusters/{slug}/participants/facets": { open: everyone, knock: here },
  "GET /clusters/{slug}/participants/places": { open: everyone, knock: here },
  "GET /clusters/{slug}/persons": { open: workspace, knock: here },
  "PATCH /participants/{id}": { open: managers, knock: theParticipant({ valueChainRole: "buyer" }) },
  "POST /participants/{id}/removal": { open: managers, knock: theParticipant({ reason: "Took no part" }) },
  "POST /participants/{id}/departure": { open: ["participant"], knock: theParticipant() },
  "POST /person-participants/{id}/removal": { open: managers, knock: aPersonThere },
  "POST /person-participants/{id}/departure": { open: ["owner"], knock: theOwnerInPerson },
};
