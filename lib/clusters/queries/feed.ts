import { and, desc, eq, gte, inArray, lt, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import { clusters } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { instantOf } from "#lib/core/wall-clock.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { notFound } from "#lib/core/errors.ts";
import type { FeedFilter } from "../input/feed.ts";
import { feedKinds, groupOf, type FeedEntry } from "../labels/feed.ts";
import { mayEnterWorkspace, mayManage } from "../policy.ts";
import { findStanding } from "../queries.ts";

const [actor, about, other] = [alias(members, "actor"), alias(members, "about"), alias(clusters, "other")];

// Only where the kind says so: what other facts call `other` or `memberId` is theirs.
const otherId = sql`case when ${activity.kind} like 'clusterTie.%' or ${activity.kind} like 'clusterItem.%' then (${activity.data}->>'other')::uuid end`;
const aboutId = sql`case when ${activity.kind} ~ '^(coordinator|moderator|person)\\.' then (${activity.data}->>'memberId')::uuid
  when ${activity.kind} like 'joinRequest.%' and ${activity.organizationId} is null then (${activity.data}->>'applicantId')::uuid end`;

/**
 * Facts that all of the workspace reads. Of the library what is there and for all of them now: what became for some alone, or
 * is gone for ever and can be asked no more, is told to those who run the cluster. One look-up by id for each fact that is
 * read: an `exists` the planner may answer from a table of all open files.
 */
export const forAll = sql`(${activity.kind} !~ '^(file|folder)\\.' or coalesce(
  (select not l.restricted and l.gates = '{}' from library_files l where l.id = ${activity.subjectId}),
  (select not l.restricted and l.gates = '{}' from library_folders l where l.id = ${activity.subjectId}), false))`;

/**
 * What happened in a cluster, newest first, a page at a time; what concerns those who run it is for them. Two queries.
 * @throws not_found to those who may not enter its workspace
 */
export async function listFeed(viewer: Viewer, { clusterId, limit = 30, cursor, ...filter }: FeedFilter & { clusterId: string; limit?: number; cursor?: string }): Promise<Page<FeedEntry>> {
  const { timeZone } = requireMember(viewer);
  const before = cursor ? String(decodeCursor(cursor, ["uuid"])[0]) : null;
  const standing = await findStanding(viewer, clusterId);
  if (!mayEnterWorkspace(standing)) throw notFound();
  const managers = mayManage(standing);
  const known = sql`(${other.visibility} <> 'hidden' or ${managers})`; // one side of a tie knows the other, hidden or not
  const rows = await database()
    .select({
      fact: activity,
      actor: { handle: actor.handle, name: actor.name, deleted: sql<boolean>`${actor.deletedAt} is not null` },
      about: { handle: about.handle, name: about.name, deleted: sql<boolean>`${about.deletedAt} is not null` },
      organization: { slug: organizations.slug, name: organizations.name, originalLocale: organizations.originalLocale },
      other: { slug: other.slug, name: other.name, originalLocale: other.originalLocale },
    })
    .from(activity)
    .leftJoin(actor, and(eq(actor.id, activity.actorId), notBlocked(viewer, actor.id)))
    .leftJoin(about, and(sql`${about.id} = ${aboutId}`, notBlocked(viewer, about.id)))
    .leftJoin(organizations, eq(organizations.id, activity.organizationId))
    .leftJoin(other, and(sql`${other.id} = ${otherId}`, known))
    .where(and(
      eq(activity.clusterId, clusterId),
      inArray(activity.kind, feedKinds({ groups: filter.group, managers })),
      managers ? undefined : forAll,
      before ? lt(activity.id, before) : undefined,
      ...conditions(filter, timeZone),
    ))
    .orderBy(desc(activity.id))
    .limit(limit + 1);
  return toPage(rows, limit, ({ fact }) => [fact.id], show);
}

function conditions({ member, organization, from, to }: FeedFilter, timeZone: string): (SQL | undefined)[] {
  return [
    member ? sql`lower(${member}) in (lower(${actor.handle}), lower(${about.handle}))` : undefined,
    organization ? eq(organizations.slug, organization) : undefined,
    from ? gte(activity.createdAt, instantOf(`${from}T00:00`, timeZone)) : undefined,
    to ? lt(activity.createdAt, instantOf(`${dayAfter(to)}T00:00`, timeZone)) : undefined,
  ];
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

type Row = { fact: typeof activity.$inferSelect; actor: FeedEntry["actor"]; about: FeedEntry["about"]; organization: FeedEntry["organization"]; other: FeedEntry["other"] };

function show({ fact, actor, about, organization, other }: Row): FeedEntry {
  const { title, relation, valueChainRole, mine, home, kind: item } = fact.data as { title?: LocalizedText | string; relation?: string; valueChainRole?: string; mine?: boolean; home?: boolean; kind?: string };
  return {
    id: fact.id, kind: fact.kind, group: groupOf(fact.kind), createdAt: fact.createdAt.toISOString(),
    actor, byMember: fact.actorId !== null, about, organization, other,
    title: title ?? null, subjectId: fact.subjectId, relation: relation ?? null, role: valueChainRole ?? null, own: Boolean(mine ?? home), item: fact.kind.startsWith("clusterItem.") ? item ?? null : null,
  };
}
