import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { clusters, coordinators, joinRequests } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { NotificationKind } from "./labels.ts";

/** Whom a fact concerns, and what they are told. `mail` where a person waits for it. */
export type Telling = { kind: NotificationKind; to: string[]; path: string; data: Record<string, unknown>; mail: boolean };

type Rule = (tx: Transaction, fact: Fact) => Promise<Telling | null>;

const rules: Record<string, Rule> = {
  "joinRequest.submitted": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster) return null;
    const waiting = await coordinatorsOf(tx, fact.clusterId!);
    // A cluster that nobody runs yet must not leave its applicants waiting: the project office is told instead.
    const to = waiting.length ? waiting : await projectOffice(tx);
    return { kind: "join_request_submitted", to, path: `/workspace/${about.cluster.slug}/requests`, data: about.names, mail: true };
  },
  "joinRequest.approved": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster || !fact.organizationId) return null;
    return { kind: "join_request_approved", to: await representativesOf(tx, fact.organizationId), path: `/workspace/${about.cluster.slug}`, data: about.names, mail: true };
  },
  "joinRequest.declined": async (tx, fact) => {
    const about = await subjects(tx, fact);
    const [request] = await tx.select({ applicantId: joinRequests.applicantId, reason: joinRequests.reason }).from(joinRequests).where(eq(joinRequests.id, fact.subjectId!));
    if (!about.cluster || !request) return null;
    return { kind: "join_request_declined", to: [request.applicantId], path: `/clusters/${about.cluster.slug}`, data: { ...about.names, reason: request.reason ?? "" }, mail: true };
  },
  "participant.removed": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster || !fact.organizationId) return null;
    const data = { ...about.names, reason: String(fact.data.reason ?? "") };
    return { kind: "participant_removed", to: await representativesOf(tx, fact.organizationId), path: `/clusters/${about.cluster.slug}`, data, mail: true };
  },
  "coordinator.added": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster) return null;
    return { kind: "coordinator_added", to: [String(fact.data.memberId)], path: `/workspace/${about.cluster.slug}`, data: about.names, mail: true };
  },
  "representative.added": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.organization) return null;
    return { kind: "representative_added", to: [String(fact.data.memberId)], path: `/organizations/${about.organization.slug}`, data: about.names, mail: false };
  },
  "import.tried": async (_tx, fact) => importTelling(fact, "import_tried"),
  "import.applied": async (_tx, fact) => importTelling(fact, "import_applied"),
  "import.failed": async (_tx, fact) => importTelling(fact, "import_failed"),
};

/** Kinds of facts that concern somebody: what the sweep looks for. */
export const watchedKinds = Object.keys(rules);

/** Who is to be told of a fact; null when it concerns nobody. The actor is not told of their own deed, but for long work. */
export async function audienceOf(tx: Transaction, fact: Fact): Promise<Telling | null> {
  const telling = (await rules[fact.kind]?.(tx, fact)) ?? null;
  if (!telling) return null;
  const own = fact.kind.startsWith("import.");
  return { ...telling, to: [...new Set(telling.to)].filter((id) => own || id !== fact.actorId) };
}

const importTelling = (fact: Fact, kind: NotificationKind): Telling | null =>
  fact.actorId && fact.subjectId ? { kind, to: [fact.actorId], path: `/admin/imports/${fact.subjectId}`, data: fact.data, mail: false } : null;

async function subjects(tx: Transaction, fact: Fact) {
  const [cluster] = fact.clusterId ? await tx.select({ slug: clusters.slug, name: clusters.name }).from(clusters).where(eq(clusters.id, fact.clusterId)) : [];
  const [organization] = fact.organizationId
    ? await tx.select({ slug: organizations.slug, name: organizations.name }).from(organizations).where(eq(organizations.id, fact.organizationId))
    : [];
  return { cluster, organization, names: { cluster: cluster?.name ?? {}, organization: organization?.name ?? {} } };
}

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

const coordinatorsOf = async (tx: Transaction, clusterId: string) =>
  ids(await tx.select({ id: coordinators.memberId }).from(coordinators).where(and(eq(coordinators.clusterId, clusterId), isNull(coordinators.endedAt))));

const representativesOf = async (tx: Transaction, organizationId: string) =>
  ids(await tx.select({ id: representatives.memberId }).from(representatives).where(and(eq(representatives.organizationId, organizationId), isNull(representatives.endedAt))));

const projectOffice = async (tx: Transaction) =>
  ids(await tx.select({ id: members.id }).from(members).where(and(eq(members.staffRole, "project_office"), isNull(members.bannedAt))));
