import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { events } from "#db/schema/events.ts";
import { record } from "#lib/activity/record.ts";
import { showInCluster } from "#lib/clusters/commands/shown-in.ts";
import { mayEnterWorkspace } from "#lib/clusters/policy.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { forbidden, invalid, notFound, stale } from "#lib/core/errors.ts";
import { slugify } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { guest, requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { eventCancelled, eventChanged, eventCreated } from "./activity.ts";
import type { EventInput } from "./input.ts";
import { mayRunEvents } from "./policy.ts";
import { findEvent } from "./queries.ts";
import { instantOf } from "./wall-clock.ts";

/** Adds an event to a cluster's calendar. @throws not_found to strangers, forbidden to participants, invalid when it ends before it starts */
export async function createEvent(viewer: Viewer, { clusterId, ...input }: EventInput & { clusterId: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    await authorise(viewer, clusterId, tx);
    const id = v7();
    const slug = `${slugify(input.title.en ?? input.title.ru ?? input.title.be ?? "") || "event"}-${id.slice(-8)}`;
    await tx.insert(events).values({ id, slug, clusterId, createdBy: member.memberId, ...columns(input) });
    await record(tx, viewer, eventCreated, { clusterId, subjectId: id, data: { title: input.title } });
    return { id };
  });
}

/** Changes an event that nobody changed since `rev`. @throws stale when somebody did */
export async function updateEvent(viewer: Viewer, { id, rev, ...input }: EventInput & { id: string; rev: number }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { clusterId } = await lockEvent(viewer, id, tx);
    const changed = await tx.update(events).set({ ...columns(input), rev: sql`${events.rev} + 1`, updatedAt: new Date() })
      .where(and(eq(events.id, id), eq(events.rev, rev))).returning({ id: events.id });
    if (!changed.length) throw stale();
    await record(tx, viewer, eventChanged, { clusterId, subjectId: id, data: { title: input.title } });
  });
}

/** Cancels an event; a second time changes nothing. */
export async function cancelEvent(viewer: Viewer, { id }: { id: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { clusterId, cancelledAt, title } = await lockEvent(viewer, id, tx);
    if (cancelledAt) return;
    await tx.update(events).set({ cancelledAt: new Date(), rev: sql`${events.rev} + 1` }).where(and(eq(events.id, id), isNull(events.cancelledAt)));
    await record(tx, viewer, eventCancelled, { clusterId, subjectId: id, data: { title } });
  });
}

/**
 * Shows an event in another cluster's calendar and page, or offers it there; see `showInCluster` for who may.
 * @throws not_found to those who may not read it
 */
export async function showEventIn(viewer: Viewer, { id, cluster }: { id: string; cluster: string }): Promise<{ id: string; shown: boolean }> {
  requireWriter(viewer);
  return inTransaction(async (tx) => {
    const event = await findEvent(viewer, id, tx);
    if (!event) throw notFound();
    const open = (await findEvent(guest(), id, tx)) !== null;
    return showInCluster(tx, viewer, { kind: "event", subjectId: id, homeId: event.cluster.id, title: event.title, open, cluster });
  });
}

async function lockEvent(viewer: Viewer, id: string, tx: Transaction) {
  const [event] = await tx.select({ clusterId: events.clusterId, cancelledAt: events.cancelledAt, title: events.title }).from(events).where(eq(events.id, id)).for("update");
  if (!event) throw notFound();
  await authorise(viewer, event.clusterId, tx);
  return event;
}

async function authorise(viewer: Viewer, clusterId: string, tx: Transaction) {
  const standing = await findStanding(viewer, clusterId, tx);
  if (!mayEnterWorkspace(standing)) throw notFound();
  if (!mayRunEvents(standing)) throw forbidden("coordinators_only");
}

function columns({ kind, title, summary, startsAt, endsAt, timeZone, country, city }: EventInput) {
  const times = { startsAt: instantOf(startsAt, timeZone), endsAt: instantOf(endsAt, timeZone) };
  if (times.endsAt <= times.startsAt) throw invalid("endsAt", "ends_before_start");
  return { kind, title, summary: summary ?? null, ...times, timeZone, country: country ?? null, city: city ?? null };
}
