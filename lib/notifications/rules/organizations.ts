import { and, eq, isNull } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { organizationInvitations } from "#db/schema/organizations-people.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Rule } from "../rule.ts";
import { projectOffice, representativesOf, subjects } from "./audiences.ts";

const administrators = (tx: Transaction, organizationId: string) => representativesOf(tx, organizationId, "administrator");

/** What organisations tell: who may speak for them, who wants to, whose they are, and what they are to each other. */
export const rules: Record<string, Rule> = {
  "representative.added": async (tx, fact) => {
    const about = await subjects(tx, fact);
    // of a claim and an accepted invitation its own facts tell
    if (!about.organization || fact.data.by === "claim") return null;
    return { kind: "representative_added", to: [String(fact.data.memberId)], path: `/organizations/${about.organization.slug}`, data: about.names };
  },
  "representative.removed": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.organization) return null;
    return { kind: "representative_removed", to: [String(fact.data.memberId)], path: `/organizations/${about.organization.slug}`, data: about.names };
  },
  // the letter with the link goes to the address at once, account or not (lib/organizations/letters.ts)
  "representativeInvitation.sent": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.organization || !fact.data.memberId) return null;
    return { kind: "representative_invited", to: [String(fact.data.memberId)], path: "/organizations/invitations", data: about.names };
  },
  "representativeInvitation.accepted": async (tx, fact) => invitationAnswered(tx, fact, "yes"),
  "representativeInvitation.declined": async (tx, fact) => invitationAnswered(tx, fact, "no"),
  "representativeRequest.submitted": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.organization) return null;
    const to = await administrators(tx, fact.organizationId!);
    return { kind: "representative_requested", to, path: `/organizations/${about.organization.slug}/edit/people`, data: { ...about.names, member: await nameOf(tx, fact.data.memberId) }, subjectId: fact.organizationId! };
  },
  "representativeRequest.declined": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.organization) return null;
    return { kind: "representative_declined", to: [String(fact.data.memberId)], path: `/organizations/${about.organization.slug}`, data: about.names };
  },
  "organizationClaim.submitted": async (tx, fact) => {
    const about = await subjects(tx, fact);
    return about.organization ? { kind: "organization_claimed", to: await projectOffice(tx), path: "/admin/claims", data: { ...about.names, member: await nameOf(tx, fact.data.memberId) } } : null;
  },
  "organizationClaim.approved": async (tx, fact) => {
    const about = await subjects(tx, fact);
    return about.organization ? { kind: "organization_claim_approved", to: [String(fact.data.memberId)], path: `/organizations/${about.organization.slug}/edit`, data: about.names } : null;
  },
  "organizationClaim.declined": async (tx, fact) => {
    const about = await subjects(tx, fact);
    return about.organization ? { kind: "organization_claim_declined", to: [String(fact.data.memberId)], path: `/organizations/${about.organization.slug}/claim`, data: { ...about.names, reason: fact.data.reason } } : null;
  },
  "organizationRelation.proposed": async (tx, fact) => relationTelling(tx, fact, "relation_proposed"),
  "organizationRelation.confirmed": async (tx, fact) => relationTelling(tx, fact, "relation_confirmed"),
  "organizationRelation.ended": async (tx, fact) => relationTelling(tx, fact, "relation_ended"),
};

/** To the other side: `organization` is the one that acted, `other` the reader's own. */
async function relationTelling(tx: Transaction, fact: Fact, kind: "relation_proposed" | "relation_confirmed" | "relation_ended") {
  const about = await subjects(tx, fact);
  const [other] = await tx.select({ slug: organizations.slug, name: organizations.name }).from(organizations).where(eq(organizations.id, String(fact.data.otherId)));
  if (!about.organization || !other) return null;
  return { kind, to: await administrators(tx, String(fact.data.otherId)), path: `/organizations/${other.slug}/edit/relations`, data: { organization: about.organization.name, other: other.name } };
}

async function invitationAnswered(tx: Transaction, fact: Fact, answer: "yes" | "no") {
  const about = await subjects(tx, fact);
  const [invitation] = await tx.select({ by: organizationInvitations.invitedBy }).from(organizationInvitations).where(eq(organizationInvitations.id, fact.subjectId!));
  if (!about.organization || !invitation?.by) return null;
  return { kind: "representative_invitation_answered" as const, to: [invitation.by], path: `/organizations/${about.organization.slug}/edit/people`, data: { ...about.names, member: await nameOf(tx, fact.data.memberId), answer } };
}

async function nameOf(tx: Transaction, memberId: unknown): Promise<string> {
  const [member] = await tx.select({ name: members.name }).from(members).where(and(eq(members.id, String(memberId)), isNull(members.bannedAt)));
  return member?.name ?? "";
}
