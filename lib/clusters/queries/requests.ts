import { and, desc, eq, gt, isNotNull, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database, type Database } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { clusters, joinRequests, type JoinAnswer } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import type { OrganizationKind } from "#lib/organizations/labels.ts";
import { mayRepresent } from "#lib/organizations/policy.ts";
import type { ValueChainRole } from "../labels.ts";
import { mayDecide } from "../policy.ts";
import { findStanding } from "../queries.ts";

/** An organisation's wish to join a cluster, with what became of it. Times in ISO 8601, UTC. */
export type JoinRequest = {
  id: string;
  state: "open" | "approved" | "declined" | "withdrawn";
  cluster: { id: string; slug: string; name: LocalizedText; originalLocale: Locale };
  /** Null where a person asks in their own name */
  organization: { id: string; slug: string; name: LocalizedText; originalLocale: Locale; kind: OrganizationKind; country: string; city: string | null } | null;
  applicant: { memberId: string; name: string; handle: string };
  valueChainRole: ValueChainRole | null;
  answers: JoinAnswer[];
  createdAt: string;
  /** When it was approved, declined or withdrawn */
  endedAt: string | null;
  decidedBy: string | null;
  reason: string | null;
};

const decider = alias(members, "decider");
const open = sql<boolean>`${joinRequests.withdrawnAt} is null and ${joinRequests.approvedAt} is null and ${joinRequests.declinedAt} is null`;

function from(db: Pick<Transaction, "select">) {
  return db
    .select({
      request: joinRequests,
      cluster: { id: clusters.id, slug: clusters.slug, name: clusters.name, originalLocale: clusters.originalLocale },
      organization: {
        id: organizations.id, slug: organizations.slug, name: organizations.name, originalLocale: organizations.originalLocale,
        kind: organizations.kind, country: organizations.country, city: organizations.city,
      },
      applicant: { memberId: members.id, name: members.name, handle: members.handle },
      decidedBy: decider.name,
    })
    .from(joinRequests)
    .innerJoin(clusters, eq(clusters.id, joinRequests.clusterId))
    .leftJoin(organizations, eq(organizations.id, joinRequests.organizationId))
    .innerJoin(members, eq(members.id, joinRequests.applicantId))
    .leftJoin(decider, eq(decider.id, joinRequests.decidedBy));
}

type Row = Awaited<ReturnType<ReturnType<typeof from>["where"]>>[number];

/**
 * Requests to a cluster, a page at a time: the open ones first, who waits longest on top; then the others, newest first.
 * Null to those who do not decide.
 */
export async function listJoinRequests(viewer: Viewer, clusterId: string, { state, limit = 30, cursor }: { state?: "open" | "ended"; limit?: number; cursor?: string } = {}): Promise<Page<JoinRequest> | null> {
  if (!mayDecide(await findStanding(viewer, clusterId))) return null;
  const wanted = state === "open" ? open : state === "ended" ? sql`not (${open})` : undefined;
  const rows = await from(database())
    .where(and(eq(joinRequests.clusterId, clusterId), wanted, after(cursor)))
    .orderBy(desc(open), sql`case when ${open} then ${joinRequests.id} end`, desc(joinRequests.id))
    .limit(limit + 1);
  return toPage(rows, limit, ({ request }) => [stateOf(request) === "open" ? "open" : "ended", request.id], show);
}

function after(cursor?: string): SQL | undefined {
  if (!cursor) return undefined;
  const [part, id] = decodeCursor(cursor, ["text", "uuid"]).map(String);
  const ended = sql`not (${open})`;
  return part === "open" ? or(and(open, gt(joinRequests.id, id!)), ended) : and(ended, lt(joinRequests.id, id!));
}

/** One request, to those who decide and those in whose name it was made (the organisation's, the person's); null to all others. */
export async function findJoinRequest(viewer: Viewer, id: string, tx?: Transaction): Promise<JoinRequest | null> {
  const [row] = await from(tx ?? database()).where(eq(joinRequests.id, id));
  if (!row) return null;
  return (await isOwn(viewer, row.request, tx)) || mayDecide(await findStanding(viewer, row.cluster.id, tx)) ? show(row) : null;
}

/** Whether the viewer may act in the name that a request was made in. */
export async function isOwn(viewer: Viewer, { organizationId, applicantId }: { organizationId: string | null; applicantId: string }, tx?: Transaction): Promise<boolean> {
  if (organizationId) return mayRepresent(await findOrganizationStanding(viewer, organizationId, tx));
  return viewer.kind === "member" && viewer.memberId === applicantId;
}

/** The viewer's requests and those of their organisations, newest first, at most 100; to one cluster on request. One query. */
export async function listMyJoinRequests(viewer: Viewer, { clusterId }: { clusterId?: string } = {}): Promise<JoinRequest[]> {
  if (viewer.kind !== "member") return [];
  const rows = await (clusterId ? mineToOne().execute({ memberId: viewer.memberId, clusterId }) : mine().execute({ memberId: viewer.memberId }));
  return rows.map(show);
}

const mine = prepared((db) => selectMine(db).prepare("my_join_requests"));
const mineToOne = prepared((db) => selectMine(db, eq(joinRequests.clusterId, sql.placeholder("clusterId"))).prepare("my_join_requests_to_one"));

const selectMine = (db: Database, condition?: SQL) =>
  from(db)
    .leftJoin(representatives, and(eq(representatives.organizationId, joinRequests.organizationId), eq(representatives.memberId, sql.placeholder("memberId")), isNull(representatives.endedAt)))
    .where(and(condition, or(isNotNull(representatives.memberId), and(isNull(joinRequests.organizationId), eq(joinRequests.applicantId, sql.placeholder("memberId"))))))
    .orderBy(desc(joinRequests.id))
    .limit(100);

/** How many requests wait in a cluster; 0 to those who do not decide. */
export async function countOpenRequests(viewer: Viewer, clusterId: string): Promise<number> {
  if (!mayDecide(await findStanding(viewer, clusterId))) return 0;
  return database().$count(joinRequests, and(eq(joinRequests.clusterId, clusterId), open));
}

type Endings = Pick<typeof joinRequests.$inferSelect, "approvedAt" | "declinedAt" | "withdrawnAt">;

/** What became of a request. */
export const stateOf = (request: Endings): JoinRequest["state"] =>
  request.approvedAt ? "approved" : request.declinedAt ? "declined" : request.withdrawnAt ? "withdrawn" : "open";

const show = ({ request, cluster, organization, applicant, decidedBy }: Row): JoinRequest => ({
  id: request.id,
  state: stateOf(request),
  cluster,
  organization,
  applicant,
  valueChainRole: request.valueChainRole,
  answers: request.answers,
  createdAt: request.createdAt.toISOString(),
  endedAt: (request.approvedAt ?? request.declinedAt ?? request.withdrawnAt)?.toISOString() ?? null,
  decidedBy,
  reason: request.reason,
});
