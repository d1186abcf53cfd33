import { eq } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { clusterProposals } from "#db/schema/clusters-proposals.ts";
import { members } from "#db/schema/members.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { NotificationKind } from "../labels/kinds.ts";
import type { Rule } from "../rule.ts";
import { coordinatorsOf, projectOffice, representativesOf, subjects, workspaceOf } from "./audiences.ts";

/** What founding and joining tell: proposals, who came in and how, agreements, roles, requests that wait too long. */
export const rules: Record<string, Rule> = {
  "joinRequest.waiting": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster) return null;
    const waiting = await coordinatorsOf(tx, fact.clusterId!);
    const data = { cluster: about.cluster.name, organization: about.organization?.name ?? (await nameOf(tx, fact.data.applicantId)) };
    return { kind: "join_request_waiting", to: waiting.length ? waiting : await projectOffice(tx), path: `/workspace/${about.cluster.slug}/requests`, data };
  },
  "participant.joined": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster || !fact.organizationId) return null;
    // a founder's people learn that the cluster is there; its coordinators learn who came in by themselves
    const to = fact.data.by === "founding" ? await representativesOf(tx, fact.organizationId) : await coordinatorsOf(tx, fact.clusterId!);
    return { kind: "participant_joined", to, path: `/workspace/${about.cluster.slug}/participants`, data: about.names, subjectId: fact.clusterId! };
  },
  "person.joined": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster || fact.data.by === "decision") return null;
    return { kind: "participant_joined", to: await coordinatorsOf(tx, fact.clusterId!), path: `/workspace/${about.cluster.slug}/participants`, data: { cluster: about.cluster.name, organization: await nameOf(tx, fact.data.memberId) }, subjectId: fact.clusterId! };
  },
  "person.removed": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster) return null;
    return { kind: "person_removed", to: [String(fact.data.memberId)], path: `/clusters/${about.cluster.slug}`, data: { cluster: about.cluster.name, reason: String(fact.data.reason ?? "") } };
  },
  "moderator.added": async (tx, fact) => {
    const about = await subjects(tx, fact);
    return about.cluster ? { kind: "moderator_added", to: [String(fact.data.memberId)], path: `/workspace/${about.cluster.slug}`, data: { cluster: about.cluster.name } } : null;
  },
  "agreement.published": async (tx, fact) => {
    const about = await subjects(tx, fact);
    return about.cluster ? { kind: "agreement_published", to: await workspaceOf(tx, fact.clusterId!), path: `/workspace/${about.cluster.slug}`, data: { cluster: about.cluster.name } } : null;
  },
  "invitations.sent": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster || !fact.actorId) return null;
    return { kind: "invitations_sent", to: [fact.actorId], own: true, path: `/workspace/${about.cluster.slug}/settings/invitations/${fact.subjectId}`, data: { cluster: about.cluster.name, count: String(fact.data.count) } };
  },
  "proposal.submitted": toOffice("proposal_submitted"),
  "proposal.answered": toOffice("proposal_answered"),
  "proposal.asked": toProposer("proposal_asked"),
  "proposal.declined": toProposer("proposal_declined"),
  "proposal.admitted": async (tx, fact) => {
    const proposal = await proposalOf(tx, fact);
    const [cluster] = proposal?.clusterId ? await tx.select({ slug: clusters.slug }).from(clusters).where(eq(clusters.id, proposal.clusterId)) : [];
    return proposal && cluster ? { kind: "proposal_admitted", to: [proposal.proposerId], path: `/workspace/${cluster.slug}/settings`, data: { cluster: proposal.name } } : null;
  },
  "founder.named": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.organization || !fact.organizationId) return null;
    return { kind: "founder_named", to: await representativesOf(tx, fact.organizationId), path: "/my", data: { organization: about.organization.name } };
  },
  "founder.agreed": ofFounder("founder_agreed"),
  "founder.refused": ofFounder("founder_refused"),
};

function toOffice(kind: NotificationKind): Rule {
  return async (tx, fact) => {
    const proposal = await proposalOf(tx, fact);
    return proposal && { kind, to: await projectOffice(tx), path: `/admin/proposals/${proposal.id}`, data: { cluster: proposal.name } };
  };
}

function toProposer(kind: NotificationKind): Rule {
  return async (tx, fact) => {
    const proposal = await proposalOf(tx, fact);
    return proposal && { kind, to: [proposal.proposerId], path: `/proposals/${proposal.id}`, data: { cluster: proposal.name, reason: proposal.reason ?? "" } };
  };
}

function ofFounder(kind: NotificationKind): Rule {
  return async (tx, fact) => {
    const about = await subjects(tx, fact);
    return about.organization ? { kind, to: [String(fact.data.proposerId)], path: "/my", data: { organization: about.organization.name } } : null;
  };
}

async function proposalOf(tx: Transaction, fact: Fact) {
  const [proposal] = await tx.select().from(clusterProposals).where(eq(clusterProposals.id, fact.subjectId!));
  return proposal ?? null;
}

async function nameOf(tx: Transaction, memberId: unknown): Promise<string> {
  const [member] = await tx.select({ name: members.name }).from(members).where(eq(members.id, String(memberId)));
  return member?.name ?? "";
}
