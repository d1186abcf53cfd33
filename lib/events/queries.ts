import { and, asc, desc, eq, gt, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { events } from "#db/schema/events.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { shownInCluster } from "#lib/clusters/queries/shown-in.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { openClusters } from "#lib/clusters/queries/visible.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { EventKind } from "./labels.ts";

export type EventCard = {
  id: string;
  slug: string;
  kind: EventKind;
  title: LocalizedText;
  summary: LocalizedText | null;
  /** ISO 8601, UTC */
  startsAt: string;
  endsAt: string;
  timeZone: string;
  country: string | null;
  city: string | null;
  /** Its home; an event may be shown in others too */
  cluster: { id: string; slug: string; name: LocalizedText };
  demonstration: boolean;
  rev: number;
};

const card = { event: events, cluster: { id: clusters.id, slug: clusters.slug, name: clusters.name } };
const from = (tx?: Transaction) => (tx ?? database()).select(card).from(events).innerJoin(clusters, eq(clusters.id, events.clusterId));

/**
 * What has not ended yet and is not cancelled, soonest first; of one cluster on request, with what it shows of others.
 * Everybody may see those of public clusters, of others those inside, and those who enter a cluster what is shown in it.
 */
export async function listUpcomingEvents(viewer: Viewer, { clusterId, limit = 30, cursor }: { clusterId?: string; limit?: number; cursor?: string }): Promise<Page<EventCard>> {
  const after = cursor ? decodeCursor(cursor, ["moment", "uuid"]).map(String) : null;
  const rows = await from()
    .where(
      and(
        readable(viewer, clusterId),
        gt(events.endsAt, sql`now()`),
        after ? or(gt(events.startsAt, new Date(after[0]!)), and(eq(events.startsAt, new Date(after[0]!)), gt(events.id, after[1]!))) : undefined,
      ),
    )
    .orderBy(asc(events.startsAt), asc(events.id)).limit(limit + 1);
  return toPage(rows, limit, ({ event }) => [event.startsAt.toISOString(), event.id], show);
}

/** What has ended, the latest first; of one cluster, with what it shows of others. */
export async function listPastEvents(viewer: Viewer, { clusterId, limit = 30, cursor }: { clusterId: string; limit?: number; cursor?: string }): Promise<Page<EventCard>> {
  const before = cursor ? decodeCursor(cursor, ["moment", "uuid"]).map(String) : null;
  const rows = await from()
    .where(
      and(
        readable(viewer, clusterId),
        lte(events.endsAt, sql`now()`),
        before ? or(lt(events.startsAt, new Date(before[0]!)), and(eq(events.startsAt, new Date(before[0]!)), lt(events.id, before[1]!))) : undefined,
      ),
    )
    .orderBy(desc(events.startsAt), desc(events.id)).limit(limit + 1);
  return toPage(rows, limit, ({ event }) => [event.startsAt.toISOString(), event.id], show);
}

/** More than a month of any cluster holds; a calendar says when there are more. */
export const mostInCalendar = 500;

/** What touches the time between two moments (the second excluded) in a cluster's calendar, in the order of beginning. One query. */
export async function listEventsBetween(viewer: Viewer, { clusterId, from: start, to }: { clusterId: string; from: Date; to: Date }): Promise<EventCard[]> {
  const rows = await from()
    .where(and(readable(viewer, clusterId), lt(events.startsAt, to), gt(events.endsAt, start)))
    .orderBy(asc(events.startsAt), asc(events.id)).limit(mostInCalendar);
  return rows.map(show);
}

/** One event that is not cancelled, by id; null if there is none that the viewer may read. */
export async function findEvent(viewer: Viewer, id: string, tx?: Transaction): Promise<EventCard | null> {
  const [row] = await from(tx).where(and(eq(events.id, id), isNull(events.cancelledAt), or(openClusters(viewer) ?? sql`true`, shownToMe(viewer))));
  return row ? show(row) : null;
}

/** Not cancelled, in the cluster's calendar if one is named, and the viewer's to read: by its home, or by that cluster showing it. */
function readable(viewer: Viewer, clusterId?: string): SQL | undefined {
  const open = openClusters(viewer);
  if (!clusterId) return and(isNull(events.cancelledAt), open);
  const shown = shownInCluster("event", sql`${events.id}`, clusterId);
  const inside = viewer.kind === "member" ? and(shown, mayEnter(sql`${clusterId}::uuid`, sql`${viewer.memberId}::uuid`)) : undefined;
  return and(isNull(events.cancelledAt), or(eq(events.clusterId, clusterId), shown), open && or(open, inside));
}

const shownToMe = (viewer: Viewer) => (viewer.kind === "member"
  ? sql`exists (select from cluster_items i where i.kind = 'event' and i.subject_id = ${events.id} and i.accepted_at is not null and i.ended_at is null and ${mayEnter(sql`i.cluster_id`, sql`${viewer.memberId}::uuid`)})`
  : undefined);

const show = ({ event, cluster }: { event: typeof events.$inferSelect; cluster: EventCard["cluster"] }): EventCard => ({
  id: event.id,
  slug: event.slug,
  kind: event.kind,
  title: event.title,
  summary: event.summary,
  startsAt: event.startsAt.toISOString(),
  endsAt: event.endsAt.toISOString(),
  timeZone: event.timeZone,
  country: event.country,
  city: event.city,
  cluster,
  demonstration: event.demonstration !== null,
  rev: event.rev,
});
