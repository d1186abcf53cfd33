import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import { participants } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { feedKinds } from "../labels/feed.ts";
import { mayEnterWorkspace, mayManage } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { forAll } from "./feed.ts";

export type FeedChoices = {
  organizations: { slug: string; name: LocalizedText; originalLocale: Locale }[];
  people: { handle: string; name: string }[];
};

/** Facts in which those are looked for who may be chosen: a long-lived cluster has very many. */
const latest = 2000;
const most = 1000;

/**
 * By whom a workspace's feed can be filtered: organisations that take part or did, and people who of late did something that
 * the viewer's feed tells. None to those who may not enter it. Three queries.
 */
export async function listFeedChoices(viewer: Viewer, clusterId: string): Promise<FeedChoices> {
  const standing = await findStanding(viewer, clusterId);
  if (!mayEnterWorkspace(standing)) return { organizations: [], people: [] };
  const managers = mayManage(standing);
  const recent = database().select({ actorId: activity.actorId }).from(activity)
    .where(and(eq(activity.clusterId, clusterId), isNotNull(activity.actorId), inArray(activity.kind, feedKinds({ managers })), managers ? undefined : forAll))
    .orderBy(desc(activity.id)).limit(latest).as("recent");
  const [found, people] = await Promise.all([
    database().selectDistinct({ id: organizations.id, slug: organizations.slug, name: organizations.name, originalLocale: organizations.originalLocale })
      .from(participants).innerJoin(organizations, eq(organizations.id, participants.organizationId))
      .where(eq(participants.clusterId, clusterId)).orderBy(asc(organizations.id)).limit(most),
    database().select({ handle: members.handle, name: members.name }).from(members)
      .where(and(inArray(members.id, database().selectDistinct({ id: recent.actorId }).from(recent)), isNull(members.deletedAt), notBlocked(viewer, members.id)))
      .orderBy(asc(members.name)).limit(most),
  ]);
  return { organizations: found.map(({ slug, name, originalLocale }) => ({ slug, name, originalLocale })), people };
}
