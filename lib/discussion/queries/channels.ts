import { and, asc, eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { conversations, messages, readMarks } from "#db/schema/discussion.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { listGuestsOf } from "#lib/clusters/queries/guests.ts";
import { notFound } from "#lib/core/errors.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { mayEnterConversation } from "../policy.ts";
import { openConversation } from "./messages.ts";

export type Channel = { id: string; kind: "channel"; clusterId: string; name: string; lastSeq: number; readSeq: number; unread: number; createdAt: string };

/** The channel that every cluster has. Its name is shown in the reader's language. */
export const generalName = "general";

/**
 * The general channel of a cluster, made at the first visit; two visitors at once get the same one.
 * @throws Refusal *not_found* for whoever may not enter the workspace
 */
export async function findGeneralChannel(viewer: Viewer, clusterId: string): Promise<Channel> {
  const channels = await listChannels(viewer, clusterId);
  return channels.find(({ name }) => name === generalName)!;
}

/**
 * What the page of a cluster's discussion shows: the channel, the viewer's standing, the last messages, the guests in it.
 * @throws Refusal *not_found*
 */
export async function openGeneralChannel(viewer: Viewer, slug: string) {
  const channel = (await listChannelsBySlug(viewer, slug)).find(({ name }) => name === generalName)!;
  const [standing, opened, guests] = await Promise.all([findStanding(viewer, channel.clusterId), openConversation(viewer, channel.id), listGuestsOf("conversation", channel.id)]);
  return { channel, standing, opened, guests };
}

/** The channels of a cluster by its slug; see `listChannels`. */
export async function listChannelsBySlug(viewer: Viewer, slug: string): Promise<Channel[]> {
  const [cluster] = await database().select({ id: clusters.id }).from(clusters).where(eq(clusters.slug, slug));
  if (!cluster) throw notFound();
  return listChannels(viewer, cluster.id);
}

/**
 * The channels of a cluster, oldest first, with what the viewer has not read: messages of others after the mark.
 * @throws Refusal *not_found*
 */
export async function listChannels(viewer: Viewer, clusterId: string): Promise<Channel[]> {
  const { memberId } = requireMember(viewer);
  if (!mayEnterConversation(await findStanding(viewer, clusterId))) throw notFound();
  await ensureGeneral(clusterId);
  const rows = await database()
    .select({ channel: conversations, readSeq: sql<number>`coalesce(${readMarks.seq}, 0)`.mapWith(Number), unread: unreadBy(memberId) })
    .from(conversations)
    .leftJoin(readMarks, and(eq(readMarks.conversationId, conversations.id), eq(readMarks.memberId, memberId)))
    .where(eq(conversations.clusterId, clusterId))
    .orderBy(asc(conversations.id));
  return rows.map(({ channel, readSeq, unread }) => ({
    id: channel.id,
    kind: channel.kind,
    clusterId,
    name: channel.name,
    lastSeq: channel.lastSeq,
    readSeq,
    unread,
    createdAt: channel.createdAt.toISOString(),
  }));
}

async function ensureGeneral(clusterId: string) {
  const here = and(eq(conversations.clusterId, clusterId), eq(conversations.name, generalName));
  const [found] = await database().select({ id: conversations.id }).from(conversations).where(here);
  if (!found) await database().insert(conversations).values({ kind: "channel", clusterId, name: generalName }).onConflictDoNothing();
}

const unreadBy = (memberId: string) => sql<number>`(
  select count(*) from ${messages} m
  where m.conversation_id = ${sql`${conversations.id}`} and m.seq > coalesce(${sql`${readMarks.seq}`}, 0)
    and m.author_id is distinct from ${memberId} and m.deleted_at is null)`.mapWith(Number);
