import { desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { clusterTies } from "#db/schema/clusters-network.ts";
import { members } from "#db/schema/members.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { relationSeenFrom, type Relation, type TieState } from "../labels/network.ts";
import { mayManage } from "../policy.ts";
import { tieRights } from "../policy/network.ts";
import { findStanding } from "../queries.ts";

/** A tie as one of its clusters sees it, with who did what when. Times in ISO 8601, UTC. */
export type Tie = {
  id: string;
  state: TieState;
  /** What the other cluster is, or would be, to ours */
  relation: Relation;
  other: { id: string; slug: string; name: LocalizedText; summary: LocalizedText | null; originalLocale: Locale; country: string; city: string | null };
  /** Our side proposed it */
  mine: boolean;
  proposedBy: string | null;
  note: string | null;
  proposedAt: string;
  answeredAt: string | null;
  answeredBy: string | null;
  endedAt: string | null;
  endedBy: string | null;
  reason: string | null;
  rights: ReturnType<typeof tieRights>;
};

type Endings = Pick<typeof clusterTies.$inferSelect, "acceptedAt" | "declinedAt" | "withdrawnAt" | "endedAt">;

/** What has become of a tie. */
export const stateOfTie = ({ acceptedAt, declinedAt, withdrawnAt, endedAt }: Endings): TieState =>
  endedAt ? "ended" : acceptedAt ? "in_force" : declinedAt ? "declined" : withdrawnAt ? "withdrawn" : "open";

const past = 50;

/**
 * The ties of a cluster for those who run it: what waits, what holds, and the last 50 that have ended, newest first.
 * Null to others. Four queries.
 */
export async function listTies(viewer: Viewer, clusterId: string): Promise<Tie[] | null> {
  if (!mayManage(await findStanding(viewer, clusterId))) return null;
  const live = sql`${clusterTies.declinedAt} is null and ${clusterTies.withdrawnAt} is null and ${clusterTies.endedAt} is null`;
  const touching = sql`${clusterId}::uuid in (${clusterTies.upperId}, ${clusterTies.lowerId})`;
  const [rows, ended] = await Promise.all([
    read(database(), clusterId, sql`${touching} and ${live}`),
    read(database(), clusterId, sql`${touching} and not (${live})`).limit(past),
  ]);
  const managed = await managedAmong(viewer, [...rows, ...ended].map(({ other }) => other.id));
  return [...rows, ...ended].map((row) => show(row, clusterId, managed.has(row.other.id)));
}

/** One tie as the given side of it sees it; null to those who run neither. */
export async function findTie(viewer: Viewer, id: string): Promise<Tie | null> {
  const [tie] = await database().select({ upperId: clusterTies.upperId, lowerId: clusterTies.lowerId }).from(clusterTies).where(eq(clusterTies.id, id));
  if (!tie) return null;
  const managed = await managedAmong(viewer, [tie.upperId, tie.lowerId]);
  const side = managed.has(tie.upperId) ? tie.upperId : managed.has(tie.lowerId) ? tie.lowerId : null;
  if (!side) return null;
  const [row] = await read(database(), side, eq(clusterTies.id, id));
  return row ? show(row, side, managed.has(row.other.id)) : null;
}

const [other, proposer, decider, ender] = [alias(clusters, "other"), alias(members, "proposer"), alias(members, "decider"), alias(members, "ender")];

const read = (db: Pick<Transaction, "select">, clusterId: string, where: SQL) =>
  db
    .select({
      tie: clusterTies,
      other: { id: other.id, slug: other.slug, name: other.name, summary: other.summary, originalLocale: other.originalLocale, country: other.country, city: other.city },
      proposedBy: proposer.name, answeredBy: decider.name, endedBy: ender.name,
    })
    .from(clusterTies)
    .innerJoin(other, sql`${other.id} = case when ${clusterTies.upperId} = ${clusterId} then ${clusterTies.lowerId} else ${clusterTies.upperId} end`)
    .leftJoin(proposer, eq(proposer.id, clusterTies.proposedBy))
    .leftJoin(decider, eq(decider.id, clusterTies.decidedBy))
    .leftJoin(ender, eq(ender.id, clusterTies.endedBy))
    .where(where)
    .orderBy(desc(clusterTies.id));

type Row = Awaited<ReturnType<typeof read>>[number];

/** Which of these clusters the viewer runs. One query. */
export async function managedAmong(viewer: Viewer, ids: string[]): Promise<Set<string>> {
  if (viewer.kind !== "member" || !ids.length) return new Set();
  const { memberId } = viewer;
  if (isStaff(viewer)) return new Set(ids);
  const rows = await database().select({ id: clusters.id }).from(clusters)
    .where(sql`${inArray(clusters.id, ids)} and exists (select from coordinators c where c.cluster_id = ${clusters.id} and c.member_id = ${memberId}::uuid and c.ended_at is null)`);
  return new Set(rows.map(({ id }) => id));
}

function show({ tie, other, proposedBy, answeredBy, endedBy }: Row, clusterId: string, managesOther: boolean): Tie {
  const state = stateOfTie(tie);
  const side = tie.upperId === clusterId ? "upper" : "lower";
  const manages = side === "upper" ? { upper: true, lower: managesOther } : { lower: true, upper: managesOther };
  return {
    id: tie.id, state, relation: relationSeenFrom(side, tie.kind), other, mine: tie.fromId === clusterId,
    proposedBy, note: tie.note, proposedAt: tie.createdAt.toISOString(),
    answeredAt: (tie.acceptedAt ?? tie.declinedAt ?? tie.withdrawnAt)?.toISOString() ?? null, answeredBy,
    endedAt: tie.endedAt?.toISOString() ?? null, endedBy, reason: tie.reason,
    rights: tieRights({ state, from: tie.fromId === tie.upperId ? "upper" : "lower", manages }),
  };
}
