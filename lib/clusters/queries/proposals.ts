import { and, asc, desc, eq, inArray, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { clusterProposals, proposalFounders, proposalMessages } from "#db/schema/clusters-proposals.ts";
import { members } from "#db/schema/members.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ClusterStage, Industry, ValueChainRole } from "../labels.ts";
import type { proposalStates } from "../input/proposals.ts";

type Named = { slug: string; name: LocalizedText; originalLocale: Locale };

/** A proposal as lists show it. Times in ISO 8601, UTC. */
export type ProposalCard = {
  id: string;
  state: (typeof proposalStates)[number];
  /** Whose turn it is while it is open: the office's, or the proposer's, who has been asked */
  turn: "office" | "proposer" | null;
  name: LocalizedText;
  originalLocale: Locale;
  keyProduct: LocalizedText;
  country: string;
  proposer: { memberId: string; name: string; handle: string };
  createdAt: string;
  /** When it was admitted, declined or withdrawn */
  endedAt: string | null;
  reason: string | null;
  /** The slug of the cluster that it became */
  clusterSlug: string | null;
};

export type Founder = { id: string; organization: Named & { id: string }; valueChainRole: ValueChainRole; answer: "agreed" | "refused" | null };
export type ProposalMessage = { id: string; office: boolean; author: string | null; text: string; createdAt: string };

export type Proposal = ProposalCard & {
  aim: LocalizedText;
  city: string | null;
  industry: Industry;
  stage: ClusterStage;
  decidedBy: string | null;
  founders: Founder[];
  messages: ProposalMessage[];
  rev: number;
};

const decider = alias(members, "decider");
const open = sql<boolean>`(${clusterProposals.withdrawnAt} is null and ${clusterProposals.admittedAt} is null and ${clusterProposals.declinedAt} is null)`;
const lastByOffice = sql<boolean>`coalesce((select m.office from proposal_messages m where m.proposal_id = ${sql.raw('"cluster_proposals"."id"')} order by m.id desc limit 1), false)`;

const from = () =>
  database()
    .select({ proposal: clusterProposals, proposer: { memberId: members.id, name: members.name, handle: members.handle }, decidedBy: decider.name, clusterSlug: clusters.slug, lastByOffice })
    .from(clusterProposals)
    .innerJoin(members, eq(members.id, clusterProposals.proposerId))
    .leftJoin(decider, eq(decider.id, clusterProposals.decidedBy))
    .leftJoin(clusters, eq(clusters.id, clusterProposals.clusterId));

type Row = Awaited<ReturnType<ReturnType<typeof from>["where"]>>[number];

/** Proposals for the office, the open ones first, oldest of them on top; then the others, newest first. @throws not_found but to staff */
export async function listProposals(viewer: Viewer, { state, limit = 30, cursor }: { state?: "open" | "ended"; limit?: number; cursor?: string } = {}): Promise<Page<ProposalCard>> {
  if (!isStaff(viewer)) throw notFound();
  const wanted = state === "open" ? open : state === "ended" ? sql`not ${open}` : undefined;
  const rows = await from().where(and(wanted, after(cursor)))
    .orderBy(desc(open), sql`case when ${open} then ${clusterProposals.id} end`, desc(clusterProposals.id)).limit(limit + 1);
  return toPage(rows, limit, (row) => [stateOf(row.proposal) === "open" ? "open" : "ended", row.proposal.id], card);
}

function after(cursor?: string): SQL | undefined {
  if (!cursor) return undefined;
  const [part, id] = decodeCursor(cursor, ["text", "uuid"]).map(String);
  const ended = sql`not ${open}`;
  return part === "open" ? or(and(open, sql`${clusterProposals.id} > ${id}::uuid`), ended) : and(ended, lt(clusterProposals.id, id!));
}

/** The viewer's own proposals, newest first, at most 50. */
export async function listMyProposals(viewer: Viewer): Promise<ProposalCard[]> {
  if (viewer.kind !== "member") return [];
  return (await from().where(eq(clusterProposals.proposerId, viewer.memberId)).orderBy(desc(clusterProposals.id)).limit(50)).map(card);
}

/** One proposal with its founders and thread, to its proposer and the office; null to all others. */
export async function findProposal(viewer: Viewer, id: string): Promise<Proposal | null> {
  if (viewer.kind !== "member") return null;
  const [row] = await from().where(eq(clusterProposals.id, id));
  if (!row || (row.proposal.proposerId !== viewer.memberId && !isStaff(viewer))) return null;
  const [founders, messages] = await Promise.all([foundersOf([id]), threadOf(id)]);
  const { aim, city, industry, stage, rev } = row.proposal;
  return { ...card(row), aim, city, industry, stage, rev, decidedBy: row.decidedBy, founders, messages };
}

/** An organisation of the viewer's that somebody names as a founder, waiting for an answer. */
export type Founding = { id: string; organization: Named; valueChainRole: ValueChainRole; proposal: Pick<ProposalCard, "name" | "originalLocale" | "keyProduct" | "country"> & { aim: LocalizedText; proposer: string } };

/** Foundings that wait for the answer of an organisation that the viewer speaks for, newest first, at most 50. */
export async function listMyFoundings(viewer: Viewer): Promise<Founding[]> {
  if (viewer.kind !== "member") return [];
  const { name, originalLocale, keyProduct, country, aim } = clusterProposals;
  return database()
    .select({
      id: proposalFounders.id, valueChainRole: proposalFounders.valueChainRole,
      organization: { slug: organizations.slug, name: organizations.name, originalLocale: organizations.originalLocale },
      proposal: { name, originalLocale, keyProduct, country, aim, proposer: members.name },
    })
    .from(proposalFounders)
    .innerJoin(clusterProposals, eq(clusterProposals.id, proposalFounders.proposalId))
    .innerJoin(organizations, eq(organizations.id, proposalFounders.organizationId))
    .innerJoin(representatives, and(eq(representatives.organizationId, organizations.id), eq(representatives.memberId, viewer.memberId), isNull(representatives.endedAt)))
    .innerJoin(members, eq(members.id, clusterProposals.proposerId))
    .where(and(isNull(proposalFounders.agreedAt), isNull(proposalFounders.refusedAt), isNull(clusterProposals.declinedAt), isNull(clusterProposals.withdrawnAt)))
    .orderBy(desc(proposalFounders.id)).limit(50);
}

async function foundersOf(ids: string[]): Promise<Founder[]> {
  const rows = await database()
    .select({ founder: proposalFounders, organization: { id: organizations.id, slug: organizations.slug, name: organizations.name, originalLocale: organizations.originalLocale } })
    .from(proposalFounders).innerJoin(organizations, eq(organizations.id, proposalFounders.organizationId))
    .where(inArray(proposalFounders.proposalId, ids)).orderBy(asc(proposalFounders.id));
  return rows.map(({ founder, organization }) => ({
    id: founder.id, organization, valueChainRole: founder.valueChainRole, answer: founder.agreedAt ? "agreed" : founder.refusedAt ? "refused" : null,
  }));
}

async function threadOf(id: string): Promise<ProposalMessage[]> {
  const rows = await database().select({ id: proposalMessages.id, office: proposalMessages.office, author: members.name, text: proposalMessages.text, createdAt: proposalMessages.createdAt })
    .from(proposalMessages).leftJoin(members, eq(members.id, proposalMessages.authorId)).where(eq(proposalMessages.proposalId, id)).orderBy(asc(proposalMessages.id)).limit(500);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

const stateOf = ({ admittedAt, declinedAt, withdrawnAt }: typeof clusterProposals.$inferSelect): ProposalCard["state"] =>
  admittedAt ? "admitted" : declinedAt ? "declined" : withdrawnAt ? "withdrawn" : "open";

function card({ proposal, proposer, clusterSlug, lastByOffice }: Row): ProposalCard {
  const { id, name, originalLocale, keyProduct, country, reason } = proposal;
  const state = stateOf(proposal);
  return {
    id, state, name, originalLocale, keyProduct, country, reason, proposer, clusterSlug,
    turn: state === "open" ? (lastByOffice ? "proposer" : "office") : null,
    createdAt: proposal.createdAt.toISOString(),
    endedAt: (proposal.admittedAt ?? proposal.declinedAt ?? proposal.withdrawnAt)?.toISOString() ?? null,
  };
}
