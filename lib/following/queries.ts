import { and, desc, eq, lt, sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { follows } from "#db/schema/members-follows.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer, viewerId } from "#lib/core/viewer.ts";
import { findCluster } from "#lib/clusters/queries.ts";
import { visibleClusters } from "#lib/clusters/queries/visible.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { cardColumns, type MemberCard } from "#lib/members/queries/card.ts";
import { findReachable, isThereFor } from "#lib/members/queries/reachable.ts";
import { findOrganization } from "#lib/organizations/queries/one.ts";
import type { Followed, FollowKind } from "./input.ts";

export const columnOf = { organizations: follows.organizationId, clusters: follows.clusterId, members: follows.memberId } as const;

/** The id of what is to be followed. @throws Refusal *not_found* where there is nothing for the viewer */
export async function findSubject(viewer: Viewer, { kind, name }: Followed, tx?: Transaction): Promise<string> {
  if (kind === "members") return (await findReachable(viewer, name, tx)).id;
  const found = kind === "clusters" ? await findCluster(viewer, name, tx) : await findOrganization(viewer, name, tx);
  if (!found) throw notFound();
  return found.id;
}

/** Whether the viewer follows this, and how many do. Guests are told the number too. @throws Refusal *not_found* */
export async function findFollow(viewer: Viewer, what: Followed): Promise<{ following: boolean; followers: number }> {
  const subjectId = await findSubject(viewer, what);
  const [row] = await database()
    .select({ followers: sql<number>`count(*)::int`, following: sql<boolean>`coalesce(bool_or(${follows.followerId} = ${viewerId(viewer)}::uuid), false)` })
    .from(follows)
    .innerJoin(members, eq(members.id, follows.followerId))
    .where(and(eq(columnOf[what.kind], subjectId), isThereFor(viewer)));
  return row!;
}

export type FollowedThing = { id: string; since: string } & (
  | { kind: "organizations" | "clusters"; slug: string; name: LocalizedText; originalLocale: Locale; country: string; city: string | null }
  | { kind: "members"; member: MemberCard });

type Paging = { limit?: number; cursor?: string };

/** What the viewer follows of one kind and may still see, the latest first. One query. */
export async function listFollowing(viewer: Viewer, kind: FollowKind, { limit = 30, cursor }: Paging = {}): Promise<Page<FollowedThing>> {
  const own = requireMember(viewer).memberId;
  const rest = cursor ? lt(follows.id, String(decodeCursor(cursor, ["uuid"])[0])) : undefined;
  const mine = and(eq(follows.followerId, own), rest);
  const rows = await readers[kind](viewer, mine, limit + 1);
  return toPage(rows, limit, (row) => [row.id], (row) => row);
}

const readers: Record<FollowKind, (viewer: Viewer, mine: SQL | undefined, limit: number) => Promise<FollowedThing[]>> = {
  organizations: async (_viewer, mine, limit) => {
    const { id, slug, name, originalLocale, country, city } = organizations;
    const rows = await database().select({ id: follows.id, at: follows.createdAt, thing: { slug, name, originalLocale, country, city } })
      .from(follows).innerJoin(organizations, eq(id, follows.organizationId)).where(mine).orderBy(desc(follows.id)).limit(limit);
    return rows.map(({ id, at, thing }) => ({ id, since: at.toISOString(), kind: "organizations", ...thing }));
  },
  clusters: async (viewer, mine, limit) => {
    const { id, slug, name, originalLocale, country, city } = clusters;
    const rows = await database().select({ id: follows.id, at: follows.createdAt, thing: { slug, name, originalLocale, country, city } })
      .from(follows).innerJoin(clusters, eq(id, follows.clusterId)).where(and(mine, visibleClusters(viewer))).orderBy(desc(follows.id)).limit(limit);
    return rows.map(({ id, at, thing }) => ({ id, since: at.toISOString(), kind: "clusters", ...thing }));
  },
  members: async (viewer, mine, limit) => {
    const rows = await database().select({ id: follows.id, at: follows.createdAt, member: cardColumns(viewer) })
      .from(follows).innerJoin(members, eq(members.id, follows.memberId)).where(and(mine, isThereFor(viewer))).orderBy(desc(follows.id)).limit(limit);
    return rows.map(({ id, at, member }) => ({ id, since: at.toISOString(), kind: "members", member: member as MemberCard }));
  },
};

/** How many things of each kind the viewer follows and may see. One query. */
export async function countFollowing(viewer: Viewer): Promise<Record<FollowKind, number>> {
  const own = requireMember(viewer).memberId;
  const [row] = await database().execute<Record<FollowKind, number>>(sql`select
    (select count(*)::int from follows where follower_id = ${own}::uuid and organization_id is not null) as organizations,
    (select count(*)::int from follows join clusters on clusters.id = follows.cluster_id where ${and(sql`follower_id = ${own}::uuid`, visibleClusters(viewer))}) as clusters,
    (select count(*)::int from follows join members on members.id = follows.member_id where follower_id = ${own}::uuid and ${isThereFor(viewer)}) as members`);
  return row!;
}
