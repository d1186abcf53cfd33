import { and, asc, desc, eq, gt, isNull, lt, lte, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { events } from "#db/schema/events.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { openClusters } from "#lib/clusters/queries/visible.ts";
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
  cluster: { id: string; slug: string; name: LocalizedText };
  demonstration: boolean;
  rev: number;
};

const card = { event: events, cluster: { id: clusters.id, slug: clusters.slug, name: clusters.name } };
const from = () => database().select(card).from(events).innerJoin(clusters, eq(clusters.id, events.clusterId));

/** What has not ended yet and is not cancelled, soonest first; of one cluster on request. Everybody may see those of public clusters, of others those inside. */
export async function listUpcomingEvents(viewer: Viewer, { clusterId, limit = 30, cursor }: { clusterId?: string; limit?: number; cursor?: string }): Promise<Page<EventCard>> {
  const after = cursor ? decodeCursor(cursor, ["moment", "uuid"]).map(String) : null;
  const rows = await from()
    .where(
      and(
        isNull(events.cancelledAt),
        openClusters(viewer),
        gt(events.endsAt, sql`now()`),
        clusterId ? eq(events.clusterId, clusterId) : undefined,
        after ? or(gt(events.startsAt, new Date(after[0]!)), and(eq(events.startsAt, new Date(after[0]!)), gt(events.id, after[1]!))) : undefined,
      ),
    )
    .orderBy(asc(events.startsAt), asc(events.id)).limit(limit + 1);
  return toPage(rows, limit, ({ event }) => [event.startsAt.toISOString(), event.id], show);
}

/** What has ended, the latest first; of one cluster. */
export async function listPastEvents(viewer: Viewer, { clusterId, limit = 30, cursor }: { clusterId: string; limit?: number; cursor?: string }): Promise<Page<EventCard>> {
  const before = cursor ? decodeCursor(cursor, ["moment", "uuid"]).map(String) : null;
  const rows = await from()
    .where(
      and(
        isNull(events.cancelledAt),
        openClusters(viewer),
        lte(events.endsAt, sql`now()`),
        eq(events.clusterId, clusterId),
        before ? or(lt(events.startsAt, new Date(before[0]!)), and(eq(events.startsAt, new Date(before[0]!)), lt(events.id, before[1]!))) : undefined,
      ),
    )
    .orderBy(desc(events.startsAt), desc(events.id)).limit(limit + 1);
  return toPage(rows, limit, ({ event }) => [event.startsAt.toISOString(), event.id], show);
}

/** One event that is not cancelled, by id; null if there is none. */
export async function findEvent(viewer: Viewer, id: string): Promise<EventCard | null> {
  const [row] = await from().where(and(eq(events.id, id), isNull(events.cancelledAt), openClusters(viewer)));
  return row ? show(row) : null;
}

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
