import { proposals } from "../data/founding.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, known, type World } from "../world.ts";

/** Proposals to found clusters, with their founders and threads; nothing of them is public. */
export function addFounding(world: World) {
  for (const { proposer, days, founders, messages, country, city, industry, stage, name, keyProduct, aim } of proposals) {
    const createdAt = daysAgo(world.now, days);
    const id = idAt(createdAt);
    const proposerId = known(world.people, proposer).id;
    world.proposals.push({ id, proposerId, name, keyProduct, aim, originalLocale: "ru", country, city, industry, stage, createdAt, updatedAt: createdAt });
    happened(world, "proposal.submitted", createdAt, { actor: proposer, subjectId: id, data: { proposerId } });
    for (const [slug, valueChainRole] of founders) {
      world.founders.push({ proposalId: id, organizationId: known(world.organizations, slug).id, valueChainRole, createdAt, agreedAt: createdAt, answeredBy: proposerId });
    }
    for (const { office, days: ago, text } of messages) {
      const at = daysAgo(world.now, ago);
      const author = office ? "office" : proposer;
      world.proposalMessages.push({ id: idAt(at), proposalId: id, authorId: known(world.people, author).id, office, text, createdAt: at });
      happened(world, office ? "proposal.asked" : "proposal.answered", at, { actor: author, subjectId: id, data: { proposerId } });
    }
  }
}
